import { attendDay, type Unmatched } from '../../../shared/domain/attendance/day-attendance'
import type { DaySummary } from '../../../shared/domain/attendance/day-summary'
import { staysOfEvents } from '../../../shared/domain/attendance/event-stays'
import { minutesWithin } from '../../../shared/domain/attendance/intervals'
import { rowKey } from '../../../shared/domain/attendance/match'
import { registrantOf, registrantWithoutName } from '../../../shared/domain/attendance/nameless'
import type { Stay } from '../../../shared/domain/attendance/zoom/zoom-taken'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/plan'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { Instant } from '../../../shared/domain/time/instant'
import type { ConsoleWorld } from '../console'

/** A row that a person has decided: whose it is, or nobody's. */
export interface DecidedRow {
  rowKey: string
  name: string
  minutes: number
  whose: { name: string; email: string } | 'nobody'
}

export interface DayReport {
  now: Instant
  over: boolean
  summary: DaySummary | undefined
  /** When the uploaded report came; null: Zoom's events are all there is. */
  reportTakenAt: Instant | null
  /** Whether anything at all is known of the room. */
  hasData: boolean
  /** Newer rows or decisions than the summary counts. */
  recounting: boolean
  unmatched: Unmatched[]
  decided: DecidedRow[]
  /** For the list to choose a person from. */
  registrants: { name: string; email: string }[]
}

/** A day as its page shows it: the stored summary, and what is still to be decided. */
export const readDayReport = async (
  world: Pick<ConsoleWorld, 'attendance' | 'registrations' | 'erasures' | 'now'>,
  clinic: PlannableClinic,
  day: PlannableDay,
): Promise<DayReport> => {
  const window = dayWindow(clinic, day)
  const [summaries, report, decisions, registrations, nameless] = await Promise.all([
    world.attendance.summaries(clinic.id),
    world.attendance.report(clinic.id, day.number),
    world.attendance.decisions(clinic.id, day.number),
    confirmedIn(world, clinic.id),
    world.erasures.nameless(clinic.id),
  ])
  const stays = report?.stays ?? staysOfEvents(await world.attendance.events(clinic.id), window.to)
  const registrants = [...registrations.map(registrantOf), ...nameless.map(registrantWithoutName)]
  const organiserEmails = clinic.organisers.map(({ email }) => email)
  const { unmatched } = attendDay({ window, registrants, stays, decisions, organiserEmails })
  const summary = summaries.find((each) => each.day === day.number)
  const now = world.now()
  return {
    now,
    over: now > window.to,
    summary,
    reportTakenAt: report?.takenAt ?? null,
    hasData: stays.length > 0,
    recounting:
      (report !== undefined && (summary === undefined || summary.dataTakenAt < report.takenAt)) ||
      (summary !== undefined &&
        clinic.erasedAt === null &&
        summary.counts.unmatchedPeople !== unmatched.length),
    unmatched,
    decided: decidedRows(stays, decisions, registrations, window),
    registrants: registrations.map(({ name, email }) => ({ name, email })),
  }
}

const decidedRows = (
  stays: readonly Stay[],
  decisions: Readonly<Record<string, string>>,
  registrations: Registration[],
  window: { from: Instant; to: Instant },
): DecidedRow[] => {
  const rows = Map.groupBy(stays, rowKey)
  const byId = new Map(registrations.map((registration) => [registration.id, registration]))
  return Object.entries(decisions).flatMap(([key, decision]) => {
    const own = rows.get(key) ?? []
    const whose = decision === 'nobody' ? decision : byId.get(decision)
    const [first] = own
    if (!first || !whose) return []
    const person = whose === 'nobody' ? whose : { name: whose.name, email: whose.email }
    return [{ rowKey: key, name: first.name, minutes: minutesWithin(own, window), whose: person }]
  })
}

const confirmedIn = async (
  world: Pick<ConsoleWorld, 'registrations'>,
  clinicId: string,
): Promise<Registration[]> => {
  const confirmed: Registration[] = []
  for await (const page of world.registrations.pages(clinicId)) {
    confirmed.push(...page.filter(({ status }) => status === 'confirmed'))
  }
  return confirmed
}
