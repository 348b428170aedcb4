import type { FormerTime, PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import type { Left } from '../domain/mail/judge-mail'
import type { MessageKind } from '../domain/mail/message'
import type { Registration } from '../domain/registration/registration'
import type { Instant } from '../domain/time/instant'

/** Everything that a mail to a registrant is made of. */
export interface MailRequest {
  kind: Exclude<MessageKind, 'day-summary' | 'invitation'>
  /** The day it is about; null for mails about the whole clinic. */
  day: number | null
  clinic: PlannableClinic
  registration: Registration
  now: Instant
  /** `join` is null as long as there is no way in. */
  links: { clinic: string; my: string; join: string | null }
  /** For `moved`: the time that the person was told last; null: only the new time is told. */
  former: FormerTime | null
  /** For `cancelled`: what the person gave up, or lost, while the clinic goes on; null: the clinic does not. */
  left: Left | null
  mailId: string
  /** The sender, as in a From header. */
  from: string
  /** The organiser's address; null: no Reply-To and no invitation to reply. */
  replyTo: string | null
}

/** A mail that lacks what it cannot do without is not sent at all. */
export class UnsendableMail extends Error {
  constructor(readonly missing: string) {
    super(`the mail lacks its ${missing}`)
  }
}

/** @throws UnsendableMail when the mail is about a day that the clinic does not have */
export const dayOf = ({ clinic, day }: Pick<MailRequest, 'clinic' | 'day'>): PlannableDay => {
  const days: readonly PlannableDay[] = clinic.days
  const found = days.find(({ number }) => number === day)
  if (!found) throw new UnsendableMail('day')
  return found
}
