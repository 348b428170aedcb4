import type { Person } from '../../../cli/rehearse/cast'
import { registrantsAt } from '../../../cli/rehearse/registrant'
import type { House } from '../../../infra/local/house'
import { MINUTE, plus } from '../../../shared/domain/time/instant'

export const aPerson = (overrides: Partial<Person> = {}): Person => ({
  name: 'Amina Warsame',
  email: 'amina.warsame@example.org',
  organisation: 'National Communications Authority',
  jobTitle: '',
  sector: 'regulator',
  country: 'SO',
  timeZone: 'Africa/Mogadishu',
  language: 'en',
  consent: 'yes',
  ...overrides,
})

/** People fill in the form, and a minute later have their confirmations. */
export const registerAll = async (house: House, clinicId: string, people: Person[]): Promise<void> => {
  const registrants = registrantsAt(house.siteUrl, () => house.inbox())
  // One after the other: those who come at once each wake a function of their own.
  for (const person of people) await registrants.register(clinicId, person)
  await house.advanceTo(plus(house.now(), MINUTE))
}
