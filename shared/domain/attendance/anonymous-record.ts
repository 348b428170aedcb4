import * as z from 'zod'
import { Registration } from '../registration/registration'
import type { Registrant } from './match-participants'

/**
 * What remains of an erased person whom a day counts: her place in its groups. With it a day that is counted
 * again comes to the same numbers. It goes with the clinic's other personal data.
 */
export const AnonymousRecord = Registration.pick({
  clinicId: true,
  organisation: true,
  sector: true,
  country: true,
}).extend({
  id: z.string(),
  /** The days whose way in she clicked. */
  joinClickedDays: z.array(z.int()),
})
export type AnonymousRecord = z.infer<typeof AnonymousRecord>

export const anonymiseRegistration = (registration: Registration, id: string): AnonymousRecord => {
  const { clinicId, organisation, sector, country, joinClickedAt } = registration
  return {
    id,
    clinicId,
    organisation,
    sector,
    country,
    joinClickedDays: Object.keys(joinClickedAt).map(Number),
  }
}

/** A registration as attendance sees it. */
export const toRegistrant = (registration: Registration): Registrant => {
  const { id, email, name, organisation, sector, country } = registration
  return { id, email, name, organisation, sector, country, zoomRegistrantId: null }
}

export const toAnonymousRegistrant = ({
  id,
  organisation,
  sector,
  country,
}: AnonymousRecord): Registrant => ({
  id,
  email: `${id}@erased.invalid`,
  name: '',
  organisation,
  sector,
  country,
  zoomRegistrantId: null,
})
