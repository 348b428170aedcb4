import type { PlannableDay } from '../clinic'
import { instantOfSession } from './day-window'

/** A session of the programme with its instants. */
export interface SessionWindow {
  title: string
  from: string
  to: string
}

/** The sessions of a day without its breaks, in the programme's order; one without duration is left out. */
export const sessionWindows = (
  clinic: { timeZone: string },
  day: Pick<PlannableDay, 'date' | 'start' | 'end' | 'sessions'>,
): SessionWindow[] =>
  day.sessions.flatMap(({ kind, title, start, end }) => {
    const from = instantOfSession(clinic, day, start)
    const to = instantOfSession(clinic, day, end)
    return kind === 'session' && from < to ? [{ title, from, to }] : []
  })
