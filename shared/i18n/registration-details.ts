import type { Registration, RegistrationForm } from '../domain/registration/registration'
import type { Language } from '../domain/values/language'
import type { Instant } from '../domain/values/time/instant'
import { countryNamesIn } from './country-names/country-names'
import { formatZone } from './format-times'
import { genderNameIn } from './gender-names'
import { nativeLanguageNames } from './language-properties'
import { sectorNameIn } from './sector-names'

/** What the form asks a registrant for, except the consent. */
export type RegistrationDetail = Exclude<keyof RegistrationForm, 'consent'>

/**
 * A registrant's details in words of a language, in the order of the form. Empty when nothing was entered.
 * @param now the instant for which the zone's offset is shown
 */
export const formatRegistrationDetails = (
  registration: Pick<Registration, RegistrationDetail>,
  now: Instant,
  language: Language,
): { detail: RegistrationDetail; value: string }[] => {
  const values: Record<RegistrationDetail, string> = {
    name: registration.name,
    email: registration.email,
    organisation: registration.organisation,
    jobTitle: registration.jobTitle,
    sector: sectorNameIn(registration.sector, language),
    country: countryNamesIn(language).get(registration.country) ?? registration.country,
    timeZone: formatZone(registration.timeZone, now, language),
    language: nativeLanguageNames[registration.language],
    gender: registration.gender ? genderNameIn(registration.gender, language) : '',
    accessNeeds: registration.accessNeeds,
  }
  return (Object.keys(values) as RegistrationDetail[]).map((detail) => ({ detail, value: values[detail] }))
}
