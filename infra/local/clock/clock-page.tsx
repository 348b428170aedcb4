import { Hono } from 'hono'
import { addMilliseconds, DAY_MS, HOUR_MS, type Instant } from '../../../shared/domain/values/time/instant'
import { LocalPage, type PageLink } from '../pages/page-layout'
import type { MovableClock } from './clock'
import type { TimeTravel } from './time-travel'

export interface ClockPagesOptions {
  clock: MovableClock
  timeTravel: TimeTravel
  /** When the next planned message is due. */
  nextMessage(): Instant | undefined
  links: PageLink[]
}

const shown = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`

/**
 * The clock's page: shows the virtual time and moves it forward. It cannot go back, because sent mails cannot be
 * unsent.
 */
export const createClockPages = ({ clock, timeTravel, nextMessage, links }: ClockPagesOptions): Hono => {
  const app = new Hono()
  app.get('/', (c) => {
    const message = nextMessage()
    return c.html(
      <LocalPage title="Clock" links={links}>
        <h1>{shown(clock.now())}</h1>
        <p>
          Everything that becomes due on the way is done in order before the page returns. A week takes a few
          seconds.
        </p>
        <form method="post">
          {message && (
            <button type="submit" name="by" value="message">
              Advance to the next message, {shown(message)}
            </button>
          )}
          <button type="submit" name="by" value="hour">
            Advance one hour
          </button>
          <button type="submit" name="by" value="day">
            Advance one day
          </button>
          <button type="submit" name="by" value="week">
            Advance one week
          </button>
        </form>
        <form method="post">
          <label>
            Date and time (UTC)
            <input type="datetime-local" name="to" min={clock.now().slice(0, 16)} required />
          </label>
          <button type="submit">Advance to this time</button>
        </form>
      </LocalPage>,
    )
  })
  app.post('/', async (c) => {
    const { by, to } = await c.req.parseBody<{ by?: string; to?: string }>()
    const step = by ? addMilliseconds(clock.now(), steps[by] ?? 0) : instantOfField(to ?? '')
    const target = by === 'message' ? nextMessage() : step
    if (target) await timeTravel.advanceTo(target)
    return c.redirect('/', 303)
  })
  return app
}

const steps: Record<string, number> = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS }

/** @param field `2026-03-01T09:00`, as a browser's date field sends it */
const instantOfField = (field: string): Instant | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(field) ? new Date(`${field}Z`).toISOString() : undefined
