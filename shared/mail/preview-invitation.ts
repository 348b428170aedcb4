import type { InvitationRequest } from './compose-invitation'
import { mailHtml } from './html'
import { invitation } from './kinds/invitation'
import { clip, oneLine } from './plain-text'
import { mailText } from './text'

/** What an invitation says, for whoever prepares it: the subject and both twins, as their readers get them. */
export const previewInvitation = (
  request: Omit<InvitationRequest, 'mailId' | 'from'>,
): { subject: string; text: string; html: string } => {
  const content = invitation({ ...request, mailId: '', from: '' })
  return { subject: clip(oneLine(content.subject), 200), text: mailText(content), html: mailHtml(content) }
}
