import { type Language, supportedLanguages } from '../domain/values/language'
import { isTimeZone } from '../domain/values/local-time'

/** Cities of the tz database whose name differs in a language; the others are written as the database has them. */
const cityNames: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    Sao_Tome: 'São Tomé',
    Ndjamena: 'N’Djamena',
    Port_of_Spain: 'Port of Spain',
    Sao_Paulo: 'São Paulo',
    Asuncion: 'Asunción',
    Bogota: 'Bogotá',
    Lome: 'Lomé',
    Calcutta: 'Kolkata',
    Saigon: 'Ho Chi Minh City',
    Katmandu: 'Kathmandu',
    Rangoon: 'Yangon',
    Kiev: 'Kyiv',
  },
  fr: {
    Addis_Ababa: 'Addis-Abeba',
    Algiers: 'Alger',
    Athens: 'Athènes',
    Baghdad: 'Bagdad',
    Bahrain: 'Bahreïn',
    Beirut: 'Beyrouth',
    Bogota: 'Bogota',
    Brussels: 'Bruxelles',
    Bucharest: 'Bucarest',
    Cairo: 'Le Caire',
    Calcutta: 'Calcutta',
    Cape_Verde: 'Cap-Vert',
    Comoro: 'Comores',
    Copenhagen: 'Copenhague',
    Damascus: 'Damas',
    Dhaka: 'Dacca',
    Dubai: 'Dubaï',
    Havana: 'La Havane',
    Helsinki: 'Helsinki',
    Jerusalem: 'Jérusalem',
    Kabul: 'Kaboul',
    Karachi: 'Karachi',
    Katmandu: 'Katmandou',
    Kathmandu: 'Katmandou',
    Kiev: 'Kyiv',
    Kolkata: 'Calcutta',
    Kuwait: 'Koweït',
    Lisbon: 'Lisbonne',
    Lome: 'Lomé',
    London: 'Londres',
    Luxembourg: 'Luxembourg',
    Mauritius: 'Maurice',
    Mexico_City: 'Mexico',
    Mogadishu: 'Mogadiscio',
    Moscow: 'Moscou',
    Muscat: 'Mascate',
    Ndjamena: 'N’Djamena',
    Nicosia: 'Nicosie',
    Panama: 'Panama',
    Riyadh: 'Riyad',
    Rome: 'Rome',
    Sao_Paulo: 'São Paulo',
    Sao_Tome: 'São Tomé',
    Seoul: 'Séoul',
    Shanghai: 'Shanghai',
    Singapore: 'Singapour',
    Tashkent: 'Tachkent',
    Tbilisi: 'Tbilissi',
    Tehran: 'Téhéran',
    Tokyo: 'Tokyo',
    Ulaanbaatar: 'Oulan-Bator',
    Vienna: 'Vienne',
    Warsaw: 'Varsovie',
    Yerevan: 'Erevan',
  },
}

/**
 * The place that a zone is named after: `Africa/Mogadishu` is Mogadishu. Empty for zones without a
 * place (UTC, Etc/GMT+3): there the offset says all.
 */
export const cityOfZone = (zone: string, language: Language): string => {
  const parts = zone.split('/')
  const city = parts.at(-1) ?? ''
  if (parts.length < 2 || parts[0] === 'Etc') return ''
  return cityNames[language][city] ?? city.replaceAll('_', ' ')
}

/**
 * The zone that a person means: its IANA name, or a city that a zone is named after, in any of our
 * languages, whatever its case, accents and spaces. Undefined when there is none.
 */
export const findZoneByCity = (text: string): string | undefined => {
  const trimmed = text.trim()
  if (isTimeZone(trimmed)) return trimmed
  zonesByCity ??= new Map(
    Intl.supportedValuesOf('timeZone').flatMap((zone) =>
      [
        zone.split('/').at(-1) ?? zone,
        ...supportedLanguages.map((language) => cityOfZone(zone, language)),
      ].map((name) => [foldName(name), zone] as const),
    ),
  )
  return zonesByCity.get(foldName(trimmed))
}

let zonesByCity: Map<string, string> | undefined

const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
