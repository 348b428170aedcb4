import { instantAt } from '../values/local-time'
import type { PlannableDay, ProgrammeSession } from './clinic'

/** A session of the programme with its instants. */
export interface SessionWindow {
  title: string
  from: string
  to: string
}

/** The sessions of a day without its breaks, in the programme's order; one without duration is left out. */
export const sessionWindows = (
  { timeZone }: { timeZone: string },
  { date, sessions }: Pick<PlannableDay, 'date' | 'sessions'>,
): SessionWindow[] =>
  sessions.flatMap(({ kind, title, start, end }: ProgrammeSession) => {
    const from = instantAt(date, start, timeZone)
    const to = instantAt(date, end, timeZone)
    return kind === 'session' && from < to ? [{ title, from, to }] : []
  })
