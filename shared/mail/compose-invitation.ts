import type { PlannableClinic } from '../domain/clinic/clinic'
import type { Contact } from '../domain/contact-list/contact'
import type { Instant } from '../domain/values/instant'
import type { Language } from '../domain/values/language'
import { buildMimeMessage, type ComposedMail } from './mime-message'
import { invitationTemplate } from './templates/invitation'

export interface InvitationRequest {
  clinic: PlannableClinic
  contact: Contact
  /** `languageFor(contact, clinic)` */
  language: Language
  /** Whose list the contact stands on (`inviterOf`); null: ITU's. */
  inviter: string | null
  /** The second one, to whoever has not answered the first. */
  isReminder: boolean
  now: Instant
  links: { clinic: string; unsubscribe: string }
  mailId: string
  /** The sender, as in a From header. */
  from: string
  /** The organiser's address; null: no Reply-To and no invitation to reply. */
  replyTo: string | null
}

/**
 * An invitation to one contact, with one-click unsubscription. No calendar: only who registers has days.
 * @throws MailCompositionError when no day of the clinic is to come
 */
export const composeInvitation = (request: InvitationRequest): Promise<ComposedMail> => {
  const { mailId, from, replyTo, now, contact: to, language } = request
  // The page reads no language out of the token.
  const links = { ...request.links, unsubscribe: `${request.links.unsubscribe}?lang=${language}` }
  const envelope = { mailId, from, replyTo, now, to, unsubscribe: links.unsubscribe }
  return buildMimeMessage(envelope, invitationTemplate({ ...request, links }), null)
}
