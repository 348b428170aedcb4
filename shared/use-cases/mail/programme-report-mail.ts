import { accessScopeFor } from '../../domain/access/actions'
import { type MailKeyOf, mailId } from '../../domain/mail/ledger/mail-key'
import { missMail, skipMail } from '../../domain/mail/ledger/mail-reason'
import { groupClinics } from '../../domain/programme/programme-groups'
import { addUpClinics } from '../../domain/programme/programme-totals'
import { countUnknown } from '../../domain/programme/unknown-figures'
import { reportMonthAt } from '../../domain/programme-mail/report-month'
import { isSubscriptionValid } from '../../domain/programme-mail/subscription'
import { listVisibleFigures } from '../programme/list-visible-figures'
import type { MailRenderer } from './mail-renderer'
import type { LoadedMail, LoadMailDependencies } from './sendable-mail'

/** The report of the month to one subscriber, of the clinics that their roles let them see. */
export const loadProgrammeReport = async (
  deps: LoadMailDependencies,
  key: MailKeyOf<'programme-report'>,
  renderer: MailRenderer,
): Promise<LoadedMail> => {
  const now = deps.now()
  const report = reportMonthAt(now)
  if (report?.month !== key.month) return missMail('too-late')
  const subscription = await deps.programme.getSubscription(key.recipientId)
  if (!subscription || !isSubscriptionValid(subscription, now)) return skipMail('unsubscribed')
  const { staff } = subscription
  if (accessScopeFor('programme:read', staff) === undefined) return skipMail('no-longer-staff')
  const compose = async () => {
    const clinics = await listVisibleFigures(deps, staff)
    const { mailFrom: from, siteUrl } = deps.config
    const figures = { total: addUpClinics(clinics), unknown: countUnknown(clinics).unknown }
    const links = { programme: `${siteUrl}/console/programme` }
    const common = { recipient: staff, mailId: mailId(key), from, links, now }
    const years = groupClinics(clinics, 'year')
    return (await renderer.renderProgrammeReport({ ...common, ...figures, years })).raw
  }
  const { dueAt, usefulUntil } = report
  return { send: true, to: staff.email, dueAt, usefulUntil, announcedVersions: {}, compose }
}
