import type { InvitationRequest } from './content/invitation-request'
import { buildMimeMessage, type ComposedMail } from './mime-message'
import { invitationTemplate } from './templates/invitation'

/**
 * An invitation to one contact, with one-click unsubscription and without a calendar entry.
 * @throws MailCompositionError when every day of the clinic has ended
 */
export const composeInvitation = (request: InvitationRequest): Promise<ComposedMail> => {
  const { mailId, from, replyTo, now, contact: to, language } = request
  // The token holds no language, so the address does.
  const links = { ...request.links, unsubscribe: `${request.links.unsubscribe}?lang=${language}` }
  const envelope = { mailId, from, replyTo, now, to, unsubscribe: links.unsubscribe }
  return buildMimeMessage(envelope, invitationTemplate({ ...request, links }))
}
