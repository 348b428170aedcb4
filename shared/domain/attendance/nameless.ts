import * as z from 'zod'
import { Registration } from '../registration/registration'
import type { Registrant } from './match'

/**
 * What remains of an erased person whom a day counts: her place in its groups. With it a day that is counted
 * again comes to the same numbers. It goes with the clinic's other personal data.
 */
export const Nameless = Registration.pick({
  clinicId: true,
  organisation: true,
  sector: true,
  country: true,
}).extend({
  id: z.string(),
  /** The days whose way in she clicked. */
  tried: z.array(z.int()),
})
export type Nameless = z.infer<typeof Nameless>

export const namelessOf = (registration: Registration, id: string): Nameless => {
  const { clinicId, organisation, sector, country, tried } = registration
  return { id, clinicId, organisation, sector, country, tried: Object.keys(tried).map(Number) }
}

/** A registration as attendance sees it. */
export const registrantOf = (registration: Registration): Registrant => {
  const { id, email, name, organisation, sector, country } = registration
  return { id, email, name, organisation, sector, country, zoomRegistrantId: null }
}

export const registrantWithoutName = ({ id, organisation, sector, country }: Nameless): Registrant => ({
  id,
  email: `${id}@erased.invalid`,
  name: '',
  organisation,
  sector,
  country,
  zoomRegistrantId: null,
})
