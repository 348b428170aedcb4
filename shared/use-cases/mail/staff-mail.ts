import type { DaySummary } from '../../domain/attendance/day-summary'
import { NO_DATA_EDITION } from '../../domain/attendance/no-data-edition'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/message-plan'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import { staffRecipients } from '../../domain/mail/staff-recipients'
import type { LoadMailWorld, NotReady, NotSendable, SendableMail } from './load-mail'
import type { MailRenderer } from './mail-renderer'

/** A day's summary, or the notice that Zoom sent nothing about it, to one organiser or to ITU. */
export const loadStaffMail = async (
  deps: LoadMailWorld,
  key: MailKey,
  renderer: MailRenderer,
): Promise<SendableMail | NotSendable | NotReady> => {
  const [clinic, summaries] = await Promise.all([
    deps.clinics.get(key.clinicId),
    deps.attendance.listSummaries(key.clinicId),
  ])
  if (!clinic || !isPlannable(clinic)) return { send: false, state: 'skipped', reason: 'clinic-gone' }
  const summary = summaries.find(({ day }) => day === key.day)
  const unsendable = checkEdition(clinic, summary, key.planVersion)
  if (unsendable) return { send: false, ...unsendable }
  const recipient = staffRecipients(clinic, deps.config.summaryRecipients).find(
    ({ id }) => id === key.recipientId,
  )
  if (!recipient) return { send: false, state: 'skipped', reason: 'no-longer-staff' }
  const day = clinic.days.find(({ number }) => number === key.day)
  const page = `${deps.config.siteUrl}/console/clinics/${clinic.id}/days/${key.day}`
  const replyTo = clinic.organisers[0]?.email ?? null
  const common = { clinic, recipient, mailId: mailId(key), from: deps.config.mailFrom, replyTo }
  const compose = async () => {
    if (summary) {
      return (await renderer.renderStaffMail({ ...common, summary, links: { summary: page } })).raw
    }
    if (!day) throw new Error(`the clinic has no day ${key.day}`)
    const links = { upload: `${page}/report` }
    return (await renderer.renderNoDataNotice({ ...common, day, links, now: deps.now() })).raw
  }
  // From the end of the day its numbers are awaited.
  const dueAt = day ? dayWindow(clinic, day).to : deps.now()
  return { send: true, to: recipient.email, dueAt, usefulUntil: null, announcedVersions: {}, compose }
}

/**
 * Why the edition of a mail is not sent now, or not at all. A summary is written right after its mails became due,
 * or when the day is counted again.
 */
const checkEdition = (
  { status }: PlannableClinic,
  summary: DaySummary | undefined,
  edition: number,
): Omit<NotSendable | NotReady, 'send'> | null => {
  if (edition === NO_DATA_EDITION) {
    return summary ? { state: 'skipped', reason: 'superseded' } : null
  }
  if (summary && summary.edition > edition) return { state: 'skipped', reason: 'superseded' }
  if (summary && summary.edition === edition) return null
  return status === 'published'
    ? { state: 'due', reason: 'not-counted-yet' }
    : { state: 'skipped', reason: 'no-summary' }
}
