import type { InventedRegistrant } from '../../../cli/rehearse/participants'
import { emptyDetails } from '../../../shared/domain/registration/registration'

/** A person who registers. @param email before the `@example.org` */
export const aPerson = (email: string, more: Partial<InventedRegistrant> = {}): InventedRegistrant => ({
  ...emptyDetails,
  name: 'Amina Warsame',
  email: `${email}@example.org`,
  organisation: 'Central Bank of Somalia',
  jobTitle: 'Analyst',
  sector: 'central-bank',
  country: 'SO',
  timeZone: 'Africa/Mogadishu',
  language: 'en',
  consent: 'yes',
  ...more,
})
