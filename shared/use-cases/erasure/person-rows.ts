import { toAnonymousRegistrant, toRegistrant } from '../../domain/attendance/anonymous-record'
import {
  anonymiseEvents,
  anonymiseStays,
  type ErasedPerson,
  type ErasedRows,
  findErasedRows,
} from '../../domain/attendance/erased-rows'
import { groupVisits, type ParticipantVisit } from '../../domain/attendance/event-stays'
import { type MatchDecisions, participantKey } from '../../domain/attendance/match-participants'
import type { UploadedReport } from '../../domain/attendance/stay'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'

export type PersonRowsWorld = Pick<Dependencies, 'attendance' | 'registrations' | 'erasures'>

/** One day of a clinic: what is known of its room, and which of it is the person's. */
export interface DayRows extends ErasedRows {
  day: number
  report: UploadedReport | undefined
  before: MatchDecisions
}

export interface PersonRows {
  visits: ParticipantVisit[]
  days: DayRows[]
}

/** What Zoom told of a person in a clinic. Nobody else is read when nothing was told of anybody. */
export const readPersonRows = async (
  deps: PersonRowsWorld,
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
    return { day, report, before, ...findErasedRows(person, rows, known) }
  })
  return { visits, days: await Promise.all(days) }
}

/** Those whom a day counts, and the person herself, whatever her status. */
const readRegistrants = async (deps: PersonRowsWorld, clinicId: string, { registrationId }: ErasedPerson) => {
  const registrations: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId)) registrations.push(...page)
  const counted = registrations.filter(({ status, id }) => status === 'confirmed' || id === registrationId)
  const anonymousId = await deps.erasures.anonymousRecords(clinicId)
  return [...counted.map(toRegistrant), ...anonymousId.map(toAnonymousRegistrant)]
}

/** How many events and rows of reports tell of the person. */
export const countRows = ({ visits, days }: PersonRows): number => {
  const names = mergeNames(days)
  const inReports = days.flatMap(({ report, names: own }) =>
    (report?.stays ?? []).filter((stay) => own.has(participantKey(stay))),
  )
  const inEvents = visits.filter((visit) => names.has(participantKey(visit))).flatMap(({ events }) => events)
  return inReports.length + inEvents.length
}

/**
 * Takes the name off what Zoom told. What keeps a row in its count is decided before the row changes, so a day
 * that is counted in between, or after a crash, comes to the same numbers.
 */
export const eraseRows = async (
  deps: PersonRowsWorld,
  clinicId: string,
  person: ErasedPerson,
  rows: PersonRows,
): Promise<number> => {
  const { visits, days } = rows
  for (const { day, decisions } of days) {
    for (const [key, whose] of Object.entries(decisions)) {
      await deps.attendance.saveMatchDecision(clinicId, day, key, whose)
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

/** Events belong to no day: the same row has the same name on each. */
const mergeNames = (days: DayRows[]): Map<string, string> => new Map(days.flatMap(({ names }) => [...names]))
