import { Hono } from 'hono'
import { DAY, HOUR, type Instant, plus } from '../../../shared/domain/time/instant'
import { type HouseLink, Page } from '../services/page'
import type { MovableClock } from './clock'
import type { Travel } from './travel'

export interface ClockPagesOptions {
  clock: MovableClock
  travel: Travel
  /** When the next planned message is due. */
  nextMessage(): Instant | undefined
  links: HouseLink[]
}

const shown = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`

/** The clock's page: see the house's time and move it on. It cannot go back, since mails that were sent were sent. */
export const clockPages = ({ clock, travel, nextMessage, links }: ClockPagesOptions): Hono => {
  const app = new Hono()
  app.get('/', (c) => {
    const message = nextMessage()
    return c.html(
      <Page title="Clock" links={links}>
        <h1>{shown(clock.now())}</h1>
        <p>
          Moving the clock does everything that falls due on the way, in its order, before it comes back; a
          week takes some seconds.
        </p>
        <form method="post">
          {message && (
            <button type="submit" name="by" value="message">
              To the next message, {shown(message)}
            </button>
          )}
          <button type="submit" name="by" value="hour">
            One hour on
          </button>
          <button type="submit" name="by" value="day">
            One day on
          </button>
          <button type="submit" name="by" value="week">
            One week on
          </button>
        </form>
        <form method="post">
          <label>
            To a date and time in UTC
            <input type="datetime-local" name="to" min={clock.now().slice(0, 16)} required />
          </label>
          <button type="submit">Go there</button>
        </form>
      </Page>,
    )
  })
  app.post('/', async (c) => {
    const { by, to } = await c.req.parseBody<{ by?: string; to?: string }>()
    const step = by ? plus(clock.now(), steps[by] ?? 0) : instantOfField(to ?? '')
    const target = by === 'message' ? nextMessage() : step
    if (target) await travel.advanceTo(target)
    return c.redirect('/', 303)
  })
  return app
}

const steps: Record<string, number> = { hour: HOUR, day: DAY, week: 7 * DAY }

/** @param field `2026-03-01T09:00`, as a browser's date field sends it */
const instantOfField = (field: string): Instant | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(field) ? new Date(`${field}Z`).toISOString() : undefined
