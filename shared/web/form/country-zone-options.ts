import type { Language } from '../../domain/values/language'
import type { SelectOption } from './choice-fields'

/** ISO 3166-1 alpha-2, the codes in use. */
const countryCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

const cache = new Map<Language, SelectOption[]>()

/** Every country under its name in the language, in the language's order. */
export const listCountryOptions = (language: Language): SelectOption[] => {
  const cached = cache.get(language)
  if (cached) return cached
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const collator = new Intl.Collator(language)
  const options = countryCodes.map((value) => ({ value, label: names.of(value) ?? value }))
  options.sort((a, b) => collator.compare(a.label, b.label))
  cache.set(language, options)
  return options
}

/** A country's name; the code itself when it is none. */
export const formatCountry = (code: string, language: Language): string =>
  listCountryOptions(language).find(({ value }) => value === code)?.label ?? code

/**
 * The zones of the tz database by region, for a list to choose from.
 * @param chosen stays in the list under its own name, even where the runtime has a newer one for it
 */
export const listZoneOptions = (chosen: string | null): { label: string; options: SelectOption[] }[] => {
  const names = Intl.supportedValuesOf('timeZone').filter(
    (name) => name.includes('/') && !name.startsWith('Etc/'),
  )
  const all = [...new Set([...names, ...(chosen && chosen !== 'UTC' ? [chosen] : [])])].sort()
  const regions = Map.groupBy(all, (name) => name.slice(0, name.indexOf('/')))
  const options = [...regions].map(([region, zones]) => ({
    label: region,
    options: zones.map((zone) => ({
      value: zone,
      label: zone.slice(region.length + 1).replaceAll('_', ' '),
    })),
  }))
  return [...options, { label: 'UTC', options: [{ value: 'UTC', label: 'UTC' }] }]
}
