import type { DaySummary } from '../../domain/attendance/summary/day-summary'
import { NO_DATA_EDITION } from '../../domain/attendance/summary/no-data-edition'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { staffRecipients } from '../../domain/mail/kinds/staff-recipients'
import { usefulUntilOf } from '../../domain/mail/kinds/useful-until'
import { type MailKeyOf, mailId } from '../../domain/mail/ledger/mail-key'
import {
  type NotReady,
  type NotSendable,
  skipMail,
  waitForReason,
} from '../../domain/mail/ledger/mail-reason'
import type { MailRenderer } from './mail-renderer'
import type { LoadedMail, LoadMailDependencies } from './sendable-mail'

/** A day's summary, or the notice that Zoom sent nothing about it, to one organiser or to ITU. */
export const loadStaffMail = async (
  deps: LoadMailDependencies,
  key: MailKeyOf<'day-summary'>,
  renderer: MailRenderer,
): Promise<LoadedMail> => {
  const [clinic, summaries] = await Promise.all([
    deps.clinics.get(key.clinicId),
    deps.attendance.listSummaries(key.clinicId),
  ])
  if (!clinic || !isPlannable(clinic)) return skipMail('clinic-gone')
  const summary = summaries.find(({ day }) => day === key.day)
  const unsendable = checkEdition(clinic, summary, key.edition)
  if (unsendable) return unsendable
  const recipient = staffRecipients(clinic, deps.config.summaryRecipients).find(
    ({ id }) => id === key.recipientId,
  )
  if (!recipient) return skipMail('no-longer-staff')
  const day = clinic.days.find(({ number }) => number === key.day)
  const page = `${deps.config.siteUrl}/console/clinics/${clinic.id}/days/${key.day}`
  const replyTo = clinic.organisers[0]?.email ?? null
  const common = { clinic, recipient, mailId: mailId(key), from: deps.config.mailFrom, replyTo }
  const compose = async () => {
    if (summary) {
      const dayOne = summary.day === 1 ? undefined : summaries.find((summary) => summary.day === 1)
      return (await renderer.renderStaffMail({ ...common, summary, dayOne, links: { summary: page } })).raw
    }
    if (!day) throw new Error(`the clinic has no day ${key.day}`)
    const links = { summary: page, upload: `${page}/report` }
    return (await renderer.renderNoDataNotice({ ...common, day, links, now: deps.now() })).raw
  }
  // From the end of the day its numbers are awaited.
  const dueAt = day ? dayWindow(clinic, day).to : deps.now()
  const usefulUntil = usefulUntilOf(key.kind, { clinic, day })
  return { send: true, to: recipient.email, dueAt, usefulUntil, announcedVersions: {}, compose }
}

/**
 * Why the edition of a mail is not sent now, or not at all. A summary is written right after its mails became due,
 * or when the day is counted again.
 */
const checkEdition = (
  { status }: PlannableClinic,
  summary: DaySummary | undefined,
  edition: number,
): NotSendable | NotReady | null => {
  if (edition === NO_DATA_EDITION) {
    return summary ? skipMail('superseded') : null
  }
  if (summary && summary.edition > edition) return skipMail('superseded')
  if (summary && summary.edition === edition) return null
  return status === 'published' ? waitForReason('not-counted-yet') : skipMail('no-summary')
}
