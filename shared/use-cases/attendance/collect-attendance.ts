import { attendDay } from '../../domain/attendance/day-attendance'
import { summariseDay } from '../../domain/attendance/day-summary'
import { staysOfEvents } from '../../domain/attendance/event-stays'
import { type Nameless, registrantOf, registrantWithoutName } from '../../domain/attendance/nameless'
import type { TakenReport } from '../../domain/attendance/zoom/zoom-taken'
import { isPlannable, type PlannableClinic, type PlannableDay } from '../../domain/clinic/clinic'
import { dayWindow, joinWindow } from '../../domain/clinic/plan'
import { dueEntry } from '../../domain/mail/mail-entry'
import { staffOf } from '../../domain/mail/staff-recipients'
import type { Registration } from '../../domain/registration/registration'
import { HOUR, type Instant, MINUTE, plus } from '../../domain/time/instant'
import type { World } from '../../ports/world'

type CollectWorld = Pick<
  World,
  'clinics' | 'registrations' | 'ledger' | 'attendance' | 'erasures' | 'house' | 'now'
>

/** Zoom's own report is complete half an hour after the room closed; after two days there is no use in waiting. */
const COMPLETE_AFTER = 30 * MINUTE
const WAIT_AT_MOST = 48 * HOUR

/**
 * Counts a day once its data are complete, keeps the summary and makes its mails due, once. A corrected
 * report or a decision counts again and replaces; it is shown, not mailed again.
 */
export const collectAttendance = async (
  world: CollectWorld,
  { clinicId, day: number }: { clinicId: string; day: number },
): Promise<'summarised' | 'too-early' | 'missing'> => {
  const clinic = await world.clinics.get(clinicId)
  const day = clinic && isPlannable(clinic) ? clinic.days.find((each) => each.number === number) : undefined
  if (!clinic || !isPlannable(clinic) || !day || clinic.status === 'draft') return 'missing'
  const now = world.now()
  // Whose data are gone is not counted again: the summary would lose its numbers.
  if (clinic.erasedAt !== null) return 'missing'
  const taken = await takenFor(world, clinic, day, now)
  if (!taken) return 'too-early'
  const who = {
    registrations: await confirmed(world, clinicId),
    nameless: await world.erasures.nameless(clinicId),
  }
  const summary = summariseDay({
    clinicId,
    day: number,
    ...(await inputFor(world, clinic, day, who, taken)),
    source: taken.source,
    dataTakenAt: taken.takenAt,
    tried: triedOn(number, who),
    dayBefore: await dayBefore(world, clinic, day, who, now),
  })
  // The mails first: they wait for the summary, and the sweep brings a day without one to be counted again.
  for (const { id } of staffOf(clinic, world.house.summaryRecipients)) {
    const key = { clinicId, recipientId: id, kind: 'day-summary' as const, day: number, planVersion: 1 }
    await world.ledger.add(dueEntry(key, now, null))
  }
  await world.attendance.saveSummary(summary)
  return 'summarised'
}

interface Taken extends Pick<TakenReport, 'stays' | 'takenAt'> {
  source: 'report' | 'webhook'
}

/** The report if there is one, else the events once the room has closed; undefined while more may come. */
const takenFor = async (
  world: CollectWorld,
  clinic: PlannableClinic,
  day: PlannableDay,
  now: Instant,
): Promise<Taken | undefined> => {
  const { to } = dayWindow(clinic, day)
  if (now <= to) return undefined
  const report = await world.attendance.report(clinic.id, day.number)
  if (report) return { ...report, source: 'report' }
  const { from } = joinWindow(clinic, day)
  const events = (await world.attendance.events(clinic.id)).filter(
    ({ at }) => at >= plus(from, -HOUR) && at <= now,
  )
  const closed = events.some(({ kind, at }) => kind === 'ended' && at >= plus(to, -COMPLETE_AFTER))
  const complete = closed ? now >= plus(to, COMPLETE_AFTER) : now >= plus(to, WAIT_AT_MOST)
  return complete ? { stays: staysOfEvents(events, to), takenAt: now, source: 'webhook' } : undefined
}

/** Who is counted: those who are confirmed, and what remains of those who were. */
interface Counted {
  registrations: Registration[]
  nameless: Nameless[]
}

const triedOn = (day: number, { registrations, nameless }: Counted): number =>
  registrations.filter(({ tried }) => tried[String(day)] !== undefined).length +
  nameless.filter(({ tried }) => tried.includes(day)).length

const inputFor = async (
  world: CollectWorld,
  clinic: PlannableClinic,
  day: PlannableDay,
  { registrations, nameless }: Counted,
  taken: Taken,
) => ({
  window: dayWindow(clinic, day),
  registrants: [...registrations.map(registrantOf), ...nameless.map(registrantWithoutName)],
  stays: taken.stays,
  decisions: await world.attendance.decisions(clinic.id, day.number),
  organiserEmails: clinic.organisers.map(({ email }) => email),
})

const dayBefore = async (
  world: CollectWorld,
  clinic: PlannableClinic,
  { number }: PlannableDay,
  who: Counted,
  now: Instant,
) => {
  const before = clinic.days.find((day) => day.number === number - 1)
  const taken = before && (await takenFor(world, clinic, before, now))
  if (!before || !taken) return undefined
  const { people } = attendDay(await inputFor(world, clinic, before, who, taken))
  return { day: before.number, people }
}

const confirmed = async (world: CollectWorld, clinicId: string): Promise<Registration[]> => {
  const registrations: Registration[] = []
  for await (const page of world.registrations.pages(clinicId)) {
    registrations.push(...page.filter(({ status }) => status === 'confirmed'))
  }
  return registrations
}
