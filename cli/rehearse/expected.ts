import type { PlannableClinic } from '../../shared/domain/clinic'
import { type Instant, MINUTE, plus } from '../../shared/domain/instant'
import type { MessageKind } from '../../shared/domain/message'
import { dayWindow, isOwed, plan } from '../../shared/domain/plan'
import type { Part, Script } from './script'

/** A mail that the plan owes to somebody. */
export interface ExpectedMail {
  to: string
  kind: MessageKind
  day: number | null
  dueAt: Instant
}

/** What the plan owes everybody in the script: computed from the announcement alone, not from what was stored. */
export const expectedMails = (script: Script, staff: string[]): ExpectedMail[] => [
  ...script.parts.flatMap((part) => mailsFor(part, script)),
  ...script.after.days.flatMap((day) => summariesOf(script.after, day.number, staff)),
]

/** The room's events are complete half an hour after the day. */
const COMPLETE_AFTER = 30 * MINUTE

const mailsFor = (part: Part, script: Script): ExpectedMail[] => {
  const { registersAt, registersAgainAt, withdrawsAt, person } = part
  const mail = (kind: MessageKind, day: number | null, dueAt: Instant) => ({
    to: person.email,
    kind,
    day,
    dueAt,
  })
  const takesPart = (at: Instant) => registersAt < at && (withdrawsAt === null || at < withdrawsAt)
  const planned = [
    ...owedBetween(script.before, script.publishedAt, script.move.at),
    ...owedBetween(script.after, script.move.at, script.endsAt),
  ]
  const reminders = planned.filter(({ at }) => takesPart(at)).map(({ kind, day, at }) => mail(kind, day, at))
  return [
    mail('confirmation', null, registersAt),
    ...(registersAgainAt ? [mail('confirmation', null, registersAgainAt)] : []),
    ...reminders,
    ...(takesPart(script.move.at) ? [mail('moved', script.move.day, script.move.at)] : []),
    ...(withdrawsAt ? [mail('cancelled', null, withdrawsAt)] : []),
  ]
}

const owedBetween = (clinic: PlannableClinic, from: Instant, to: Instant) =>
  plan(clinic).filter((message) => isOwed(message) && message.at > from && message.at <= to)

const summariesOf = (clinic: PlannableClinic, number: number, staff: string[]): ExpectedMail[] => {
  const day = clinic.days.find((each) => each.number === number)
  if (!day) return []
  const dueAt = plus(dayWindow(clinic, day).to, COMPLETE_AFTER)
  return staff.map((to) => ({ to, kind: 'day-summary', day: number, dueAt }))
}
