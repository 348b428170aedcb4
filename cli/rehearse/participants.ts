import type { RandomSource } from '../../infra/local/faults/random-source'
import { emptyDetails, type RegistrationForm, sectors } from '../../shared/domain/registration/registration'

/** An invented registrant with the values of the form. */
export type InventedRegistrant = RegistrationForm

/** Invented people; their zones reach from UTC-11 to UTC+14, with half hours and clock changes among them. */
export const inventRegistrants = (count: number, random: RandomSource): InventedRegistrant[] =>
  Array.from({ length: count }, (_, index) => {
    const [country, timeZone] = countriesAndZones[index % countriesAndZones.length] ?? countriesAndZones[0]
    const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`
    return {
      ...emptyDetails,
      name,
      email: `registrant-${String(index + 1).padStart(3, '0')}@example.org`,
      organisation: random.pick(organisations),
      jobTitle: random.pick(['Analyst', 'Director', 'Security officer', 'Inspector', '']),
      sector: random.pick(sectors),
      country,
      timeZone,
      language: francophoneCountries.has(country) || random.chance(0.15) ? 'fr' : 'en',
      consent: 'yes',
    }
  })

const countriesAndZones = [
  ['SO', 'Africa/Mogadishu'],
  ['KE', 'Africa/Nairobi'],
  ['LS', 'Africa/Maseru'],
  ['GM', 'Africa/Banjul'],
  ['SN', 'Africa/Dakar'],
  ['CH', 'Europe/Zurich'],
  ['CI', 'Africa/Abidjan'],
  ['IN', 'Asia/Kolkata'],
  ['PE', 'America/Lima'],
  ['MA', 'Africa/Casablanca'],
  ['CD', 'Africa/Kinshasa'],
  ['NP', 'Asia/Kathmandu'],
  ['US', 'America/New_York'],
  ['CA', 'America/St_Johns'],
  ['AU', 'Australia/Lord_Howe'],
  ['KI', 'Pacific/Kiritimati'],
  ['WS', 'Pacific/Apia'],
  ['AS', 'Pacific/Pago_Pago'],
  ['TN', 'Africa/Tunis'],
  ['EG', 'Africa/Cairo'],
] as const

const francophoneCountries: ReadonlySet<string> = new Set(['SN', 'CI', 'CD', 'TN', 'MA'])

const givenNames = [
  'Amina',
  'Bashir',
  'Chantal',
  'Deqa',
  'Émile',
  'Fatou',
  'Idris',
  'Ngozi',
  'Óscar',
  'سلمى',
  'Thabo',
  'Zoë',
]
const familyNames = [
  'Warsame',
  "N'Diaye",
  'Mokoena',
  'Sesay',
  'García Peña',
  'Kone',
  'O’Brien',
  'Mukamana',
  'الحسن',
  'Rao',
]
const organisations = [
  'National Communications Authority',
  'Central Bank',
  'Ministry of Finance, Department of Digital Economy & Financial Inclusion',
  'Hormuud Mobile Money (invented branch)',
  'Autorité de régulation des télécommunications',
  '"Quoted" Bank, Ltd.',
  'Fintech <Lab>',
]
