import { decideMail } from '../../domain/mail/decide-mail'
import { composeDaySummary, type DaySummaryRequest } from '../../mail/compose-day-summary'
import { composeInvitation } from '../../mail/compose-invitation'
import { composeNoDataNotice, type NoDataNoticeRequest } from '../../mail/compose-no-data-notice'
import { composeRegistrantMail } from '../../mail/compose-registrant-mail'
import type { InvitationRequest } from '../../mail/content/invitation-request'
import type { RegistrantMailRequest } from '../../mail/content/registrant-mail-request'

/** Decides whether a mail is sent and renders it. The simulation sends millions and renders none as MIME. */
export interface MailRenderer {
  decide: typeof decideMail
  renderRegistrantMail: (request: RegistrantMailRequest) => Promise<{ raw: Uint8Array }>
  renderStaffMail: (request: DaySummaryRequest) => Promise<{ raw: Uint8Array }>
  renderNoDataNotice: (request: NoDataNoticeRequest) => Promise<{ raw: Uint8Array }>
  renderInvitation: (request: InvitationRequest) => Promise<{ raw: Uint8Array }>
}

export const mimeRenderer: MailRenderer = {
  decide: decideMail,
  renderRegistrantMail: composeRegistrantMail,
  renderStaffMail: composeDaySummary,
  renderNoDataNotice: composeNoDataNotice,
  renderInvitation: composeInvitation,
}
