import { describe, expect, it } from 'vitest'
import { readDayTexts, summariseReading } from '../summarise-reading'

const clinic = (when: string, programme = '') => `DFS Security Clinic for Zambia

The DFS Security Clinic will be held ${when}, online.

${programme}`
const dates = (when: string) => readDayTexts(clinic(when))?.map(([day]) => day?.slice(0, 10))

describe('dates as announced', () => {
  const two = ['2025-11-27', '2025-11-28']
  const written: Record<string, string[]> = {
    'on 27–28 November 2025': two,
    'on 27 - 28 November 2025': two,
    'on 27  28 November 2025': two,
    'on 27 and 28 November 2025': two,
    'on 27th to 28th November, 2025': two,
    'on 27 & 28 Nov. 2025': two,
    'on November 27-28, 2025': two,
    'on Nov 27 and 28, 2025': two,
    'on Thursday 27 and Friday 28 November 2025': two,
    'on Thursday, November 27 – Friday, November 28, 2025': two,
    'from 27 November 2025 to 28 November 2025': two,
    'on 27 November and 28 November 2025': two,
    'on 2025-11-27 to 2025-11-28': two,
    'on 27-28/11/2025': two,
    'on 27/11/2025 and 28/11/2025': two,
    'on 27.11.2025 - 28.11.2025': two,
    'les 27 et 28 novembre 2025': two,
    'du 27 au 28 novembre 2025': two,
    'jeudi 27 et vendredi 28 novembre 2025': two,
    'los días 27 y 28 de noviembre de 2025': two,
    'del 27 al 28 de noviembre del 2025': two,
    'nos dias 27 e 28 de novembro de 2025': two,
    'on January 27, 2026': ['2026-01-27'],
    'le 1er décembre 2025': ['2025-12-01'],
    'le lundi 1 décembre 2025': ['2025-12-01'],
    'el 1.º de diciembre de 2025': ['2025-12-01'],
    'on the 3rd of March 2026': ['2026-03-03'],
    'on 30 June - 1 July 2025': ['2025-06-30', '2025-07-01'],
    'on 31 December 2025 – 1 January 2026': ['2025-12-31', '2026-01-01'],
    'on 31 December – 1 January 2026': ['2025-12-31', '2026-01-01'],
    'on 24, 25 and 26 February 2026': ['2026-02-24', '2026-02-25', '2026-02-26'],
    'on 24 to 26 February 2026': ['2026-02-24', '2026-02-25', '2026-02-26'],
    'du 24 au 26 février 2026': ['2026-02-24', '2026-02-25', '2026-02-26'],
    'del 31 de marzo al 2 de abril de 2026': ['2026-03-31', '2026-04-01', '2026-04-02'],
  }
  for (const [when, expected] of Object.entries(written))
    it(`reads "${when}"`, () => expect(dates(when)).toEqual(expected))

  it('takes no deadline, no earlier clinic and no day that does not exist for a day of the clinic', () => {
    const page = `${clinic('on 27 November 2025')}
Registration closes on 20 November 2025. The previous clinic was held on 5 June 2024.
Last updated on 1 November 2025`
    expect(readDayTexts(page)?.map(([day]) => day)).toEqual(['2025-11-27 00:00-23:59'])
    expect(summariseReading(clinic('on 31 November 2025'))).toMatchObject({
      codes: expect.arrayContaining(['date-missing']),
    })
  })

  it('tells a missing date, and a year that only the rest of the page gives', () => {
    expect(summariseReading(clinic('soon', 'Programme\n09:00-10:00 Welcome'))).toMatchObject({
      days: [['null 09:00-10:00', '09:00-10:00 Welcome']],
      codes: ['date-missing', 'zone-missing'],
    })
    expect(summariseReading(`${clinic('on 10 - 11 December')} Welcome to the year 2025.`)).toMatchObject({
      days: [['2025-12-10 00:00-23:59'], ['2025-12-11 00:00-23:59']],
      codes: ['hours-mismatch', 'year-inferred', 'zone-missing'],
    })
    expect(summariseReading(clinic('on 10 - 11 December')).codes).toContain('date-missing')
  })

  it('takes 05/06/2025 for no date in English, but for 5 June beside words, a weekday or in French', () => {
    expect(summariseReading(clinic('on 05/06/2025'))).toMatchObject({
      days: [['null 00:00-23:59']],
      codes: expect.arrayContaining(['date-missing']),
    })
    expect(dates('on Thursday 05/06/2025')).toEqual(['2025-06-05'])
    expect(dates('on Tuesday 05/06/2025')).toEqual(['2025-05-06'])
    expect(
      readDayTexts(
        'Clinique DFS pour le Togo\nLa clinique de sécurité aura lieu le 05/06/2025 en ligne et dans les locaux du régulateur.',
      ),
    ).toEqual([['2025-06-05 00:00-23:59']])
    expect(
      readDayTexts(`DFS Security Clinic, 5 June 2025\n\n05/06/2025\n10:00-11:00 Welcome\n`)?.[0]?.[0],
    ).toBe('2025-06-05 10:00-11:00')
  })
})

describe('headings of days', () => {
  const sessions = ['10:00-11:00 Welcome', '11:00-12:00 Closing']
  const programme = (one: string, two: string) =>
    `Programme\n\n${one}\n10:00-11:00 Welcome\n\n${two}\n11:00-12:00 Closing\n`
  const headings: [string, string][] = [
    ['Day 1, 27 November 2025 (CAT)', 'Day 2, 28 November 2025 (CAT)'],
    ['Day 1', 'Day 2'],
    ['DAY ONE:', 'DAY TWO:'],
    ['Day 1 – Infrastructure security', 'Day 2 – Applications (28 November)'],
    ['Thursday, 27 November 2025', 'Friday, 28 November 2025'],
    ['27 November 2025', '28 November 2025'],
    ['## Day 1: Thursday 27 November', '## Day 2: Friday 28 November'],
    ['Jour 1 : 27 novembre 2025', 'Jour 2 : 28 novembre 2025'],
    ['Première journée, jeudi 27 novembre 2025', 'Deuxième journée, vendredi 28 novembre 2025'],
    ['1er jour – 27 novembre', '2ème jour – 28 novembre'],
    ['Día 1 (27 de noviembre de 2025)', 'Día 2 (28 de noviembre de 2025)'],
    ['November 27, 2025 - Day 1', 'November 28, 2025 - Day 2'],
    ['2025-11-27', '2025-11-28'],
    ['Day 1\n27 November 2025', 'Day 2\n28 November 2025'],
    ['Thursday', 'Friday'],
    ['Programme for Day 1 (27 November 2025)', 'Programme for Day 2 (28 November 2025)'],
  ]
  for (const [one, two] of headings) {
    it(`reads "${one.replace('\n', ' / ')}"`, () => {
      expect(readDayTexts(clinic('on 27–28 November 2025', programme(one, two)))).toEqual([
        ['2025-11-27 10:00-11:00', sessions[0]],
        ['2025-11-28 11:00-12:00', sessions[1]],
      ])
    })
  }

  it('takes no sentence for a heading', () => {
    const text = `Programme
Day 1 will focus on infrastructure.
10:00-11:00 Welcome
Following up on Day 1, this session goes on.
Day 2, this session continues the work of Day 1.
11:00-12:00 Closing`
    expect(readDayTexts(clinic('on 27 November 2025', text))).toEqual([
      ['2025-11-27 10:00-12:00', ...sessions],
    ])
  })

  it('reads a heading and its first session in one row', () => {
    const text = 'Programme\nDay 1 | 10:00-11:00 | Welcome\nDay 2 | 11:00-12:00 | Closing'
    expect(readDayTexts(clinic('on 27–28 November 2025', text))).toEqual([
      ['2025-11-27 10:00-11:00', sessions[0]],
      ['2025-11-28 11:00-12:00', sessions[1]],
    ])
  })

  it('tells where a programme without headings starts over', () => {
    const text = 'Programme\n10:00-11:00 Welcome\n11:00-12:00 Lab\n10:00-11:00 Testing\n11:00-12:00 Closing'
    const reading = summariseReading(clinic('on 27–28 November 2025', text))
    expect(reading.days?.map((day) => day.length)).toEqual([3, 3])
    expect(reading.codes).toEqual(['line-not-understood', 'zone-missing'])
  })

  it('reads clinics of one and of three days', () => {
    const three = `Day 1\n10:00-11:00 A\nDay 2\n10:00-11:00 B\nDay 3\n10:00-11:00 C`
    expect(readDayTexts(clinic('on 24 - 26 February 2026', three))).toEqual([
      ['2026-02-24 10:00-11:00', '10:00-11:00 A'],
      ['2026-02-25 10:00-11:00', '10:00-11:00 B'],
      ['2026-02-26 10:00-11:00', '10:00-11:00 C'],
    ])
  })
})
