import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/message-plan'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import { staffRecipients } from '../../domain/mail/staff-recipients'
import type { Instant } from '../../domain/values/instant'
import type { LoadMailWorld, NotReady, NotSendable, SendableMail } from './load-mail'
import type { MailRenderer } from './mail-renderer'

export const loadStaffMail = async (
  deps: LoadMailWorld,
  key: MailKey,
  renderer: MailRenderer,
): Promise<SendableMail | NotSendable | NotReady> => {
  const [clinic, summaries] = await Promise.all([
    deps.clinics.get(key.clinicId),
    deps.attendance.listSummaries(key.clinicId),
  ])
  const summary = summaries.find(({ day }) => day === key.day)
  if (!clinic || !isPlannable(clinic)) return { send: false, state: 'skipped', reason: 'clinic-gone' }
  if (!summary) return { send: false, ...notSendableWithoutSummary(clinic) }
  const recipient = staffRecipients(clinic, deps.config.summaryRecipients).find(
    ({ id }) => id === key.recipientId,
  )
  if (!recipient) return { send: false, state: 'skipped', reason: 'no-longer-staff' }
  const compose = async () => {
    const links = { summary: `${deps.config.siteUrl}/console/clinics/${clinic.id}/days/${summary.day}` }
    const sender = { from: deps.config.mailFrom, replyTo: clinic.organisers[0]?.email ?? null }
    const mail = await renderer.renderStaffMail({
      clinic,
      summary,
      recipient,
      links,
      mailId: mailId(key),
      ...sender,
    })
    return mail.raw
  }
  const dueAt = endOfDay(clinic, summary.day) ?? deps.now()
  return { send: true, to: recipient.email, dueAt, usefulUntil: null, announcedVersions: {}, compose }
}

/** The summary is written right after its mails became due, or when the day is counted again. */
const notSendableWithoutSummary = ({ status }: PlannableClinic): Omit<NotSendable | NotReady, 'send'> =>
  status === 'published'
    ? { state: 'due', reason: 'not-counted-yet' }
    : { state: 'skipped', reason: 'no-summary' }

/** From then on the day's numbers are awaited. */
const endOfDay = (clinic: PlannableClinic, number: number): Instant | undefined => {
  const day = clinic.days.find((candidate) => candidate.number === number)
  return day && dayWindow(clinic, day).to
}
