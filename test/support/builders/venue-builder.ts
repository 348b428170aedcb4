import type { Venue } from '../../../shared/domain/clinic/venue'

/** A venue in English and French; its names are of no language. */
export const aVenue = (overrides: Partial<Venue> = {}): Venue => ({
  mapUrl: 'https://maps.example.org/?q=2.03,45.34',
  texts: {
    en: { name: 'Xqz Kkw', address: 'Zzk 7\nQwv', arrival: 'Vvx qq.' },
    fr: { name: 'Xqz Kkw', address: 'Zzk 7\nQwv', arrival: 'Vvx zz.' },
  },
  ...overrides,
})
