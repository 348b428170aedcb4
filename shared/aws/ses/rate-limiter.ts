import type { MailLane } from '../../domain/mail/kinds/message-kind-row'
import {
  closeForAccount,
  closeForQuota,
  compensateLateCall,
  initialRateLimiterState,
  isLateCall,
  maxReservedSlots,
  type PauseReason,
  type RateLimiterState,
  recordAnswer,
  recordFailure,
  recordThrottle,
  reserveSlots,
  type SlotReservation,
  slotIntervalMs,
} from '../../domain/mail/sending/rate-limiter'
import type { RateLimiter, SendResult, SendSlot } from '../../ports/mail'
import type { RateLimiterStore } from '../dynamodb/stores/mail/rate-limiter-store'

export interface RateLimiterOptions {
  /** Mails a second that the account allows. */
  rate: number
  /** Epoch milliseconds. */
  clock: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

/**
 * The longest that a mail waits for its slot. All mails of a call of the function ask at once, so each has two thirds
 * of the function's 30 seconds left for the claim and the call of SES, however low the rate is.
 */
const MAX_WAIT_MS = 10_000

interface SlotWaiter {
  /** Epoch milliseconds; a mail whose slot comes later is put off. */
  deadline: number
  resolve: (slot: SendSlot | 'busy' | PauseReason) => void
  reject: (error: unknown) => void
}

/**
 * The rate as a sequence of slots, which all workers share in one item of the table: however many workers there are,
 * no second has more calls than the account allows (docs/decisions/0006-one-shared-rate-limiter.md). A worker reserves a few slots at a time,
 * for as many mails as wait with it; a late call shifts the slots that are not reserved yet. The same item is the
 * circuit breaker: it pauses sending as a whole and lets one probe through when the pause is over.
 */
export const createSharedRateLimiter = (
  store: RateLimiterStore,
  { rate, clock, sleep }: RateLimiterOptions,
): RateLimiter => {
  const slotInterval = slotIntervalMs(rate)
  const waiters: Record<MailLane, SlotWaiter[]> = { urgent: [], bulk: [] }
  const serving: Record<MailLane, boolean> = { urgent: false, bulk: false }
  let seen: RateLimiterState | undefined
  const runExclusively = createMutex()

  /** @param change is called again when another worker has changed the state since; undefined: leaves it */
  const update = (change: (state: RateLimiterState) => RateLimiterState | undefined): Promise<void> =>
    runExclusively(async () => {
      for (;;) {
        const next = change(seen ?? initialRateLimiterState)
        if (!next) return
        const swap = await store.compareAndSwap(seen, next)
        seen = swap.swapped ? next : swap.current
        if (swap.swapped) return
      }
    })

  const reserveWhenFree = async (
    lane: MailLane,
    count: number,
    deadline: number,
  ): Promise<SlotReservation> => {
    for (;;) {
      let reservation: SlotReservation = { result: 'probing' }
      await update((state) => {
        reservation = reserveSlots(state, lane, count, { now: clock(), slotInterval })
        return reservation.result === 'reserved' ? reservation.next : undefined
      })
      // The compiler does not see that the closure has written it.
      const outcome = reservation as SlotReservation
      if (outcome.result !== 'wait' || outcome.until > deadline) return outcome
      await sleep(Math.max(outcome.until - clock(), 1))
    }
  }

  /** @param shiftAtReservation the total shift when this slot was reserved */
  const slotAt = (slotTime: number, shiftAtReservation: number): SendSlot => ({
    wait: async () => {
      const wait = slotTime - clock()
      if (wait > 0) await sleep(wait)
      if (isLateCall(slotTime, clock()))
        await update((state) => compensateLateCall(state, { slotTime, shiftAtReservation }, clock()))
    },
  })

  const serveLane = async (lane: MailLane): Promise<void> => {
    const queue = waiters[lane]
    while (queue.length > 0) {
      const count = Math.min(queue.length, maxReservedSlots(rate))
      try {
        const reservation = await reserveWhenFree(lane, count, queue[0]?.deadline ?? clock())
        if (reservation.result === 'reserved') {
          for (const [index, { resolve }] of queue.splice(0, reservation.count).entries())
            resolve(slotAt(reservation.first + index * slotInterval, reservation.next.totalShift))
        } else if (reservation.result === 'wait') {
          // Those behind have asked later or at the same time.
          const late = queue.filter(({ deadline }) => deadline < reservation.until).length
          for (const { resolve } of queue.splice(0, late)) resolve('busy')
        } else {
          for (const { resolve } of queue.splice(0))
            resolve(reservation.result === 'closed' ? reservation.reason : 'busy')
        }
      } catch (error) {
        for (const { reject } of queue.splice(0)) reject(error)
      }
    }
    serving[lane] = false
  }

  return {
    acquire: (lane) =>
      new Promise((resolve, reject) => {
        waiters[lane].push({ deadline: clock() + MAX_WAIT_MS, resolve, reject })
        if (serving[lane]) return
        serving[lane] = true
        // Mails that ask in the same tick are served together.
        queueMicrotask(() => void serveLane(lane))
      }),
    recordCall: (outcome) => update((state) => stateAfterCall(state, outcome, clock())),
  }
}

const stateAfterCall = (
  state: RateLimiterState,
  outcome: SendResult['outcome'],
  now: number,
): RateLimiterState | undefined => {
  switch (outcome) {
    case 'throttled':
      return recordThrottle(state, now)
    case 'over-quota':
      return closeForQuota(state, now)
    case 'account-refused':
      return closeForAccount(state, now)
    case 'unreachable':
    case 'refused-for-now':
    case 'ambiguous':
      return recordFailure(state, now)
    default:
      return recordAnswer(state)
  }
}

/** Runs one piece of work after the other, whether or not the one before failed. */
const createMutex = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
