import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow, isOwed, plan } from '../../shared/domain/clinic/plan'
import type { MessageKind } from '../../shared/domain/mail/message'
import { type Instant, MINUTE, plus } from '../../shared/domain/time/instant'
import type { Person } from './cast'
import type { Part, Script } from './script'

/** A mail that the plan owes to somebody. */
export interface ExpectedMail {
  to: string
  kind: MessageKind
  day: number | null
  dueAt: Instant
  /** What happens near it in time and, where trouble holds mails up, rightly takes its place. */
  overtakenBy: Instant[]
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
  /** Withdrawing and the move end what was due before; who was told nothing yet needs no notice of the move. */
  const overtakers = (kind: MessageKind, dueAt: Instant): Instant[] => {
    if (kind === 'cancelled') return []
    const later = [withdrawsAt, kind === 'confirmation' ? null : script.move.at]
    const told = kind === 'moved' ? [registersAt] : []
    return [...later.filter((at) => at !== null && at > dueAt), ...told].filter((at) => at !== null)
  }
  const mail = (kind: MessageKind, day: number | null, dueAt: Instant) => ({
    to: person.email,
    kind,
    day,
    dueAt,
    overtakenBy: overtakers(kind, dueAt),
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

/** It may come or not, of a form that was sent again and again for long. */
export const copyThatMayCome = ({ email }: Person, from: Instant): ExpectedMail => ({
  to: email,
  kind: 'confirmation',
  day: null,
  dueAt: from,
  overtakenBy: [from],
})

const owedBetween = (clinic: PlannableClinic, from: Instant, to: Instant) =>
  plan(clinic).filter((message) => isOwed(message) && message.at > from && message.at <= to)

const summariesOf = (clinic: PlannableClinic, number: number, staff: string[]): ExpectedMail[] => {
  const day = clinic.days.find((each) => each.number === number)
  if (!day) return []
  const dueAt = plus(dayWindow(clinic, day).to, COMPLETE_AFTER)
  return staff.map((to) => ({ to, kind: 'day-summary', day: number, dueAt, overtakenBy: [] }))
}
