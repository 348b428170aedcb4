import type { Campaign } from '../../domain/campaign/campaign'
import { inviterOf } from '../../domain/campaign/inviter'
import { judgeClinic, judgeInvitation } from '../../domain/campaign/judge-invitation'
import { TEST_MAIL } from '../../domain/campaign/of-campaign'
import type { Recipient } from '../../domain/campaign/recipient'
import type { PlannableClinic } from '../../domain/clinic/clinic'
import { mailId, personId, registrationId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import { signUnsubscribe } from '../../domain/token'
import type { Letter, LetterWorld, NoLetter, NotYet } from './letter'
import type { Writing } from './writing'

/** An invitation to one recipient of a campaign, while the campaign runs; of nobody else is anything written down. */
export const letterToContact = async (
  world: LetterWorld,
  key: MailKey,
  writing: Writing,
): Promise<Letter | NoLetter | NotYet> => {
  const { clinicId, recipientId, planVersion } = key
  if (planVersion === TEST_MAIL) return letterToTester(world, key, writing)
  const [clinic, campaign] = await Promise.all([
    world.clinics.get(clinicId),
    world.campaigns.get(clinicId, planVersion),
  ])
  const recipient = campaign?.frozen && (await world.campaigns.recipient(campaign, recipientId))
  if (!campaign || !recipient) return { send: false, state: 'skipped', reason: 'recipient-gone' }
  const registration = await world.registrations.get(clinicId, registrationId(clinicId, recipient.email))
  const now = world.now()
  const verdict = judgeInvitation(campaign, clinic, registration, now)
  if (!verdict.send) return verdict
  const dueAt = campaign.startedAt ?? now
  return letter(world, key, { ...verdict, dueAt, campaign, recipient }, writing)
}

/** The same mail to whoever prepares the campaign, in the language that she wants to see. */
const letterToTester = async (
  world: LetterWorld,
  key: MailKey,
  writing: Writing,
): Promise<Letter | NoLetter | NotYet> => {
  const tester = await world.campaigns.tester(key.clinicId, key.recipientId)
  const [clinic, campaign] = await Promise.all([
    world.clinics.get(key.clinicId),
    tester && world.campaigns.get(key.clinicId, tester.campaign),
  ])
  if (!campaign || !tester) return { send: false, state: 'skipped', reason: 'recipient-gone' }
  const now = world.now()
  const verdict = judgeClinic(clinic, now)
  if (!verdict.send) return verdict
  return letter(world, key, { ...verdict, dueAt: now, campaign, recipient: tester }, writing)
}

interface Invited extends Pick<Letter, 'dueAt' | 'usefulUntil'> {
  clinic: PlannableClinic
  campaign: Campaign
  recipient: Recipient
}

const letter = (world: LetterWorld, key: MailKey, invited: Invited, writing: Writing): Letter => {
  const { clinic, campaign, recipient, dueAt, usefulUntil } = invited
  const { email, name, language } = recipient
  const compose = async () => {
    const token = signUnsubscribe(await world.secrets.tokenKeys(), personId(email))
    const { siteUrl } = world.house
    const mail = await writing.toContact({
      clinic,
      contact: { email, name, language, organisation: '', country: null },
      language,
      inviter: inviterOf(campaign.list, clinic),
      reminder: campaign.reminds !== null,
      now: world.now(),
      links: {
        clinic: `${siteUrl}/clinics/${clinic.id}`,
        unsubscribe: `${siteUrl}/unsubscribe/${token}`,
      },
      mailId: mailId(key),
      from: world.house.mailFrom,
      replyTo: clinic.organisers[0]?.email ?? null,
    })
    return mail.raw
  }
  return { send: true, to: email, dueAt, usefulUntil, told: {}, compose }
}
