import * as z from 'zod'
import { Registration } from '../registration/registration'
import type { Registrant } from './matching/registrant'

/**
 * The part kept of an erased registrant: their groups and join clicks, so that a day counted again gives the same
 * numbers. It is removed with the clinic's other personal data.
 */
export const AnonymousRecord = Registration.pick({
  clinicId: true,
  organisation: true,
  sector: true,
  country: true,
}).extend({
  id: z.string(),
  /** The days whose joining link the registrant clicked. */
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

/**
 * The fields of a registration that attendance needs.
 * @param day whose click on the joining link is taken
 */
export const toRegistrant = (registration: Registration, day?: number): Registrant => {
  const { id, email, name, organisation, sector, country, joinClickedAt } = registration
  const clickedAt = day === undefined ? null : (joinClickedAt[String(day)] ?? null)
  return { id, email, name, organisation, sector, country, zoomRegistrantId: null, joinClickedAt: clickedAt }
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
