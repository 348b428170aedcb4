import { truncateText } from '../domain/values/truncate-text'
import type { InvitationRequest } from './compose-invitation'
import { toSingleLine } from './content/single-line-text'
import { renderMailHtml } from './render/render-html'
import { renderMailText } from './render/render-plain-text'
import { invitationTemplate } from './templates/invitation'

/** What an invitation says, for whoever prepares it: the subject and both twins, as their readers get them. */
export const previewInvitation = (
  request: Omit<InvitationRequest, 'mailId' | 'from'>,
): { subject: string; text: string; html: string } => {
  const content = invitationTemplate({ ...request, mailId: '', from: '' })
  return {
    subject: truncateText(toSingleLine(content.subject), 200),
    text: renderMailText(content),
    html: renderMailHtml(content),
  }
}
