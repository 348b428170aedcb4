import { judgeMail } from '../../domain/mail/judge-mail'
import { composeMail } from '../../mail/compose'
import { composeInvitation, type InvitationRequest } from '../../mail/compose-invitation'
import { composeSummaryMail, type SummaryMailRequest } from '../../mail/compose-summary'
import type { MailRequest } from '../../mail/request'

/** How a letter is judged and written. The simulation, which sends millions, writes none as MIME. */
export interface Writing {
  judge: typeof judgeMail
  toRegistrant: (request: MailRequest) => Promise<{ raw: Uint8Array }>
  toStaff: (request: SummaryMailRequest) => Promise<{ raw: Uint8Array }>
  toContact: (request: InvitationRequest) => Promise<{ raw: Uint8Array }>
}

export const realWriting: Writing = {
  judge: judgeMail,
  toRegistrant: composeMail,
  toStaff: composeSummaryMail,
  toContact: composeInvitation,
}
