import { plan } from '../../shared/domain/clinic/plan'
import { composeMail } from '../../shared/mail/compose'
import { aPublishedClinic } from '../support/builders'
import { aRequest } from '../unit/mail/requests'
import type { Works } from './works'

const clinic = aPublishedClinic()
const [invitation, reminder] = [aRequest('confirmation'), aRequest('reminder-day')]

export const mails: Works = {
  'plan a clinic of two days': () => plan(clinic),
  'compose a confirmation, MIME with calendar': () => composeMail(invitation),
  'compose a reminder, MIME': () => composeMail(reminder),
}
