import type { InvitationRequest } from './compose-invitation'
import { invitation } from './kinds/invitation'
import { clip, oneLine } from './plain-text'
import { mailText } from './text'

/** What an invitation says, for whoever prepares it: the subject and the plain-text twin. */
export const previewInvitation = (
  request: Omit<InvitationRequest, 'mailId' | 'from'>,
): { subject: string; text: string } => {
  const content = invitation({ ...request, mailId: '', from: '' })
  return { subject: clip(oneLine(content.subject), 200), text: mailText(content) }
}
