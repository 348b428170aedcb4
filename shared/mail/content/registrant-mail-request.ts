import type { FormerTime, PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import type { GaveUp } from '../../domain/mail/decide-mail'
import { messageKindOf, type RegistrantKind } from '../../domain/mail/kinds/message-kinds'
import type { Registration } from '../../domain/registration/registration'
import type { Instant } from '../../domain/values/time/instant'

/** Everything that a mail to a registrant is made of. */
export interface RegistrantMailRequest {
  kind: RegistrantKind
  /** The number of the day; null for mails about the whole clinic. */
  day: number | null
  clinic: PlannableClinic
  registration: Registration
  /** Whether this is the copy for a person who sent the form again. */
  isCopy: boolean
  now: Instant
  /**
   * `join` is null unless the mail carries the joining link; `certificate` unless it is the mail after the clinic and
   * the registrant has a valid one; `confirmAddress` unless it goes to an address that is to be confirmed.
   */
  links: {
    clinic: string
    personalPage: string
    join: string | null
    certificate: string | null
    confirmAddress: string | null
  }
  /** For `moved`: the time that was announced last; null: only the new time is given. */
  former: FormerTime | null
  /** For `withdrawn`: what the registrant gave up or lost; else null. */
  gaveUp: GaveUp | null
  /** On the waiting list, from 1, when the mail is composed; null: the registrant is not on it. */
  waitlistPosition: number | null
  mailId: string
  /** The sender, as in a From header. */
  from: string
  /** The organiser's address; null: no Reply-To and no invitation to reply. */
  replyTo: string | null
}

/**
 * The name by which a mail addresses its reader; null: it may have been typed by a stranger. Anybody can enter another
 * person's address in the form, so the mails that it causes carry no word that was typed.
 */
export const readerName = ({
  kind,
  registration,
}: Pick<RegistrantMailRequest, 'kind' | 'registration'>): string | null =>
  messageKindOf(kind).isCausedByForm ? null : registration.name

/** A mail whose data lack something essential is not sent. */
export class MailCompositionError extends Error {
  override readonly name = 'MailCompositionError'

  constructor(readonly missing: string) {
    super(`the mail lacks its ${missing}`)
  }
}

/** @throws MailCompositionError when the mail is about a day that the clinic does not have */
export const requireDay = ({ clinic, day }: Pick<RegistrantMailRequest, 'clinic' | 'day'>): PlannableDay => {
  const days: readonly PlannableDay[] = clinic.days
  const namedDay = days.find(({ number }) => number === day)
  if (!namedDay) throw new MailCompositionError('day')
  return namedDay
}
