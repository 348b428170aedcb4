import type { Instant } from '../../values/time/instant'

/** Of a registration, what attendance needs. Sector and Zoom's registrant id are null where they are unknown. */
export interface Registrant {
  id: string
  email: string
  name: string
  organisation: string
  sector: string | null
  country: string
  zoomRegistrantId: string | null
  /** When the registrant first clicked the joining link of the day; null or absent: never. */
  joinClickedAt?: Instant | null
}
