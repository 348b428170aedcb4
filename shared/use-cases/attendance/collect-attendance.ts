import {
  type AnonymousRecord,
  toAnonymousRegistrant,
  toRegistrant,
} from '../../domain/attendance/anonymous-record'
import { computeDayAttendance } from '../../domain/attendance/day-attendance'
import { summariseDay } from '../../domain/attendance/day-summary'
import { staysFromEvents } from '../../domain/attendance/event-stays'
import type { UploadedReport } from '../../domain/attendance/stay'
import { isPlannable, type PlannableClinic, type PlannableDay } from '../../domain/clinic/clinic'
import { dayWindow, joinWindow } from '../../domain/clinic/message-plan'
import { createDueEntry } from '../../domain/mail/due-entry'
import { staffRecipients } from '../../domain/mail/staff-recipients'
import type { Registration } from '../../domain/registration/registration'
import { addMilliseconds, HOUR_MS, type Instant, MINUTE_MS } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'

type CollectAttendanceDependencies = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'ledger' | 'attendance' | 'erasures' | 'config' | 'now'
>

/** Zoom's own report is complete half an hour after the room closed; after two days there is no use in waiting. */
const COMPLETE_AFTER_MS = 30 * MINUTE_MS
const MAX_WAIT_MS = 48 * HOUR_MS

/**
 * Counts a day once its data are complete, keeps the summary and makes its mails due, once. A corrected
 * report or a decision counts again and replaces; it is shown, not mailed again.
 */
export const collectAttendance = async (
  deps: CollectAttendanceDependencies,
  { clinicId, day: number }: { clinicId: string; day: number },
): Promise<'summarised' | 'too-early' | 'missing'> => {
  const clinic = await deps.clinics.get(clinicId)
  const day = clinic && isPlannable(clinic) ? clinic.days.find((each) => each.number === number) : undefined
  if (!clinic || !isPlannable(clinic) || !day || clinic.status === 'draft') return 'missing'
  const now = deps.now()
  // Whose data are gone is not counted again: the summary would lose its numbers.
  if (clinic.erasedAt !== null) return 'missing'
  const taken = await readCompleteStays(deps, clinic, day, now)
  if (!taken) return 'too-early'
  const counted = {
    registrations: await readConfirmed(deps, clinicId),
    anonymousRecords: await deps.erasures.anonymousRecords(clinicId),
  }
  const summary = summariseDay({
    clinicId,
    day: number,
    ...(await buildDayInput(deps, clinic, day, counted, taken)),
    source: taken.source,
    dataTakenAt: taken.receivedAt,
    joinClicked: countJoinClicks(number, counted),
    dayBefore: await attendPreviousDay(deps, clinic, day, counted, now),
  })
  // The mails first: they wait for the summary, and the sweep brings a day without one to be counted again.
  for (const { id } of staffRecipients(clinic, deps.config.summaryRecipients)) {
    const key = { clinicId, recipientId: id, kind: 'day-summary' as const, day: number, planVersion: 1 }
    await deps.ledger.add(createDueEntry(key, now, null))
  }
  await deps.attendance.saveSummary(summary)
  return 'summarised'
}

interface CompleteStays extends Pick<UploadedReport, 'stays' | 'receivedAt'> {
  source: 'report' | 'webhook'
}

/** The report if there is one, else the events once the room has closed; undefined while more may come. */
const readCompleteStays = async (
  deps: CollectAttendanceDependencies,
  clinic: PlannableClinic,
  day: PlannableDay,
  now: Instant,
): Promise<CompleteStays | undefined> => {
  const { to } = dayWindow(clinic, day)
  if (now <= to) return undefined
  const report = await deps.attendance.report(clinic.id, day.number)
  if (report) return { ...report, source: 'report' }
  const { from } = joinWindow(clinic, day)
  const events = (await deps.attendance.listEvents(clinic.id)).filter(
    ({ at }) => at >= addMilliseconds(from, -HOUR_MS) && at <= now,
  )
  const closed = events.some(
    ({ kind, at }) => kind === 'ended' && at >= addMilliseconds(to, -COMPLETE_AFTER_MS),
  )
  const complete = closed
    ? now >= addMilliseconds(to, COMPLETE_AFTER_MS)
    : now >= addMilliseconds(to, MAX_WAIT_MS)
  return complete ? { stays: staysFromEvents(events, to), receivedAt: now, source: 'webhook' } : undefined
}

/** Who is counted: those who are confirmed, and what remains of those who were. */
interface CountedPeople {
  registrations: Registration[]
  anonymousRecords: AnonymousRecord[]
}

const countJoinClicks = (day: number, { registrations, anonymousRecords }: CountedPeople): number =>
  registrations.filter(({ joinClickedAt }) => joinClickedAt[String(day)] !== undefined).length +
  anonymousRecords.filter(({ joinClickedDays }) => joinClickedDays.includes(day)).length

const buildDayInput = async (
  deps: CollectAttendanceDependencies,
  clinic: PlannableClinic,
  day: PlannableDay,
  { registrations, anonymousRecords }: CountedPeople,
  taken: CompleteStays,
) => ({
  window: dayWindow(clinic, day),
  registrants: [...registrations.map(toRegistrant), ...anonymousRecords.map(toAnonymousRegistrant)],
  stays: taken.stays,
  decisions: await deps.attendance.getMatchDecisions(clinic.id, day.number),
  organiserEmails: clinic.organisers.map(({ email }) => email),
})

const attendPreviousDay = async (
  deps: CollectAttendanceDependencies,
  clinic: PlannableClinic,
  { number }: PlannableDay,
  who: CountedPeople,
  now: Instant,
) => {
  const before = clinic.days.find((day) => day.number === number - 1)
  const taken = before && (await readCompleteStays(deps, clinic, before, now))
  if (!before || !taken) return undefined
  const { people } = computeDayAttendance(await buildDayInput(deps, clinic, before, who, taken))
  return { day: before.number, people }
}

const readConfirmed = async (
  deps: CollectAttendanceDependencies,
  clinicId: string,
): Promise<Registration[]> => {
  const registrations: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId)) {
    registrations.push(...page.filter(({ status }) => status === 'confirmed'))
  }
  return registrations
}
