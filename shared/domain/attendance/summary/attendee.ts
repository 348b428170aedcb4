import { compareText } from '../../values/text/compare-text'
import type { Instant } from '../../values/time/instant'
import type { MatchResult } from '../matching/match-participants'
import type { Registrant } from '../matching/registrant'
import { minutesInWindow, type TimeInterval } from '../zoom/intervals'
import type { Stay } from '../zoom/stay'

/** How a registrant was found among the participants; `by-hand`: a staff member recorded that they were there. */
export type MatchMethod = Extract<MatchResult, { kind: 'registrant' }>['by'] | 'by-hand'

/** One registrant who was there: at least one whole minute of the day's hours, or recorded by hand. */
export interface Attendee {
  registrationId: string
  email: string
  name: string
  /** In the meeting within the day's hours; null where only a record by hand says that they were there. */
  minutes: number | null
  /** Minutes of each session of the programme, in its order; null where the times are not known. */
  sessionMinutes: (number | null)[]
  /** Stays that reach into the day's hours, two devices are two; null without any. */
  joins: number | null
  /** The first join and the last leave, not clipped; null where they are not known. */
  joinedAt: Instant | null
  leftAt: Instant | null
  /** How the rows were matched; the weakest where rows differ. */
  matchedBy: MatchMethod
  /** A staff member recorded the attendance by hand: it counts as attended whatever the minutes are. */
  isByHand: boolean
}

export interface AttendeeInput {
  registrant: Registrant
  stays: readonly Stay[]
  matchedBy: MatchMethod
  window: TimeInterval
  sessions: readonly TimeInterval[]
  isByHand: boolean
}

/** A registrant with the stays that belong to them; nobody where they make less than a minute and nothing by hand. */
export const toAttendee = (input: AttendeeInput): Attendee[] => {
  const { registrant, stays, window, sessions, isByHand } = input
  const minutes = stays.length === 0 ? null : minutesInWindow(stays, window)
  const isPresent = minutes !== null && minutes >= 1
  if (!isPresent && !isByHand) return []
  const timed = isPresent ? stays.filter((stay) => !stay.from.startsWith('0000')) : []
  const isExact = isPresent && stays.every((stay) => stay.atMost === undefined)
  return [
    {
      registrationId: registrant.id,
      email: registrant.email,
      name: registrant.name,
      minutes: isPresent ? minutes : null,
      sessionMinutes: sessions.map((session) => (isExact ? minutesInWindow(stays, session) : null)),
      joins: isPresent ? stays.length : null,
      joinedAt: timed.map(({ from }) => from).toSorted(compareText)[0] ?? null,
      leftAt:
        timed
          .map(({ to }) => to)
          .toSorted(compareText)
          .at(-1) ?? null,
      matchedBy: isPresent ? input.matchedBy : 'by-hand',
      isByHand,
    },
  ]
}
