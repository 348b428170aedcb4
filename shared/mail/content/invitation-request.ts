import type { PlannableClinic } from '../../domain/clinic/clinic'
import type { ContactDetails } from '../../domain/contact-list/contact'
import type { Language } from '../../domain/values/language'
import type { Instant } from '../../domain/values/time/instant'

/** Everything that an invitation is made of. */
export interface InvitationRequest {
  clinic: PlannableClinic
  contact: ContactDetails
  /** `languageFor(contact, clinic)` */
  language: Language
  /** The organiser whose contact list the address is on; null: ITU's. */
  inviter: string | null
  /** The contact asked to be told of new clinics. */
  isFollower: boolean
  /** The second invitation, to contacts who have not registered after the first. */
  isReminder: boolean
  now: Instant
  links: { clinic: string; unsubscribe: string }
  mailId: string
  /** The sender, as in a From header. */
  from: string
  /** The organiser's address; null: no Reply-To and no invitation to reply. */
  replyTo: string | null
}
