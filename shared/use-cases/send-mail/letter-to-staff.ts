import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/plan'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import { staffOf } from '../../domain/mail/staff-recipients'
import type { Instant } from '../../domain/time/instant'
import type { Letter, LetterWorld, NoLetter, NotYet } from './letter'
import type { Writing } from './writing'

export const letterToStaff = async (
  world: LetterWorld,
  key: MailKey,
  writing: Writing,
): Promise<Letter | NoLetter | NotYet> => {
  const [clinic, summaries] = await Promise.all([
    world.clinics.get(key.clinicId),
    world.attendance.summaries(key.clinicId),
  ])
  const summary = summaries.find(({ day }) => day === key.day)
  if (!clinic || !isPlannable(clinic)) return { send: false, state: 'skipped', reason: 'clinic-gone' }
  if (!summary) return { send: false, ...whenUncounted(clinic) }
  const recipient = staffOf(clinic, world.house.summaryRecipients).find(({ id }) => id === key.recipientId)
  if (!recipient) return { send: false, state: 'skipped', reason: 'no-longer-staff' }
  const compose = async () => {
    const links = { summary: `${world.house.siteUrl}/console/clinics/${clinic.id}/days/${summary.day}` }
    const sender = { from: world.house.mailFrom, replyTo: clinic.organisers[0]?.email ?? null }
    const mail = await writing.toStaff({ clinic, summary, recipient, links, mailId: mailId(key), ...sender })
    return mail.raw
  }
  const dueAt = endOfDay(clinic, summary.day) ?? world.now()
  return { send: true, to: recipient.email, dueAt, usefulUntil: null, told: {}, compose }
}

/** The summary is written right after its mails became due, or when the day is counted again. */
const whenUncounted = ({ status }: PlannableClinic): Omit<NoLetter | NotYet, 'send'> =>
  status === 'published'
    ? { state: 'due', reason: 'not-counted-yet' }
    : { state: 'skipped', reason: 'no-summary' }

/** From then on the day's numbers are awaited. */
const endOfDay = (clinic: PlannableClinic, number: number): Instant | undefined => {
  const day = clinic.days.find((each) => each.number === number)
  return day && dayWindow(clinic, day).to
}
