import { RandomSource } from '../../../infra/local/faults/random-source'
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { WorkloadAction } from './workload-action'

/** One life in this number has a crowd. */
const CROWD_EVERY = 10
export const hasCrowd = (seed: number): boolean => seed % CROWD_EVERY === 0

const CROWD_SIZE = 150
/** Of a limited clinic, so that some wait. */
export const CROWD_SEATS = 140
/** The messages to so many begin at most this long before their instants, at two mails a second. */
const EARLIEST_START_MS = 90_000
/** In some crowds nothing goes wrong, so that the mails can be expected on time. */
const CALM_SHARE = 0.4

interface CrowdContext {
  opensAt: number
  endsAt: number
  /** When messages are due and days end. */
  notableInstants: readonly number[]
}

/**
 * A hundred and fifty people: most come at leisure, some all at once, some while a message is being sent. Some of these
 * withdraw meanwhile, and come back.
 */
export const generateCrowd = (
  seed: number,
  { opensAt, endsAt, notableInstants }: CrowdContext,
): { actions: WorkloadAction[]; isCalm: boolean } => {
  const random = new RandomSource(seed, 'crowd')
  const firstMessage = Math.min(endsAt, ...notableInstants.filter((at) => at > opensAt + HOUR_MS))
  const rushesAt = random.between(opensAt, firstMessage)
  const whileSending = () =>
    (notableInstants.length > 0 ? random.pick(notableInstants) : endsAt) -
    random.between(-5_000, EARLIEST_START_MS)
  const registersAt = (): number => {
    const share = random.next()
    if (share < 0.7) return random.between(opensAt, firstMessage - 20 * MINUTE_MS)
    return share < 0.9 ? rushesAt + random.between(0, 3_000) : whileSending()
  }
  const actions = Array.from({ length: CROWD_SIZE }, (_, index): WorkloadAction[] => {
    const who = `guest-${index + 1}`
    const at = Math.max(opensAt, registersAt())
    const registration: WorkloadAction = { at, does: 'register', who }
    if (!random.chance(0.12)) return [registration]
    const withdrawsAt = Math.max(at + MINUTE_MS, whileSending())
    const withdrawal: WorkloadAction = { at: withdrawsAt, does: 'withdraw', who }
    const isBack = random.chance(0.7)
    const returns: WorkloadAction = { at: withdrawsAt + random.between(500, 60_000), does: 'register', who }
    return isBack ? [registration, withdrawal, returns] : [registration, withdrawal]
  })
  return { actions: actions.flat(), isCalm: random.chance(CALM_SHARE) }
}
