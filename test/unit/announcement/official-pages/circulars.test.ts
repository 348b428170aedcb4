import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { summariseValues } from '../summarise-reading'

/** Memoranda, circulars, programmes and notices of new dates. expected.json holds what is right, or that it is asked. */
const folder = 'test/unit/announcement/official-pages/circulars'
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(read('expected.json'))

describe('memoranda, circulars, programmes and notices of new dates', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(read(file))).toEqual(expected)
  })
})

const codesOf = (page: string) => readAnnouncement(page).findings.map(({ code }) => code)
const datesOf = (page: string) => readAnnouncement(page).clinics[0]?.days.map(({ date }) => date)

describe('several weekdays before several days', () => {
  it.each([
    'lundi et mardi 7 et 8 juin 2027',
    'Monday and Tuesday 7 and 8 June 2027',
    'Monday - Tuesday, 7 - 8 June 2027',
    'lunes y martes 7 y 8 de junio de 2027',
    'segunda e terça-feira, 7 e 8 de junho de 2027',
    'segunda-feira e terça-feira, 7 e 8 de junho de 2027',
    'понедельник и вторник 7 и 8 июня 2027',
    'الاثنين والثلاثاء 7 و8 يونيو 2027',
    'Mon/Tue 7/8 June 2027',
  ])('agree: %s', (days) => {
    const page = `Payments Clinic for Ghana\nOnline, ${days}, 09:00-12:00`
    expect(datesOf(page)).toEqual(['2027-06-07', '2027-06-08'])
    expect(codesOf(page)).not.toContain('weekday-contradiction')
  })

  it.each(['Tuesday and Wednesday 7 and 8 June 2027', 'mardi et mercredi 7 et 8 juin 2027'])(
    'contradict: %s',
    (days) => {
      expect(codesOf(`Payments Clinic for Ghana\nOnline, ${days}, 09:00-12:00`)).toContain(
        'weekday-contradiction',
      )
    },
  )
})

describe('a day that the clinic was moved away from', () => {
  it.each([
    'The clinic originally planned for 18 – 19 May 2027 has been rescheduled.\nNew dates: 29 – 30 June 2027',
    'The clinic of 18 – 19 May 2027 has been rescheduled owing to a strike.\nNew dates: 29 – 30 June 2027',
    'La clinique initialement prévue les 18 et 19 mai 2027 est reprogrammée.\nNouvelles dates : 29 et 30 juin 2027',
    'El taller, inicialmente previsto para los días 18 y 19 de mayo de 2027, ha sido reprogramado.\nNuevas fechas: 29 y 30 de junio de 2027',
    'A clínica, inicialmente marcada para os dias 18 e 19 de Maio de 2027, foi adiada. A clínica terá agora lugar nos dias 29 e 30 de Junho de 2027.',
  ])('is not the new one: %s', (text) => {
    const page = `Payments Clinic for Ghana\n${text}\n09:00-12:00, online`
    expect(datesOf(page)).toEqual(['2027-06-29', '2027-06-30'])
    expect(codesOf(page)).toContain('date-postponed')
  })
})

describe('rows whose hours have no minutes, or a dot', () => {
  const daysOf = (rows: string) =>
    readAnnouncement(
      `Payments Clinic for Ghana\n8 June 2027, Accra time, online\n\n${rows}`,
    ).clinics[0]?.days.map(({ start, end, sessions }) => [
      `${start}-${end}`,
      ...sessions.map((session) => `${session.start} ${session.title}`),
    ])

  it.each([
    '9.30 – 10.15 Opening\n10.15 – 11 Threats\n11 – 1 Demo',
    '9:30 - 10:15 Opening\n10:15 - 11 Threats\n11 - 1 Demo',
    '9h30 à 10h15\tOpening\n10h15 à 11\tThreats\n11 à 13\tDemo',
    '9.30 – 10.15 | Opening\n10.15 – 11 | Threats\nChair: Ms A. Example\n11 – 1 | Demo',
  ])('are read: %s', (rows) => {
    expect(daysOf(rows)).toEqual([['09:30-13:00', '09:30 Opening', '10:15 Threats', '11:00 Demo']])
  })

  it.each([
    '9.30 Opening\n10.15 Threats\n11.00 Demo\n1.00 Lunch',
    '9.30 – Opening\n10.15 – Threats\n11.00 – Demo\n13.00 – Close',
    '9.30: Opening\n10.15: Threats\n11.00: Demo\n13.00: Close and lunch',
  ])('are read as beginnings, of which the last ends the day: %s', (rows) => {
    expect(daysOf(rows)?.[0]?.slice(0, 4)).toEqual([
      '09:30-13:00',
      '09:30 Opening',
      '10:15 Threats',
      '11:00 Demo',
    ])
  })

  it('are asked about where a number may be an end or a part of the title', () => {
    const page =
      'Payments Clinic for Ghana\n8 June 2027, Accra time, online\n09:00 Opening\n11:45 - 1 Case study\n14:00 Demo\n16:00 Close'
    expect(
      readAnnouncement(page)
        .findings.map(({ message }) => message)
        .join('\n'),
    ).toContain('begins with a number that may be the end')
  })

  it.each([
    '7 - 10 participants\n11 - 15 observers',
    '1 – 3 Opening\n4 – 6 Demo',
    '2020 - 21 Report\n21 - 22 Report',
  ])('are no hours: %s', (rows) => {
    expect(daysOf(rows)).toEqual([['00:00-23:59']])
  })
})

const clinicOf = (page: string) => readAnnouncement(page).clinics[0]

describe('what stands beside a title', () => {
  it.each([
    'Payments Security Clinic for Banks, Monday and Tuesday 7 and 8 June 2027',
    'Payments Security Clinic for Banks, Lusaka: 7 – 8 June 2027',
    'Payments Security Clinic for Banks: 7 – 8 JUNE 2027',
    'Payments Security Clinic for Banks: 7 – 8 JUNE 2027, NADI, FIJI',
    'Payments Security Clinic for Banks – 7 and 8 June 2027, Lusaka',
  ])('is no part of it: %s', (line) => {
    expect(clinicOf(`${line}\n09:00-12:00, online`)?.title).toBe('Payments Security Clinic for Banks')
  })

  it('stays where it is one of several places', () => {
    expect(clinicOf('Payments Clinic for Lagos, Abuja: 7 June 2027\n09:00-12:00, online')?.title).toBe(
      'Payments Clinic for Lagos, Abuja',
    )
  })
})

describe('words beside the organisers', () => {
  const organisersOf = (line: string) =>
    clinicOf(`Payments Clinic for Ghana\n7 June 2027, 09:00-12:00, online\n${line}`)?.coOrganisers

  it.each([
    'Organisers: Example Bank of Ghana – ITU',
    'Organisers: ITU / Example Bank of Ghana',
    'Organisers: Example Bank of Ghana, with the support of ITU',
    'Organised by the Example Bank of Ghana and ITU for all providers',
    'The clinic is organised by the Example Bank of Ghana and the ITU begins it with a test.',
  ])('are no part of them: %s', (line) => {
    expect(organisersOf(line)).toEqual(['Example Bank of Ghana'])
  })

  it.each([
    'Organizer: Asha Example <asha@example.org>',
    'Clinic organised with ITU and initially planned for May.',
    'A clínica é organizada com a UIT e inicialmente marcada para Maio.',
  ])('are none: %s', (line) => {
    expect(organisersOf(line)).toEqual([])
  })
})

describe('months of two words', () => {
  it.each([
    ['تشرين الأول', '2027-10-05'],
    ['تشرين الثاني', '2027-11-05'],
    ['كانون الأول', '2027-12-05'],
    ['كانون الثاني', '2027-01-05'],
  ])('%s', (month, date) => {
    expect(datesOf(`عيادة أمن المدفوعات\nالتاريخ: 5 ${month} 2027\n09:00-12:00`)).toEqual([date])
  })
})
