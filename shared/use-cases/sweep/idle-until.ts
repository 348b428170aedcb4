import { campaignStallsAt } from '../../domain/campaign/campaign-states'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { leavesSightAt, lookInstants } from '../../domain/clinic/clinic-watch'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { reportDueAt, reportMonthAt } from '../../domain/programme-mail/report-month'
import { addMilliseconds, type Instant } from '../../domain/values/time/instant'
import { COMPLETE_AFTER_MS } from '../attendance/day-input'
import { LATE_AFTER_MS } from '../attendance/late-summaries'
import { requeueDispatchAt, requeueMailAt } from './requeue-times'
import { isReconcilingTime, nextErasureHour, nextFullHour } from './sweep-hours'
import type { SweptClinic } from './swept-clinic'

/**
 * Until when a further run would find nothing, as long as nothing is written: the first instant at which anything that
 * this run read becomes due. A run that has planned every clinic speaks for the runs of the next hours too, at most
 * until the next hour of erasures; every other one at most until the next full hour.
 * @param others when open offers expire, and when the clinics are looked at that this run left alone
 */
export const idleUntil = (
  swept: readonly SweptClinic[],
  others: readonly Instant[],
  now: Instant,
): Instant | undefined =>
  [lastsAtMost(now), ...others, ...swept.flatMap(dueInstants)]
    .filter((instant) => instant > now)
    .toSorted()[0]

const lastsAtMost = (now: Instant): Instant => {
  if (!isReconcilingTime(now) || reportMonthAt(now) !== null) return nextFullHour(now)
  return [nextErasureHour(now), reportDueAt(now)].filter((instant) => instant > now).toSorted()[0] ?? now
}

const dueInstants = ({ clinic, look, dispatches, mails, campaigns }: SweptClinic): Instant[] => [
  ...lookInstants({ look }),
  leavesSightAt(look),
  ...(dispatches ?? []).flatMap((dispatch) => requeueDispatchAt(dispatch) ?? []),
  ...mails.flatMap((mail) => requeueMailAt(mail) ?? []),
  ...campaigns.flatMap((campaign) => campaignStallsAt(campaign) ?? []),
  ...(isPlannable(clinic) ? dayInstants(clinic) : []),
]

/** When the days of a clinic are to be counted, and when a missing summary is late. */
const dayInstants = (clinic: PlannableClinic): Instant[] =>
  clinic.days.flatMap((day) => {
    const { to } = dayWindow(clinic, day)
    return [COMPLETE_AFTER_MS, LATE_AFTER_MS].map((wait) => addMilliseconds(to, wait))
  })
