import type { Instant } from '../values/instant'
import type { Stay } from './stay'
import type { ZoomEvent } from './zoom-event'

/**
 * Stays from webhook events, which come late, twice and in any order. A leave whose join never came counts
 * nothing; who never left stays to the end of that run of the meeting, or to `openUntil` while it has not ended.
 * @param openUntil the end of the clinic's day, or now while it lasts
 */
export const staysFromEvents = (events: readonly ZoomEvent[], openUntil: Instant): Stay[] => {
  const ends = endOfRuns(events)
  const stays = groupVisits(events).flatMap(({ events: visit, ...who }) => {
    const end = ends.get(visit[0]?.meetingUuid ?? '') ?? openUntil
    return pairEvents(visit, end).map((stay) => ({ ...who, ...stay }))
  })
  return stays.toSorted(
    (a, b) => compareText(a.from, b.from) || compareText(a.name, b.name) || compareText(a.to, b.to),
  )
}

/** The events of one participant in one run of the meeting, and what they know of the person. */
export interface ParticipantVisit extends Pick<Stay, 'name' | 'email' | 'registrantId'> {
  events: ZoomEvent[]
}

export const groupVisits = (events: readonly ZoomEvent[]): ParticipantVisit[] => {
  const visits = Map.groupBy(
    events.filter((event) => event.kind !== 'ended'),
    ({ meetingUuid, participantId }) => JSON.stringify([meetingUuid, participantId]),
  )
  return [...visits.values()].map((visit) => ({ events: visit, ...mergeIdentity(visit) }))
}

/** When each run of the meeting ended: as Zoom says, else when the next run began, for a meeting runs once at a time. */
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

/** From when to when the events of a visit tell that somebody was there. */
const pairEvents = (events: ZoomEvent[], end: Instant): Pick<Stay, 'from' | 'to'>[] => {
  const stays: Pick<Stay, 'from' | 'to'>[] = []
  let open: Instant | null = null
  const close = (to: Instant) => {
    if (open !== null) stays.push({ from: open, to: to > open ? to : open })
    open = null
  }
  for (const [at, kinds] of kindsByInstant(events)) {
    // Within one second somebody in the room leaves and comes back; somebody outside comes and goes.
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

/** What any of the events knows of the person; Zoom may send the address with one and not with another. */
const mergeIdentity = (events: ZoomEvent[]): Pick<Stay, 'name' | 'email' | 'registrantId'> => {
  const known = events.toSorted(
    (a, b) =>
      compareText(a.at, b.at) ||
      compareText(a.kind, b.kind) ||
      compareText(JSON.stringify(a), JSON.stringify(b)),
  )
  const last = <T>(pick: (event: ZoomEvent) => T | null): T | null =>
    known.map(pick).findLast((found) => found !== null && found !== '') ?? null
  return {
    name: last(({ name }) => name) ?? '',
    email: last(({ email }) => email),
    registrantId: last(({ registrantId }) => registrantId),
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
