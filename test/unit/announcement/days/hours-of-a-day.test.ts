import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { readDayTexts, summariseReading } from '../summarise-reading'

const clinic = (announced: string, programme: string) => `DFS Security Clinic for Uganda

The clinic will take place on 3 March 2026 ${announced}, online.

Programme

${programme}`
const sessions = '09:00-10:00 Welcome\n10:00-11:00 Closing'
const hours = (announced: string, programme = sessions) =>
  readDayTexts(clinic(announced, programme))?.[0]?.[0]

describe('hours of a day', () => {
  const written = [
    'from 09:00 to 11:00',
    'from 9h00 to 11h00',
    'at 09:00-11:00',
    'from 9 to 11 am',
    'between 09:00 and 11:00',
    'from 9:00 a.m. until 11:00 a.m.',
    'de 09h00 à 11h00',
    'de 9h à 11h',
    'entre 9h00 et 11h00',
    'de 9:00 a 11:00',
    'de las 9:00 a las 11:00',
    'das 9h às 11h',
    '(09:00–11:00 EAT)',
    '09:00 EAT - 11:00 EAT',
    'from 0900 to 1100 hrs',
  ]
  for (const text of written)
    it(`reads "${text}" as what the programme says too`, () => {
      expect(hours(text)).toBe('2026-03-03 09:00-11:00')
      expect(summariseReading(clinic(text, sessions)).codes).not.toContain('hours-mismatch')
    })

  it('takes the wider hours of announcement and programme, and says both', () => {
    const page = clinic('from 08:30 to 10:30 EAT', sessions)
    expect(readDayTexts(page)?.[0]?.[0]).toBe('2026-03-03 08:30-11:00')
    const mismatches = readAnnouncement(page).findings.filter(({ code }) => code === 'hours-mismatch')
    expect(mismatches).toEqual([
      {
        severity: 'warning',
        code: 'hours-mismatch',
        line: 3,
        message:
          'Day 1 (2026-03-03): 08:30-10:30 is announced, the programme runs 09:00-11:00; we used 08:30-11:00. 10:00-11:00 "Closing" (line 8) is outside the announced hours.',
        choices: [
          ['08:30', '11:00'],
          ['08:30', '10:30'],
          ['09:00', '11:00'],
        ].map(([start, end]) => ({
          label: `${start}-${end}`,
          values: { days: [{ date: '2026-03-03', start, end }] },
        })),
      },
    ])
  })

  it('takes hours under the title, beside a label and in a heading of the day for no session', () => {
    const pages = [
      `DFS Security Clinic for Uganda (online)\n3 March 2026\n09:00–11:00 EAT\nOnline\n\nProgramme\n${sessions}`,
      `DFS Security Clinic for Uganda (online)\nDate: 3 March 2026\nTime: 09:00 - 11:00 EAT\nVenue: online via Zoom\n\nAgenda\n${sessions}`,
      `DFS Security Clinic for Uganda (online)\n3 March 2026, 09:00-11:00 EAT\n\n${sessions}`,
      `DFS Security Clinic for Uganda (online)\n\nDay 1: 3 March 2026, 09:00 - 11:00 EAT\n${sessions}`,
      `DFS Security Clinic for Uganda (online)\n\n3 March 2026 (EAT)\n09:00 - 11:00 EAT\n${sessions}`,
      `DFS Security Clinic for Uganda (online)\nWhen: 3 March 2026 | 09:00 - 11:00 EAT\n${sessions}`,
    ]
    for (const page of pages) {
      expect(summariseReading(page), page).toMatchObject({
        zone: 'Africa/Kampala',
        days: [['2026-03-03 09:00-11:00', '09:00-10:00 Welcome', '10:00-11:00 Closing']],
        codes: ['zone-abbreviation'],
      })
    }
  })

  it('gives each day its own announced hours', () => {
    const page = `DFS Security Clinic for Uganda (online)
The clinic takes place on 3 March 2026 from 09:00 to 12:00 and on 4 March 2026 from 14:00 to 16:00 EAT.
Day 1
09:00-12:00 Lab
Day 2
14:00-16:00 Audit`
    expect(summariseReading(page)).toMatchObject({
      days: [
        ['2026-03-03 09:00-12:00', '09:00-12:00 Lab'],
        ['2026-03-04 14:00-16:00', '14:00-16:00 Audit'],
      ],
      codes: ['zone-abbreviation'],
    })
  })

  it('takes the announced hours where there is no programme, and tells where there are none', () => {
    const page =
      'DFS Security Clinic for Uganda\nThe clinic will be held on 3-4 March 2026 from 10:00 to 12:30 EAT.'
    expect(readDayTexts(page)).toEqual([['2026-03-03 10:00-12:30'], ['2026-03-04 10:00-12:30']])
    const bare = readAnnouncement(
      'DFS Security Clinic for Uganda\nThe clinic will be held online on 3 March 2026, Kampala time.',
    )
    expect(bare.findings).toMatchObject([
      { severity: 'error', code: 'hours-mismatch', message: expect.stringContaining('no times given') },
    ])
  })

  it('tells overlaps, gaps, sessions outside the announced hours, and an end before its beginning', () => {
    const programme = `09:00-10:00 Welcome
09:45-10:15 Lab
10:30-11:00 Audit
11:30-12:00 Visit
11:50-11:40 Typing error`
    const { findings } = readAnnouncement(clinic('from 09:00 to 11:00 EAT', programme))
    expect(findings.map(({ code, line, severity }) => `${line} ${code} ${severity}`)).toEqual([
      '3 zone-abbreviation info',
      '3 hours-mismatch warning',
      '8 session-overlap warning',
      '9 session-gap info',
      '10 session-gap info',
      '11 session-outside-hours error',
    ])
    expect(findings[1]?.message).toContain('11:30-12:00 "Visit" (line 10) is outside the announced hours')
  })

  it('tells announced hours that end before they begin, and takes the programme’s', () => {
    const { clinics, findings } = readAnnouncement(clinic('from 14:00 to 10:00 EAT', sessions))
    expect(clinics[0]?.days[0]).toMatchObject({ start: '09:00', end: '11:00' })
    expect(findings.filter(({ code }) => code === 'hours-mismatch')).toEqual([
      {
        severity: 'warning',
        code: 'hours-mismatch',
        line: 3,
        message:
          '14:00-10:00 ends before it starts, so these hours were not used. Enter the hours of the day.',
      },
    ])
    const headed = `DFS Security Clinic for Uganda (online)\n\nDay 1: 3 March 2026, 14:00 - 10:00 EAT\n${sessions}`
    expect(summariseReading(headed)).toMatchObject({
      days: [['2026-03-03 09:00-11:00', '09:00-10:00 Welcome', '10:00-11:00 Closing']],
      codes: ['hours-mismatch', 'zone-abbreviation'],
    })
  })

  it('tells days that overlap: two headings of one date are one day, whose sessions overlap', () => {
    const page = `DFS Security Clinic for Uganda (online)
The clinic takes place on 3 March 2026, EAT.
Day 1 (3 March 2026)
09:00-12:00 Lab
Day 2 (3 March 2026)
11:00-13:00 Audit`
    expect(summariseReading(page)).toMatchObject({
      days: [['2026-03-03 09:00-13:00', '09:00-12:00 Lab', '11:00-13:00 Audit']],
      codes: ['session-overlap', 'zone-abbreviation'],
    })
  })

  it('reads a clock of twelve hours that nobody marked, and says what it took', () => {
    const page = clinic('', '11:00-12:00 Welcome\n12:00-1:00 Lunch\n1:00-2:30 Lab\n2:30-3:00 Closing')
    expect(readDayTexts(page)?.[0]).toEqual([
      '2026-03-03 11:00-15:00',
      '11:00-12:00 Welcome',
      '12:00-13:00 (Lunch)',
      '13:00-14:30 Lab',
      '14:30-15:00 Closing',
    ])
    expect(summariseReading(page).codes).toContain('line-not-understood')
    expect(hours('', '9:30 - 11:00 am Welcome\n11:00 - 1:00 pm Lab\n1 - 2:30 p.m. Closing')).toBe(
      '2026-03-03 09:30-14:30',
    )
  })

  it('tells a time that is none, and a time without a title', () => {
    const page = clinic(
      'from 09:00 to 11:00 EAT',
      '09:00-10:00 Welcome\n25:00-26:00 Impossible\n10:00-11:00\n',
    )
    const { findings } = readAnnouncement(page)
    expect(findings.filter(({ code }) => code === 'line-not-understood').map(({ line }) => line)).toEqual([
      8, 9,
    ])
  })
})
