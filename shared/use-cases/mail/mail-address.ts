import { kindsOf } from '../../domain/mail/kinds/message-kinds'
import { staffRecipients } from '../../domain/mail/kinds/staff-recipients'
import { isMailOf, type MailKey, type MailKeyOf } from '../../domain/mail/ledger/mail-key'
import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'

/** The address that a mail is written to; undefined: its recipient was erased or is no longer staff. */
export const findMailAddress = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'campaigns' | 'programme' | 'config'>,
  key: Exclude<MailKey, MailKeyOf<'follow-request'>>,
): Promise<string | undefined> => {
  const { clinicId, recipientId } = key
  if (isMailOf(key, 'day-summary')) {
    const clinic = await deps.clinics.get(clinicId)
    if (!clinic) return undefined
    return staffRecipients(clinic, deps.config.summaryRecipients).find(({ id }) => id === recipientId)?.email
  }
  if (isMailOf(key, 'programme-report'))
    return (await deps.programme.getSubscription(recipientId))?.staff.email
  if (!isMailOf(key, 'invitation')) {
    const registration = await deps.registrations.get(clinicId, recipientId)
    return registration && addressOfMail(key, registration)
  }
  if (key.campaign === null) return (await deps.campaigns.tester(clinicId, recipientId))?.email
  const campaign = await deps.campaigns.get(clinicId, key.campaign)
  if (!campaign?.recipientSnapshot) return undefined
  return (await deps.campaigns.getRecipient(campaign, recipientId))?.email
}

/** The registrant's address, or the one that is to be confirmed. */
export const addressOfMail = (
  key: MailKey,
  { email, addressRequest }: Pick<Registration, 'email' | 'addressRequest'>,
): string => (isMailOf(key, ...kindsOf('request')) ? (addressRequest?.email ?? email) : email)
