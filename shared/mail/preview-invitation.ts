import { truncateText } from '../domain/values/text/truncate-text'
import type { InvitationRequest } from './content/invitation-request'
import { toSingleLine } from './content/single-line-text'
import { renderMailHtml } from './render/render-html'
import { renderMailText } from './render/render-plain-text'
import { invitationTemplate } from './templates/invitation'

/** Subject, text and HTML of an invitation, for the preview in the console. */
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
