import type { Person } from '../../cli/rehearse/cast'

/** Somebody who registers. @param email before the `@example.org` */
export const aPerson = (email: string, more: Partial<Person> = {}): Person => ({
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
