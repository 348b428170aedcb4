import type { ProgrammeDimension } from '../../domain/programme/programme-groups'
import { countryNamesIn } from '../../i18n/country-names/country-names'

/** What the dimensions are called. */
export const dimensionLabels: Record<ProgrammeDimension, string> = {
  year: 'Year',
  region: 'ITU region',
  country: 'Host country',
  language: 'Language',
  mode: 'Mode',
  coOrganiser: 'Co-organiser',
  clinic: 'Clinic',
}

/** The same within a sentence. */
export const dimensionNames: Record<ProgrammeDimension, string> = {
  year: 'year',
  region: 'ITU region',
  country: 'host country',
  language: 'language',
  mode: 'mode',
  coOrganiser: 'co-organiser',
  clinic: 'clinic',
}

/** The English name of a group's value. @param title of the clinic, where groups are single clinics */
export const labelGroup = (
  value: string | null,
  dimension: ProgrammeDimension,
  title: string | null = null,
): string => {
  if (value === null) return 'not known'
  if (dimension === 'clinic') return title ?? value
  if (dimension === 'country') return countryNamesIn('en').get(value) ?? value
  if (dimension !== 'language') return value
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(value) ?? value
}
