import {
  type ErasedPerson,
  type ErasedRows,
  erasedRows,
  eventsErased,
  staysErased,
} from '../../domain/attendance/erased-rows'
import { type Visit, visitsOf } from '../../domain/attendance/event-stays'
import { type Decisions, rowKey } from '../../domain/attendance/match'
import { registrantOf, registrantWithoutName } from '../../domain/attendance/nameless'
import type { TakenReport } from '../../domain/attendance/zoom/zoom-taken'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Registration } from '../../domain/registration/registration'
import type { World } from '../../ports/world'

export type RowsWorld = Pick<World, 'attendance' | 'registrations' | 'erasures'>

/** One day of a clinic: what is known of its room, and which of it is the person's. */
export interface DayRows extends ErasedRows {
  day: number
  report: TakenReport | undefined
  before: Decisions
}

export interface KnownRows {
  visits: Visit[]
  days: DayRows[]
}

/** What Zoom told of a person in a clinic. Nobody else is read when nothing was told of anybody. */
export const knownRows = async (
  world: RowsWorld,
  clinic: Clinic,
  person: ErasedPerson,
): Promise<KnownRows> => {
  const visits = visitsOf(await world.attendance.events(clinic.id))
  const reports = await Promise.all(
    clinic.days.map(async ({ number }) => ({
      day: number,
      report: await world.attendance.report(clinic.id, number),
    })),
  )
  if (visits.length === 0 && reports.every(({ report }) => report === undefined)) return { visits, days: [] }
  const registrants = await everybody(world, clinic.id, person)
  const organiserEmails = clinic.organisers.map(({ email }) => email)
  const days = reports.map(async ({ day, report }) => {
    const before = await world.attendance.decisions(clinic.id, day)
    const rows = [...(report?.stays ?? []), ...visits]
    const known = { registrants, decisions: before, organiserEmails }
    return { day, report, before, ...erasedRows(person, rows, known) }
  })
  return { visits, days: await Promise.all(days) }
}

/** Those whom a day counts, and the person herself, whatever her status. */
const everybody = async (world: RowsWorld, clinicId: string, { registrationId }: ErasedPerson) => {
  const registrations: Registration[] = []
  for await (const page of world.registrations.pages(clinicId)) registrations.push(...page)
  const counted = registrations.filter(({ status, id }) => status === 'confirmed' || id === registrationId)
  const nameless = await world.erasures.nameless(clinicId)
  return [...counted.map(registrantOf), ...nameless.map(registrantWithoutName)]
}

/** How many events and rows of reports tell of the person. */
export const countRows = ({ visits, days }: KnownRows): number => {
  const names = allNames(days)
  const inReports = days.flatMap(({ report, names: own }) =>
    (report?.stays ?? []).filter((stay) => own.has(rowKey(stay))),
  )
  const inEvents = visits.filter((visit) => names.has(rowKey(visit))).flatMap(({ events }) => events)
  return inReports.length + inEvents.length
}

/**
 * Takes the name off what Zoom told. What keeps a row in its count is decided before the row changes, so a day
 * that is counted in between, or after a crash, comes to the same numbers.
 */
export const eraseRows = async (
  world: RowsWorld,
  clinicId: string,
  person: ErasedPerson,
  rows: KnownRows,
): Promise<number> => {
  const { visits, days } = rows
  for (const { day, decisions } of days) {
    for (const [key, whose] of Object.entries(decisions)) {
      await world.attendance.decide(clinicId, day, key, whose)
    }
  }
  for (const events of eventsErased(visits, allNames(days), person)) {
    await world.erasures.replaceEvents(clinicId, events)
  }
  for (const { report, names } of days) {
    if (!report?.stays.some((stay) => names.has(rowKey(stay)))) continue
    await world.attendance.saveReport({ ...report, stays: staysErased(report.stays, names) })
  }
  for (const { day, before, names } of days) {
    const former = Object.keys(before).filter((key) => names.has(key))
    for (const key of former) await world.erasures.undecide(clinicId, day, key)
  }
  return countRows(rows)
}

/** Events belong to no day: the same row has the same name on each. */
const allNames = (days: DayRows[]): Map<string, string> => new Map(days.flatMap(({ names }) => [...names]))
