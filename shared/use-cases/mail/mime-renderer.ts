import { decideMail } from '../../domain/mail/decide-mail'
import { composeDaySummary } from '../../mail/compose-day-summary'
import { composeFollowRequest } from '../../mail/compose-follow-request'
import { composeInvitation } from '../../mail/compose-invitation'
import { composeNoDataNotice } from '../../mail/compose-no-data-notice'
import { composeProgrammeReport } from '../../mail/compose-programme-report'
import { composeRegistrantMail } from '../../mail/compose-registrant-mail'
import type { MailRenderer } from './mail-renderer'

/** A file of its own, so that a function that sends nothing has no MIME and no calendar in its bundle. */
export const mimeRenderer: MailRenderer = {
  decide: decideMail,
  renderRegistrantMail: composeRegistrantMail,
  renderStaffMail: composeDaySummary,
  renderNoDataNotice: composeNoDataNotice,
  renderProgrammeReport: composeProgrammeReport,
  renderFollowRequest: composeFollowRequest,
  renderInvitation: composeInvitation,
}
