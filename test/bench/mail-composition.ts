import { planMessages } from '../../shared/domain/mail/kinds/message-plan'
import { composeRegistrantMail } from '../../shared/mail/compose-registrant-mail'
import { aPublishedClinic } from '../support/builders/builders'
import { aRequest } from '../unit/mail/mail-request-builders'
import type { Benchmarks } from './measure-cpu'

const clinic = aPublishedClinic()
const [confirmation, reminder] = [aRequest('confirmation'), aRequest('reminder-day')]

export const mailBenchmarks: Benchmarks = {
  'plan a clinic of two days': () => planMessages(clinic),
  'compose a confirmation, MIME with calendar': () => composeRegistrantMail(confirmation),
  'compose a reminder, MIME': () => composeRegistrantMail(reminder),
}
