import { offerUntil } from '../../../shared/domain/registration/offer-term'
import { canOffer } from '../../../shared/domain/registration/seats'
import { instantOf } from '../../../shared/domain/time/instant'
import type { Broken } from '../checks'
import type { Town } from '../town'
import { clinicSpans, repairedBy, seatSpans } from '../truth'

/** No seat is given to two, and none stays free for long while somebody waits for one and could still come. */
export const misplaced = (town: Town): Broken[] => {
  const capacity = town.history.clinic.at(-1)?.is.capacity ?? null
  const spans = seatSpans(town)
  const most = Math.max(0, ...spans.map(({ is }) => is.taken))
  const broken: Broken[] = []
  if (capacity !== null && most > capacity)
    broken.push({ promise: 'counters', what: `${most} people held one of ${capacity} seats` })
  let since: number | undefined
  for (const { is, from, to } of spans) {
    since = canOffer(is, capacity) ? (since ?? from) : undefined
    if (since === undefined || to <= repairedBy(town, since) || !couldOffer(town, since)) continue
    broken.push({ promise: 'counters', what: 'a seat was free, and nobody offered it to those who waited' })
    break
  }
  return broken
}

/** Whether there was reason and time to offer a seat, from then on until everything must have been mended. */
const couldOffer = (town: Town, since: number): boolean => {
  const by = repairedBy(town, since)
  return clinicSpans(town)
    .filter(({ from, to }) => from <= by && since < to)
    .every(({ is }) => is.status === 'published' && offerUntil(is, instantOf(by)) !== undefined)
}
