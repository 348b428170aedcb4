import { createHash } from 'node:crypto'
import type { Instant } from '../values/time/instant'
import type { Clinic } from './clinic'
import { hasOnlineMeeting, hasVenue } from './venue'

/** Where a clinic takes place: online, at a venue, or both. Arrival notes and the map are details of a venue. */
type Place = Pick<Clinic, 'mode' | 'venue'>

/** How often the place of a published clinic has changed; mails and calendar entries carry it as a version. */
export const placeVersion = ({ formerPlaces }: Pick<Clinic, 'formerPlaces'>): number => formerPlaces.length

/** Identifies a place: equal for equal places, 16 characters. */
export const placeDigest = ({ mode, venue }: Place): string => {
  const texts = Object.entries(venue?.texts ?? {})
    .map(([language, { name, address }]) => [language, name, address])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
  const place = [hasOnlineMeeting({ mode }), hasVenue({ mode }) ? texts : null]
  return createHash('sha256').update(JSON.stringify(place)).digest('base64url').slice(0, 16)
}

export const isSamePlace = (a: Place, b: Place): boolean => placeDigest(a) === placeDigest(b)

/** Whether people attend in another way than before, not only at another address. */
export const isSameMode = (a: Place, b: Place): boolean =>
  hasOnlineMeeting(a) === hasOnlineMeeting(b) && hasVenue(a) === hasVenue(b)

/** The clinic at its new place, as its next place version. */
export const withPlaceChanged = (before: Clinic, after: Clinic, now: Instant): Clinic => ({
  ...after,
  formerPlaces: [...before.formerPlaces, { digest: placeDigest(before), until: now }],
})
