import { campaignStallsAt } from '../../domain/campaign/campaign-states'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { lookInstants } from '../../domain/clinic/clinic-watch'
import { dayWindow } from '../../domain/clinic/day-window'
import { addMilliseconds, type Instant } from '../../domain/values/instant'
import { COMPLETE_AFTER_MS } from '../attendance/day-input'
import { LATE_AFTER_MS } from '../attendance/late-summaries'
import { requeueDispatchAt, requeueMailAt } from './requeue-times'
import { isErasureTime, nextFullHour } from './sweep-hours'
import type { SweptClinic } from './swept-clinic'

/**
 * Until when a further run would find nothing, as long as nothing is written: the first instant at which anything that
 * this run read becomes due, at most the next full hour, in which every clinic is planned again.
 * @param others when open offers expire, and when the clinics are looked at that this run left alone
 * @returns undefined in the hour in which people are erased, which every run goes on with
 */
export const idleUntil = (
  swept: readonly SweptClinic[],
  others: readonly Instant[],
  now: Instant,
): Instant | undefined => {
  if (isErasureTime(now)) return undefined
  return [nextFullHour(now), ...others, ...swept.flatMap(dueInstants)]
    .filter((instant) => instant > now)
    .toSorted()[0]
}

const dueInstants = ({ clinic, look, dispatches, mails, campaigns }: SweptClinic): Instant[] => [
  ...lookInstants({ look }),
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
