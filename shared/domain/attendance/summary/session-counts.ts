import * as z from 'zod'
import type { SessionWindow } from '../../clinic/times/session-windows'
import type { Attendee } from './attendee'

/** How many registered people were in a session of the day for at least one whole minute. */
export const SessionCount = z.object({
  /** From 1, breaks not counted, as the list of attendees numbers them. */
  number: z.int().min(1),
  title: z.string(),
  /** null where the minutes of no person are known. */
  people: z.int().min(0).nullable(),
})
export type SessionCount = z.infer<typeof SessionCount>

/** @param sessions those by which the minutes of the people were counted, in their order */
export const countSessionsOfDay = (
  people: readonly Attendee[],
  sessions: readonly SessionWindow[],
): SessionCount[] =>
  sessions.map(({ title }, index) => {
    const known = people.flatMap(({ sessionMinutes }) => sessionMinutes[index] ?? [])
    const present = known.filter((minutes) => minutes >= 1)
    return { number: index + 1, title, people: known.length === 0 ? null : present.length }
  })
