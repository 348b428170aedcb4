import type { ClinicMode, Venue } from '../../shared/domain/clinic/venue'
import { aVenue } from '../support/builders/venue-builder'

/** Where a clinic may take place in a run. */
export const places = {
  online: { mode: 'online', venue: null },
  hall: { mode: 'in-person', venue: aVenue() },
  library: {
    mode: 'in-person',
    venue: aVenue({ texts: { en: { name: 'Library', address: 'Qwv 9', arrival: '' } } }),
  },
  hybrid: { mode: 'hybrid', venue: aVenue() },
} as const satisfies Record<string, { mode: ClinicMode; venue: Venue | null }>

export type PlaceName = keyof typeof places
export const placeNames = Object.keys(places) as PlaceName[]

/** The place as a reader knows it. */
export const formatPlace = ({ mode, venue }: { mode: ClinicMode | null; venue: Venue | null }): string => {
  const name = Object.values(venue?.texts ?? {})[0]?.name
  return mode === 'online' || mode === null ? 'online' : `${mode} at ${name}`
}
