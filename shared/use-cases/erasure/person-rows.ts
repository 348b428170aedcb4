import { toAnonymousRegistrant, toRegistrant } from '../../domain/attendance/anonymous-record'
import {
  anonymiseEvents,
  anonymiseStays,
  decideRenamedRows,
  type ErasedPerson,
  type ErasedRows,
  findErasedRows,
} from '../../domain/attendance/erased-rows'
import { type MatchDecisions, participantKey } from '../../domain/attendance/matching/match-participants'
import { groupVisits, type ParticipantVisit } from '../../domain/attendance/zoom/event-stays'
import type { UploadedReport } from '../../domain/attendance/zoom/stay'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'

export type PersonRowsDependencies = Pick<Dependencies, 'attendance' | 'registrations' | 'erasures'>

/** One day of a clinic: its Zoom data, and which rows of it are the person's. */
export interface DayRows extends ErasedRows {
  day: number
  report: UploadedReport | undefined
  before: MatchDecisions
}

export interface PersonRows {
  visits: ParticipantVisit[]
  days: DayRows[]
}

/** Reads the Zoom rows of a person in a clinic. Other registrants are only read when there are Zoom rows. */
export const readPersonRows = async (
  deps: PersonRowsDependencies,
  clinic: Clinic,
  person: ErasedPerson,
): Promise<PersonRows> => {
  const visits = groupVisits(await deps.attendance.listEvents(clinic.id))
  const reports = await Promise.all(
    clinic.days.map(async ({ number }) => ({
      day: number,
      report: await deps.attendance.report(clinic.id, number),
    })),
  )
  if (visits.length === 0 && reports.every(({ report }) => report === undefined)) return { visits, days: [] }
  const registrants = await readRegistrants(deps, clinic.id, person)
  const organiserEmails = clinic.organisers.map(({ email }) => email)
  const days = reports.map(async ({ day, report }) => {
    const before = await deps.attendance.getMatchDecisions(clinic.id, day)
    const rows = [...(report?.stays ?? []), ...visits]
    const known = { registrants, decisions: before, organiserEmails }
    return { day, report, before, rows, known, ...findErasedRows(person, rows, known) }
  })
  const found = await Promise.all(days)
  const names = mergeNames(found)
  return {
    visits,
    days: found.map(({ rows, known, ...ofDay }) => ({
      ...ofDay,
      decisions: { ...decideRenamedRows(rows, names, known), ...ofDay.decisions },
    })),
  }
}

/** The confirmed registrants, the person to erase with any status, and the anonymous records. */
const readRegistrants = async (
  deps: PersonRowsDependencies,
  clinicId: string,
  { registrationId }: ErasedPerson,
) => {
  const registrations: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId)) registrations.push(...page)
  const counted = registrations.filter(({ status, id }) => status === 'confirmed' || id === registrationId)
  const anonymousRecords = await deps.erasures.anonymousRecords(clinicId)
  return [
    ...counted.map((registration) => toRegistrant(registration)),
    ...anonymousRecords.map(toAnonymousRegistrant),
  ]
}

/** Counts the person's events and report rows. */
export const countRows = ({ visits, days }: PersonRows): number => {
  const names = mergeNames(days)
  const inReports = days.flatMap(({ report, names: own }) =>
    (report?.stays ?? []).filter((stay) => own.has(participantKey(stay))),
  )
  const inEvents = visits.filter((visit) => names.has(participantKey(visit))).flatMap(({ events }) => events)
  return inReports.length + inEvents.length
}

/**
 * Removes the person's name from Zoom events and reports. The match decisions are stored before the rows change, so a
 * day that is counted in between, or after a crash, keeps its numbers.
 */
export const eraseRows = async (
  deps: PersonRowsDependencies,
  clinicId: string,
  person: ErasedPerson,
  rows: PersonRows,
): Promise<number> => {
  const { visits, days } = rows
  for (const { day, decisions } of days) {
    for (const [key, outcome] of Object.entries(decisions)) {
      await deps.attendance.saveMatchDecision(clinicId, day, key, outcome)
    }
  }
  for (const events of anonymiseEvents(visits, mergeNames(days), person)) {
    await deps.erasures.replaceEvents(clinicId, events)
  }
  for (const { report, names } of days) {
    if (!report?.stays.some((stay) => names.has(participantKey(stay)))) continue
    await deps.attendance.saveReport({ ...report, stays: anonymiseStays(report.stays, names) })
  }
  for (const { day, before, names } of days) {
    const former = Object.keys(before).filter((key) => names.has(key))
    for (const key of former) await deps.erasures.removeMatchDecision(clinicId, day, key)
  }
  return countRows(rows)
}

/** Events belong to no day, so a row has the same new name on every day. */
const mergeNames = (days: readonly Pick<DayRows, 'names'>[]): Map<string, string> =>
  new Map(days.flatMap(({ names }) => [...names]))
