import { RandomSource } from '../../../infra/local/faults/random-source'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import { sesOutageKinds } from '../faults/ses-outages'
import type { WorkloadAction } from './workload-action'

/** The share of the runs in which SES takes no mail for a while. */
const OUTAGE_SHARE = 0.08
/** In some of them nothing else goes wrong, so that the checkers allow less time afterwards. */
const CALM_SHARE = 0.4

interface OutageWorkload {
  actions: WorkloadAction[]
  isCalm: boolean
}

/**
 * In some runs SES takes no mail for minutes, six hours or two days. It has a random source of its own, so all other
 * runs stay the same.
 * @param notableInstants when messages are due and days end: half of the outages include one
 * @param isShort only minutes: a running campaign or hundreds of people cost too many events in a long outage
 */
export const generateOutage = (
  seed: number,
  { opensAt, endsAt, notableInstants, isShort }: OutageContext,
): OutageWorkload => {
  const random = new RandomSource(seed, 'outage')
  if (!random.chance(OUTAGE_SHARE)) return { actions: [], isCalm: false }
  const length = drawLength(random, isShort)
  const kind = random.pick(sesOutageKinds)
  const near = notableInstants.length > 0 && random.chance(0.7)
  const from = Math.max(
    opensAt,
    Math.round(
      near ? random.pick(notableInstants) - random.between(0, length) : random.between(opensAt, endsAt),
    ),
  )
  return {
    actions: [{ at: from, does: 'ses-outage', kind, to: from + length }],
    isCalm: random.chance(CALM_SHARE),
  }
}

interface OutageContext {
  opensAt: number
  endsAt: number
  notableInstants: readonly number[]
  isShort: boolean
}

const drawLength = (random: RandomSource, isShort: boolean): number => {
  const share = random.next()
  if (isShort || share < 0.5) return Math.round(random.between(2 * MINUTE_MS, 45 * MINUTE_MS))
  return share < 0.8 ? 6 * HOUR_MS : 2 * DAY_MS
}
