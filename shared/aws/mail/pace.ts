import type { Lane } from '../../domain/mail/lane'
import {
  type Calendar,
  closed,
  gapAt,
  isLate,
  madeUp,
  mostAtOnce,
  newCalendar,
  pushed,
  type Reservation,
  reserve,
} from '../../domain/mail/pace'
import type { Pace, Turn } from '../../ports/pace'
import type { CalendarCell } from './calendar-cell'

export interface PaceSettings {
  /** Mails a second that the account allows. */
  rate: number
  /** Epoch milliseconds. */
  clock: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

/** Longer than this a worker does not wait for its turn. */
const PATIENCE = 5_000
/** How long all pause when SES has said that the rate is exceeded. */
const BREATH = 250

interface Waiter {
  given: (turn: Turn | 'busy' | 'closed') => void
  failed: (error: unknown) => void
}

/**
 * The rate as a calendar of places, which all workers share in one item of the table: however many there are,
 * no second has more calls than the account allows (docs/decisions/0006). A worker takes a few places at a
 * time, for as many mails as wait with it; a call that comes late moves the places that nobody has taken yet.
 */
export const sharedPace = (cell: CalendarCell, { rate, clock, sleep }: PaceSettings): Pace => {
  const gap = gapAt(rate)
  const waiting: Record<Lane, Waiter[]> = { urgent: [], bulk: [] }
  const serving: Record<Lane, boolean> = { urgent: false, bulk: false }
  let seen: Calendar | undefined
  const oneAtATime = queueOfOne()

  /** @param change is asked again when others have changed the calendar since; undefined: leaves it */
  const update = (change: (calendar: Calendar) => Calendar | undefined): Promise<void> =>
    oneAtATime(async () => {
      for (;;) {
        const next = change(seen ?? newCalendar)
        if (!next) return
        const other = await cell.swap(seen, next)
        seen = other ? other.calendar : next
        if (!other) return
      }
    })

  const take = async (lane: Lane, count: number): Promise<Reservation> => {
    const patientUntil = clock() + PATIENCE
    for (;;) {
      let found: Reservation = { result: 'closed' }
      await update((calendar) => {
        found = reserve(calendar, lane, count, { now: clock(), gap })
        return found.result === 'reserved' ? found.next : undefined
      })
      // The compiler does not see that the closure has written it.
      const outcome = found as Reservation
      if (outcome.result !== 'wait' || outcome.until > patientUntil) return outcome
      await sleep(Math.max(outcome.until - clock(), 1))
    }
  }

  /** @param since how far places had moved when this one was taken */
  const turnAt = (place: number, since: number): Turn => ({
    comes: async () => {
      const wait = place - clock()
      if (wait > 0) await sleep(wait)
      if (isLate(place, clock())) await update((calendar) => madeUp(calendar, { place, since }, clock()))
    },
  })

  const serve = async (lane: Lane): Promise<void> => {
    const queue = waiting[lane]
    while (queue.length > 0) {
      const count = Math.min(queue.length, mostAtOnce(rate))
      try {
        const found = await take(lane, count)
        if (found.result === 'reserved') {
          for (const [index, { given }] of queue.splice(0, count).entries())
            given(turnAt(found.first + index * gap, found.next.moved))
        } else {
          for (const { given } of queue.splice(0)) given(found.result === 'closed' ? 'closed' : 'busy')
        }
      } catch (error) {
        for (const { failed } of queue.splice(0)) failed(error)
      }
    }
    serving[lane] = false
  }

  return {
    turn: (lane) =>
      new Promise((given, failed) => {
        waiting[lane].push({ given, failed })
        if (serving[lane]) return
        serving[lane] = true
        // Those who ask in the same moment are served together.
        queueMicrotask(() => void serve(lane))
      }),
    slowDown: () => update((calendar) => pushed(calendar, BREATH, clock())),
    close: () => update((calendar) => closed(calendar, clock())),
  }
}

/** Runs what it is given one after the other, whatever becomes of the one before. */
const queueOfOne = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
