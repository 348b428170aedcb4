import type { decideMail } from '../../domain/mail/decide-mail'
import type { DaySummaryRequest } from '../../mail/compose-day-summary'
import type { FollowRequestMailRequest } from '../../mail/compose-follow-request'
import type { NoDataNoticeRequest } from '../../mail/compose-no-data-notice'
import type { ProgrammeReportRequest } from '../../mail/compose-programme-report'
import type { InvitationRequest } from '../../mail/content/invitation-request'
import type { RegistrantMailRequest } from '../../mail/content/registrant-mail-request'

/** Decides whether a mail is sent and renders it. The simulation sends millions and renders none as MIME. */
export interface MailRenderer {
  decide: typeof decideMail
  renderRegistrantMail: (request: RegistrantMailRequest) => Promise<{ raw: Uint8Array }>
  renderStaffMail: (request: DaySummaryRequest) => Promise<{ raw: Uint8Array }>
  renderNoDataNotice: (request: NoDataNoticeRequest) => Promise<{ raw: Uint8Array }>
  renderProgrammeReport: (request: ProgrammeReportRequest) => Promise<{ raw: Uint8Array }>
  renderFollowRequest: (request: FollowRequestMailRequest) => Promise<{ raw: Uint8Array }>
  renderInvitation: (request: InvitationRequest) => Promise<{ raw: Uint8Array }>
}

const refuseToRender = (): never => {
  throw new Error('this renderer only decides')
}

/** Decides whether a mail would be sent, for a caller that sends none. */
export const decidingRenderer = (decide: typeof decideMail): MailRenderer => ({
  decide,
  renderRegistrantMail: refuseToRender,
  renderStaffMail: refuseToRender,
  renderNoDataNotice: refuseToRender,
  renderProgrammeReport: refuseToRender,
  renderFollowRequest: refuseToRender,
  renderInvitation: refuseToRender,
})
