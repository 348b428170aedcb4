import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import type { MessageKind } from '../../shared/domain/mail/kinds/message-kinds'
import { isPending, planMessages } from '../../shared/domain/mail/kinds/message-plan'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import type { InventedRegistrant } from './participants'
import type { RehearsalParticipant, RehearsalScript } from './rehearsal-script'

/** A mail that the plan owes to a person. */
export interface ExpectedMail {
  to: string
  kind: MessageKind
  day: number | null
  dueAt: Instant
  /** After it the mail is no longer sent; null: not before the end of the rehearsal. */
  usefulUntil: Instant | null
  /** Events near it in time: when faults delay the mail, one of them may make it unnecessary. */
  supersededBy: Instant[]
}

/**
 * The mails that the plan owes to each person in the script: computed from the announcement alone, not from stored
 * data.
 */
export const computeExpectedMails = (script: RehearsalScript, staff: string[]): ExpectedMail[] => [
  ...script.participants.flatMap((participant) => mailsOfParticipant(participant, script)),
  ...script.clinicAfterMove.days.flatMap((day) => daySummaryMails(script.clinicAfterMove, day.number, staff)),
]

/** The events of the meeting are complete half an hour after the day. */
const EVENTS_COMPLETE_AFTER = 30 * MINUTE_MS

const mailsOfParticipant = (participant: RehearsalParticipant, script: RehearsalScript): ExpectedMail[] => {
  const { registersAt, registersAgainAt, withdrawsAt, person } = participant
  /**
   * Withdrawing and moving a day cancel the mails that were due before. A registrant who has received no mail yet needs
   * no notice of the move.
   */
  const supersedingEvents = (kind: MessageKind, dueAt: Instant): Instant[] => {
    if (kind === 'withdrawn') return []
    const laterChanges = [withdrawsAt, kind === 'confirmation' ? null : script.move.at]
    const beforeFirstMail = kind === 'moved' ? [registersAt] : []
    return [...laterChanges.filter((at) => at !== null && at > dueAt), ...beforeFirstMail].filter(
      (at) => at !== null,
    )
  }
  const createMail = (
    kind: MessageKind,
    day: number | null,
    dueAt: Instant,
    usefulUntil: Instant | null = null,
  ) => ({
    to: person.email,
    kind,
    day,
    dueAt,
    usefulUntil,
    supersededBy: supersedingEvents(kind, dueAt),
  })
  const isRegistered = (at: Instant) => registersAt < at && (withdrawsAt === null || at < withdrawsAt)
  const planned = [
    ...remindersBetween(script.clinicBeforeMove, script.publishedAt, script.move.at),
    ...remindersBetween(script.clinicAfterMove, script.move.at, script.endsAt),
  ]
  const reminders = planned
    .filter(({ at }) => isRegistered(at))
    .map(({ kind, day, at, usefulUntil }) => createMail(kind, day, at, usefulUntil))
  return [
    createMail('confirmation', null, registersAt),
    ...(registersAgainAt ? [createMail('confirmation', null, registersAgainAt)] : []),
    ...reminders,
    ...(isRegistered(script.move.at) ? [createMail('moved', script.move.day, script.move.at)] : []),
    ...(withdrawsAt ? [createMail('withdrawn', null, withdrawsAt)] : []),
  ]
}

/** An optional mail: a form that was sent repeatedly over a long time may cause it. */
export const createOptionalCopy = ({ email }: InventedRegistrant, from: Instant): ExpectedMail => ({
  to: email,
  kind: 'confirmation',
  day: null,
  dueAt: from,
  usefulUntil: null,
  supersededBy: [from],
})

const remindersBetween = (clinic: PlannableClinic, from: Instant, to: Instant) =>
  planMessages(clinic).filter((message) => isPending(message) && message.at > from && message.at <= to)

const daySummaryMails = (clinic: PlannableClinic, number: number, staff: string[]): ExpectedMail[] => {
  const day = clinic.days.find((otherDay) => otherDay.number === number)
  if (!day) return []
  const dueAt = addMilliseconds(dayWindow(clinic, day).to, EVENTS_COMPLETE_AFTER)
  return staff.map((to) => ({
    to,
    kind: 'day-summary',
    day: number,
    dueAt,
    usefulUntil: null,
    supersededBy: [],
  }))
}
