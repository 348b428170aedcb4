import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const read = (...lines: string[]) => readAnnouncement(lines.join('\n'))
const codesOf = (...lines: string[]): string[] => read(...lines).findings.map(({ code }) => code)
const when = 'Held online on 9 June 2027, 09:00-12:00 Lusaka time.'

describe('lines that may be the title and are asked about', () => {
  it.each([
    [
      'a subject that is no name',
      'SUBJECT: FORTHCOMING ITU CLINIC',
      '',
      `We host the Clinic on Secure USSD Services with ITU. ${when}`,
    ],
    [
      'a heading about the event',
      'О проведении семинара',
      '',
      `Банк проводит семинар «Безопасность цифровых услуг». ${when}`,
    ],
    [
      'the campaign above another name',
      'Annual Bankers Forum',
      '',
      `We will organise the Clinic on Fraud in Instant Payments. ${when}`,
    ],
    ['a name whose last word stands below it', 'Technical Clinic on Payment App', 'Testing', '', when],
    [
      'a French name whose last words stand below it',
      'Atelier sur la sécurité des paiements',
      'en Afrique centrale',
      '',
      when,
    ],
    ['an answer to an invitation', 'Tentative: DFS Security Clinic for the Maldives', '', when],
    ['an answer in capitals', 'TENTATIVE: Clinic on Fraud in Wallets', '', when],
    ['a motto before the name', 'Data without borders: Workshop on Fraud Data', '', when],
    ['a day of a programme of the week', 'Martes 18: Conferencia de prensa', '', when],
    ['a remark in a bracket', 'Clinic on Payment APIs (two parts)', '', when],
    ['a code behind the name', 'Workshop on Fraud Data, course code FD-11', '', when],
    ['a note above the name', 'Members only', 'Clinic on Cloud Security for Payments', '', when],
    ['a motto in capitals above it', 'KEEP THEIR MONEY SAFE', '', 'SECURITY CLINIC FOR AGENTS', '', when],
    ['the count of the year below a name', 'Pay Safe Fiji', 'The 3rd annual DFS security clinic', when],
    ['what kind it is below a motto', 'Keep their money safe', '', 'A Clinic for Agents', '', when],
    [
      'another name at the head of the page',
      'Clinic on Fraud in Wallets',
      '',
      'DFS Security Clinic for Zambia',
      '9 June 2027',
    ],
    ['an address behind a dash', 'Clinic on Fraud in Wallets – Sandton, Johannesburg', '', when],
    ['an institution behind a dash', 'Clinic on Fraud in Wallets – Example Bank of Ghana', '', when],
    ['a hotel or school behind a preposition', 'Clinic on Fraud in Wallets at the Example Academy', '', when],
    ['a hotel or school behind a comma', 'Clinic on Fraud in Wallets, Example University', '', when],
    ['a hotel in a bracket', 'Clinic on Fraud in Wallets (Example Hotel)', '', when],
    ['another language behind a dash', 'Clinique de sécurité – Digital Security Clinic', '', when],
    ['whom the line below names', 'Clinic on USSD Hardening', "for Zambia's mobile operators", '', when],
  ])('asks about %s', (_, ...lines) => {
    expect(codesOf(...lines)).toContain('title-unsure')
  })

  it.each([
    [
      'a sentence that refers to it',
      'Clinic on Fraud in Wallets',
      '',
      `We invite you to the above clinic. ${when}`,
    ],
    ['who holds it below', 'Clinic on Fraud in Wallets', 'Hosted by Samoa', '', when],
    ['a place below', 'Clinic on Fraud in Wallets', 'Lusaka, Zambia', '', when],
    [
      'the same name in a sentence',
      'Clinic on Fraud in Wallets',
      '',
      `We will host the Clinic on Fraud in Wallets. ${when}`,
    ],
    ['its subject below', 'National Clinic on Security', 'of Digital Payments', '', when],
    ['its event below its subject', 'Digital Payments Safety', 'Workshop for Zambia', '', when],
    ['a country before it', 'Zambia: Digital Finance Security Clinic', '', when],
    ['two organisers before it', 'Joint ITU – RURA Security Clinic - Rwanda', '', when],
    ['a city behind it', 'Clinic on Fraud in Wallets – Nairobi', '', when],
    ['a city and its country behind it', 'Clinic on Fraud in Wallets – Lilongwe, Malawi', '', when],
    [
      'a letterhead in capitals above it',
      'EXAMPLE BANK OF GHANA',
      '',
      'SECURITY CLINIC FOR AGENTS',
      '',
      when,
    ],
    ['the kind of the page above it', 'TERMS OF REFERENCE', '', 'SECURITY CLINIC FOR AGENTS', '', when],
    ['an acronym before it', 'WATRA - Security Clinic for West Africa', '', when],
    ['what kind it is behind it', 'Keeping Payments Safe: A Clinic for Supervisors', '', when],
  ])('takes a title with %s without a question', (_, ...lines) => {
    expect(codesOf(...lines)).not.toContain('title-unsure')
  })
})

describe('a title that is asked about', () => {
  it('has the name behind the mark among its choices', () => {
    const { findings } = read('Accepted: DFS Security Clinic for Eswatini', '', when)
    const finding = findings.find(({ code }) => code === 'title-unsure')
    expect(JSON.stringify(finding)).toContain('"DFS Security Clinic for Eswatini"')
  })
})

describe('words around a title', () => {
  it.each([
    ['Clinic on Fraud in Wallets – Example Serena Hotel, Nairobi', 'Clinic on Fraud in Wallets'],
    ['Clinic on Fraud in Wallets — Hotel Example, Thimphu', 'Clinic on Fraud in Wallets'],
    ['Atelier sur la fraude | Salle Exemple, Lomé', 'Atelier sur la fraude'],
    ['Taller sobre fraude – Auditorio Ejemplo', 'Taller sobre fraude'],
    ['م / ورشة أمن المدفوعات', 'ورشة أمن المدفوعات'],
    ['م: ورشة أمن المدفوعات', 'ورشة أمن المدفوعات'],
    ['الموضوع/ ورشة أمن المدفوعات', 'ورشة أمن المدفوعات'],
    ['What? Clinic on Fraud in Wallets', 'Clinic on Fraud in Wallets'],
    ['¿Qué? Taller sobre fraude', 'Taller sobre fraude'],
    ['Quoi ? Atelier sur la fraude', 'Atelier sur la fraude'],
    ['Betreff: WG: Clinic on Fraud in Wallets', 'Clinic on Fraud in Wallets'],
  ])('are no part of it: %s', (line, title) => {
    expect(read(line, '', when).clinics[0]?.title).toBe(title)
  })

  it('leave the choice of the name without them where they may be a part of it', () => {
    const { findings } = read('Clinic on Fraud in Wallets – Sandton, Johannesburg', '', when)
    const choices = findings.find(({ code }) => code === 'title-unsure')?.choices ?? []
    expect(choices.map(({ label }) => label)).toContain('Clinic on Fraud in Wallets')
  })
})

it('a motto above a title is offered as its first half, and as the name', () => {
  const { findings } = read('KEEP THEIR', 'MONEY SAFE', '', 'SECURITY CLINIC FOR AGENTS', '', when)
  const choices = findings.find(({ code }) => code === 'title-unsure')?.choices ?? []
  expect(choices.map(({ label }) => label)).toEqual([
    'SECURITY CLINIC FOR AGENTS',
    'KEEP THEIR MONEY SAFE: SECURITY CLINIC FOR AGENTS',
    'KEEP THEIR MONEY SAFE',
  ])
})

describe('a name of the event in a sentence below a letterhead', () => {
  it.each([
    'Me permito invitarla a la "Clínica de seguridad de pagos" que la institución ofrece.',
    'Nous vous invitons à la « Clinique de sécurité des paiements » en ligne.',
    'You are invited to the "Security Clinic on Payments" of the year.',
  ])('is taken in place of the letterhead: %s', (sentence) => {
    const { clinics } = read('SUPERINTENDENCIA EJEMPLO DE BANCOS', '', `${sentence} ${when}`)
    expect(sentence).toContain(clinics[0]?.title)
  })
})

describe('a name that stands only among the words of a sentence', () => {
  it.each([
    ["This Friday's Community Clinic on Payment Scams is at the hall.", 'Community Clinic on Payment Scams'],
    [
      'Le Ministère vous informe que Atelier de lutte contre la fraude aura lieu.',
      'Atelier de lutte contre la fraude',
    ],
    ['REMINDER: MOBILE MONEY CLINIC WED 9 JUNE.', 'MOBILE MONEY CLINIC'],
    [
      'Agradecemos su interés en nuestro Taller regional de pagos, que empieza pronto.',
      'Taller regional de pagos',
    ],
  ])('is asked about, not missing: %s', (sentence, title) => {
    const { clinics, findings } = read(sentence, when)
    expect(clinics[0]?.title).toBe(title)
    expect(findings.map(({ code }) => code)).toContain('title-unsure')
  })
})

describe('a place below the hours', () => {
  it.each(['Example Club, Lahore, Pakistan', 'Example Hall, Kampala', 'SALLE EXEMPLE, LOMÉ'])(
    'is no session: %s',
    (place) => {
      const { clinics } = read('Clinic on Fraud in Wallets', '', '9 June 2027', '09:00 – 12:00', place)
      expect(clinics[0]?.days).toMatchObject([{ start: '09:00', end: '12:00', sessions: [] }])
    },
  )
})

describe('a half hour in words behind the end', () => {
  it.each([
    ['С 9:00 до 12 часов с половиной', true],
    ['De 9h à 12h et demie', false],
    ['Das 9h às 12h', false],
  ])('is asked about where it is not read: %s', (hours, isAsked) => {
    const codes = codesOf('Clinic on Fraud in Wallets', '9 June 2027', hours, 'Online, Lusaka time')
    expect(codes.includes('hours-mismatch')).toBe(isAsked)
  })
})

describe('organisers in long sentences', () => {
  it.each([
    [
      "J'ai l'honneur de vous inviter à la clinique que la Banque Exemple organise conjointement avec l'UIT le 9 juin 2027.",
      'Banque Exemple',
    ],
    [
      'The Mission presents its compliments and informs that the Example Regulator, jointly with ITU, will host a clinic on 9 June 2027.',
      'Example Regulator',
    ],
    [
      'O Banco Exemplo de Moçambique e a UIT têm a honra de convidar para a clínica de 9 de Junho de 2027.',
      'Banco Exemplo de Moçambique',
    ],
  ])('reads %s', (sentence, organiser) => {
    expect(read('Clinic on Fraud', '', sentence).clinics[0]?.coOrganisers).toEqual([organiser])
  })
})

describe('a country called Congo', () => {
  it.each([
    ['Banque Exemple du Congo', null],
    ['République démocratique du Congo', 'CD'],
    ['DR Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
  ])('reads %s', (name, country) => {
    expect(read(`Clinic on Fraud for ${name}`, '', when).clinics[0]?.country).toBe(country)
  })
})
