import type { RandomSource } from '../../infra/local/faults/random-source'
import {
  emptyDetails,
  type RegistrationForm,
  type Sector,
} from '../../shared/domain/registration/registration'
import type { Gender } from '../../shared/domain/values/gender'
import type { Language } from '../../shared/domain/values/language'

/** An institution of a country, as its people spell it. */
interface Institution {
  spellings: readonly [string, ...string[]]
  sector: Sector
}

interface Country {
  code: string
  timeZone: string
  language: Language
  givenNames: readonly string[]
  familyNames: readonly string[]
  institutions: readonly Institution[]
}

const lesotho: Country = {
  code: 'LS',
  timeZone: 'Africa/Maseru',
  language: 'en',
  givenNames: [
    'Lerato',
    'Thabo',
    'Palesa',
    'Mpho',
    'Lineo',
    'Tumelo',
    'Refiloe',
    'Katleho',
    'Mamello',
    'Teboho',
  ],
  familyNames: ['Mokoena', 'Ramatla', 'Nkosi', 'Letsie', 'Molapo', 'Tau', 'Sekhonyana', 'Phiri'],
  institutions: [
    { spellings: ['Central Bank of Lesotho', 'central bank lesotho', 'CBL'], sector: 'central-bank' },
    {
      spellings: ['Lesotho Communications Authority', 'LCA', 'Lesotho Communication Authority'],
      sector: 'regulator',
    },
    { spellings: ['Ministry of Finance'], sector: 'ministry' },
    { spellings: ['Highlands Mobile Money'], sector: 'operator' },
    { spellings: ['Maluti Savings Bank', 'Maluti Savings Bank Ltd'], sector: 'bank' },
  ],
}
const gambia: Country = {
  code: 'GM',
  timeZone: 'Africa/Banjul',
  language: 'en',
  givenNames: ['Fatou', 'Lamin', 'Isatou', 'Ousman', 'Binta', 'Ebrima', 'Mariama', 'Alieu', 'Haddy', 'Modou'],
  familyNames: ['Jallow', 'Ceesay', 'Sanneh', 'Touray', 'Bojang', 'Camara', 'Njie', 'Darboe'],
  institutions: [
    {
      spellings: ['Central Bank of The Gambia', 'Central Bank of the Gambia (CBG)', 'CBG'],
      sector: 'central-bank',
    },
    { spellings: ['PURA', 'Public Utilities Regulatory Authority', 'Gambia PURA'], sector: 'regulator' },
    { spellings: ['Ministry of Communications and Digital Economy'], sector: 'ministry' },
    { spellings: ['Kombo Wallet'], sector: 'fintech' },
    { spellings: ['River Bank', 'River Bank (Gambia)'], sector: 'bank' },
  ],
}
const rwanda: Country = {
  code: 'RW',
  timeZone: 'Africa/Kigali',
  language: 'en',
  givenNames: [
    'Chantal',
    'Eric',
    'Diane',
    'Olivier',
    'Aline',
    'Patrick',
    'Claudine',
    'Jean',
    'Solange',
    'Innocent',
  ],
  familyNames: ['Mukamana', 'Uwase', 'Habimana', 'Nkurunziza', 'Ingabire', 'Mugisha', 'Kayitesi', 'Bizimana'],
  institutions: [
    { spellings: ['National Bank of Rwanda', 'BNR', 'national bank of rwanda'], sector: 'central-bank' },
    { spellings: ['RURA', 'Rwanda Utilities Regulatory Authority'], sector: 'regulator' },
    { spellings: ['Thousand Hills Pay'], sector: 'fintech' },
    { spellings: ['Virunga Bank', 'Virunga Bank Plc'], sector: 'bank' },
  ],
}
/** People who come to clinics of other countries. */
const neighbours: readonly Country[] = [
  {
    code: 'KE',
    timeZone: 'Africa/Nairobi',
    language: 'en',
    givenNames: ['Wanjiru', 'Otieno', 'Achieng'],
    familyNames: ['Kamau', 'Odhiambo', 'Mwangi'],
    institutions: [{ spellings: ['Savanna Payments', 'Savanna Payments Ltd'], sector: 'operator' }],
  },
  {
    code: 'SN',
    timeZone: 'Africa/Dakar',
    language: 'fr',
    givenNames: ['Aïssatou', 'Mamadou', 'Khady'],
    familyNames: ['N’Diaye', 'Sow', 'Fall'],
    institutions: [
      {
        spellings: ['ARTP', 'Autorité de Régulation des Télécommunications et des Postes'],
        sector: 'regulator',
      },
    ],
  },
  {
    code: 'PE',
    timeZone: 'America/Lima',
    language: 'es',
    givenNames: ['Lucía', 'Óscar'],
    familyNames: ['Quispe', 'García Peña'],
    institutions: [{ spellings: ['Superintendencia de Banca, Seguros y AFP', 'SBS'], sector: 'regulator' }],
  },
  {
    code: 'IN',
    timeZone: 'Asia/Kolkata',
    language: 'en',
    givenNames: ['Meera', 'Arjun'],
    familyNames: ['Rao', 'Iyer'],
    institutions: [{ spellings: ['Lotus Security Lab'], sector: 'security' }],
  },
]

const womensNames = new Set(
  `Lerato Palesa Lineo Refiloe Mamello Fatou Isatou Binta Mariama Haddy Chantal Diane Aline Claudine Solange
   Wanjiru Achieng Aïssatou Khady Lucía Meera`.split(/\s+/),
)

/** Two of three tell it; it follows from the name, so that the same person tells the same in every clinic. */
const genderOf = (given: string, family: string): Gender | undefined => {
  const letters = given.length * 5 + family.length * 3
  if (letters % 3 === 0) return undefined
  if (letters % 17 === 0) return 'undisclosed'
  return womensNames.has(given) ? 'woman' : 'man'
}

export const hosts = { lesotho, gambia, rwanda }

/** People of one country, each with a name of their own; one institution is spelt in several ways. */
export const inventPeople = (country: Country, count: number, random: RandomSource): RegistrationForm[] => {
  const { givenNames, familyNames, institutions } = country
  const pairs = givenNames.flatMap((given) => familyNames.map((family) => [given, family] as const))
  return Array.from({ length: Math.min(count, pairs.length) }, () => {
    const [[given, family] = ['Ada', 'Doe']] = pairs.splice(random.whole(0, pairs.length - 1), 1)
    const { spellings, sector } = random.pick(institutions)
    return {
      ...emptyDetails,
      name: `${given} ${family}`,
      email: `${toAddressPart(given)}.${toAddressPart(family)}@example.org`,
      organisation: random.chance(0.6) ? spellings[0] : random.pick(spellings),
      jobTitle: random.pick(['Analyst', 'Director', 'Security officer', 'Inspector', '']),
      sector,
      country: country.code,
      timeZone: country.timeZone,
      language: country.language,
      gender: genderOf(given, family),
      consent: 'yes',
    }
  })
}

/** The same people for every clinic, so that some of them return. */
export const inventNeighbours = (random: RandomSource): RegistrationForm[] =>
  neighbours.flatMap((country) => inventPeople(country, 5, random))

const toAddressPart = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
