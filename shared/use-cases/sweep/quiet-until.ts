import { campaignStallsAt } from '../../domain/campaign/campaign-states'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/day-window'
import {
  addMilliseconds,
  fromEpochMillis,
  HOUR_MS,
  type Instant,
  toEpochMillis,
} from '../../domain/values/instant'
import { COMPLETE_AFTER_MS } from '../attendance/day-input'
import { LATE_AFTER_MS } from '../attendance/late-summaries'
import { requeueDispatchAt, requeueMailAt } from './requeue-times'
import { isErasureTime, type WatchedClinic } from './sweep-clinics'

/**
 * Until when a further run would find nothing, as long as nothing is written: the first instant at which anything that
 * this run read becomes due, at most the next full hour, in which every clinic is planned again.
 * @param offersExpireAt when the open offers of the clinics expire
 * @returns undefined in the hour in which people are erased, which every run goes on with
 */
export const quietUntil = (
  watched: readonly WatchedClinic[],
  offersExpireAt: readonly Instant[],
  now: Instant,
): Instant | undefined => {
  if (isErasureTime(now)) return undefined
  const nextHour = fromEpochMillis((Math.floor(toEpochMillis(now) / HOUR_MS) + 1) * HOUR_MS)
  return [nextHour, ...offersExpireAt, ...watched.flatMap(dueInstants)]
    .filter((instant) => instant > now)
    .toSorted()[0]
}

const dueInstants = ({ clinic, dispatches, mails, campaigns }: WatchedClinic): Instant[] => [
  ...dispatches.flatMap((dispatch) => requeueDispatchAt(dispatch) ?? []),
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
