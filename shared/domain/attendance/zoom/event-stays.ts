import { compareText } from '../../values/text/compare-text'
import { addMilliseconds, HOUR_MS, type Instant, MINUTE_MS } from '../../values/time/instant'
import type { TimeInterval } from './intervals'
import type { Stay } from './stay'
import type { ZoomEvent } from './zoom-event'

/**
 * Stays from webhook events, which come late, twice and in any order. A leave without its join is ignored; a
 * participant without a leave stays to the end of that run of the meeting, or to `openUntil` while it is open.
 * @param openUntil the end of the clinic's day, or now while it lasts
 */
export const staysFromEvents = (events: readonly ZoomEvent[], openUntil: Instant): Stay[] => {
  const ends = endOfRuns(events)
  const stays = groupVisits(events).flatMap(({ events: visit, ...who }) => {
    const end = ends.get(visit[0]?.meetingUuid ?? '') ?? openUntil
    return pairEvents(visit, end).map((stay) => ({ ...who, ...stay }))
  })
  return stays.toSorted((a, b) => compareText(a.from, b.from) || compareText(sortKey(a), sortKey(b)))
}

const sortKey = ({ name, to, email, registrantId }: Stay): string =>
  JSON.stringify([name, to, email, registrantId])

/** Runs of the day itself begin at most an hour before the meeting opens. */
const BEGINS_BEFORE_MS = 90 * MINUTE_MS
/** Who rehearses in the morning and stays is there; the run of the day before is not looked at. */
const JOINED_BEFORE_MS = 12 * HOUR_MS

/**
 * The events of the meeting runs that reach into a day, with those of people who joined such a run hours before. A run
 * that begins after the day's end belongs to another day, and so does one of which nothing came after the hour before.
 * @param now later events are ignored
 */
export const eventsOfDay = (
  events: readonly ZoomEvent[],
  window: TimeInterval,
  now: Instant,
): ZoomEvent[] => {
  const earliest = addMilliseconds(window.from, -JOINED_BEFORE_MS)
  const opens = addMilliseconds(window.from, -BEGINS_BEFORE_MS)
  const runs = Map.groupBy(
    events.filter(({ at }) => at >= earliest && at <= now),
    ({ meetingUuid }) => meetingUuid,
  )
  const reachesInto = (run: ZoomEvent[]): boolean =>
    firstInstant(run) <= window.to && run.some(({ at }) => at >= opens)
  return [...runs.values()].filter(reachesInto).flat()
}

/** Whether a meeting run among the events has neither ended nor been followed by a later run. */
export const hasOpenRun = (events: readonly ZoomEvent[]): boolean => {
  const ends = endOfRuns(events)
  return events.some(({ meetingUuid }) => !ends.has(meetingUuid))
}

/** The events of one participant in one run of the meeting, and what they know of the person. */
export interface ParticipantVisit extends Pick<Stay, 'name' | 'email' | 'registrantId'> {
  events: ZoomEvent[]
}

export const groupVisits = (events: readonly ZoomEvent[]): ParticipantVisit[] => {
  const visits = Map.groupBy(
    events.filter(({ kind }) => kind === 'joined' || kind === 'left'),
    ({ meetingUuid, participantId }) => JSON.stringify([meetingUuid, participantId]),
  )
  return [...visits.values()].map((visit) => ({ events: visit, ...mergeIdentity(visit) }))
}

/** When each run of the meeting ended: as Zoom says, else when the next run began, since runs of a meeting never overlap. */
const endOfRuns = (events: readonly ZoomEvent[]): Map<string, Instant> => {
  const runs = [...Map.groupBy(events, ({ meetingUuid }) => meetingUuid)].map(([uuid, all]) => {
    const ended = all.filter(({ kind }) => kind === 'ended')
    return {
      uuid,
      meeting: all[0]?.meetingId,
      start: firstInstant(all),
      end: ended
        .map(({ at }) => at)
        .toSorted(compareText)
        .at(-1),
    }
  })
  const known = runs.map(({ uuid, meeting, start, end }): [string, Instant | undefined] => {
    const later = runs.filter((run) => run.meeting === meeting && run.start > start)
    return [uuid, end ?? later.map((run) => run.start).toSorted(compareText)[0]]
  })
  return new Map(known.filter((entry): entry is [string, Instant] => entry[1] !== undefined))
}

const firstInstant = (events: ZoomEvent[]): Instant =>
  events.map(({ at }) => at).toSorted(compareText)[0] ?? ''

/** The intervals of presence in the events of one visit. */
const pairEvents = (events: ZoomEvent[], end: Instant): Pick<Stay, 'from' | 'to'>[] => {
  const stays: Pick<Stay, 'from' | 'to'>[] = []
  let open: Instant | null = null
  const close = (to: Instant) => {
    if (open !== null) stays.push({ from: open, to: to > open ? to : open })
    open = null
  }
  for (const [at, kinds] of kindsByInstant(events)) {
    // In the same second: a participant who was present left and rejoined; one who was absent joined and left.
    if (open !== null && kinds.has('left')) close(at)
    else if (open === null && kinds.has('left') && kinds.has('joined')) continue
    if (kinds.has('joined')) open ??= at
  }
  close(end)
  return stays
}

const kindsByInstant = (events: ZoomEvent[]): [Instant, Set<ZoomEvent['kind']>][] => {
  const kindsAt = new Map<Instant, Set<ZoomEvent['kind']>>()
  for (const { at, kind } of events) kindsAt.set(at, (kindsAt.get(at) ?? new Set()).add(kind))
  return [...kindsAt].toSorted(([a], [b]) => compareText(a, b))
}

/** What the events together say about the participant; Zoom may send the address with one event and not with another. */
const mergeIdentity = (events: ZoomEvent[]): Pick<Stay, 'name' | 'email' | 'registrantId'> => {
  const known = events.toSorted(
    (a, b) =>
      compareText(a.at, b.at) ||
      compareText(a.kind, b.kind) ||
      compareText(JSON.stringify(a), JSON.stringify(b)),
  )
  const last = <T>(pick: (event: ZoomEvent) => T | null): T | null =>
    known.map(pick).findLast((value) => value !== null && value !== '') ?? null
  return {
    name: last(({ name }) => name) ?? '',
    email: last(({ email }) => email),
    registrantId: last(({ registrantId }) => registrantId),
  }
}
