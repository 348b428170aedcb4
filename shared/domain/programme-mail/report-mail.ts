import { staffId } from '../ids'
import type { MailKeyOf } from '../mail/ledger/mail-key'
import type { ReportMonth } from './report-month'
import type { ProgrammeSubscription } from './subscription'

/** Mails of the programme are of no clinic; in their keys this stands for one. No clinic's id is without digits. */
const PROGRAMME = 'programme'

/** The identity of a subscriber's mail of a month: counted once per month and person. */
export const reportMailKey = (
  { staff }: ProgrammeSubscription,
  { month }: Pick<ReportMonth, 'month'>,
): MailKeyOf<'programme-report'> => ({
  clinicId: PROGRAMME,
  recipientId: staffId(staff.email),
  kind: 'programme-report',
  month,
})
