import { isPlannable } from '../../domain/clinic'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/ledger'
import { staffOf } from '../../domain/staff-recipients'
import type { Letter, LetterWorld, NoLetter } from './letter'
import type { Writing } from './writing'

export const letterToStaff = async (
  world: LetterWorld,
  key: MailKey,
  writing: Writing,
): Promise<Letter | NoLetter> => {
  const [clinic, summaries] = await Promise.all([
    world.clinics.get(key.clinicId),
    world.attendance.summaries(key.clinicId),
  ])
  const summary = summaries.find(({ day }) => day === key.day)
  if (!clinic || !isPlannable(clinic) || !summary)
    return { send: false, state: 'skipped', reason: 'no-summary' }
  const recipient = staffOf(clinic, world.house.summaryRecipients).find(({ id }) => id === key.recipientId)
  if (!recipient) return { send: false, state: 'skipped', reason: 'no-longer-staff' }
  const compose = async () => {
    const links = { summary: `${world.house.siteUrl}/console/clinics/${clinic.id}/days/${summary.day}` }
    const sender = { from: world.house.mailFrom, replyTo: clinic.organisers[0]?.email ?? null }
    const mail = await writing.toStaff({ clinic, summary, recipient, links, mailId: mailId(key), ...sender })
    return mail.raw
  }
  return { send: true, to: recipient.email, dueAt: world.now(), usefulUntil: null, told: {}, compose }
}
