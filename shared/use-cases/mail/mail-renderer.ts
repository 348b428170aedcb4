import { decideMail } from '../../domain/mail/decide-mail'
import { composeDaySummary, type DaySummaryRequest } from '../../mail/compose-day-summary'
import { composeInvitation, type InvitationRequest } from '../../mail/compose-invitation'
import { composeRegistrantMail } from '../../mail/compose-registrant-mail'
import type { RegistrantMailRequest } from '../../mail/content/registrant-mail-request'

/** How a letter is judged and written. The simulation, which sends millions, writes none as MIME. */
export interface MailRenderer {
  decide: typeof decideMail
  renderRegistrantMail: (request: RegistrantMailRequest) => Promise<{ raw: Uint8Array }>
  renderStaffMail: (request: DaySummaryRequest) => Promise<{ raw: Uint8Array }>
  renderInvitation: (request: InvitationRequest) => Promise<{ raw: Uint8Array }>
}

export const mimeRenderer: MailRenderer = {
  decide: decideMail,
  renderRegistrantMail: composeRegistrantMail,
  renderStaffMail: composeDaySummary,
  renderInvitation: composeInvitation,
}
