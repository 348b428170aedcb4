import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import { summariseReading } from './summarise-reading'

const sample = (name: string) => readFileSync(`samples/announcements/${name}.txt`, 'utf8')

describe('the real announcements', () => {
  it('Somalia: begins an hour before its programme, and says so', () => {
    expect(summariseReading(sample('somalia-2025-12'))).toEqual({
      clinics: 1,
      country: 'SO',
      zone: 'Africa/Mogadishu',
      days: [
        [
          '2025-12-10 09:00-13:00',
          '10:00-10:10 Welcome Remarks',
          '10:10-11:10 Introduction to ITU DFS Security Lab and Knowledge Sharing Platform',
          '11:10-11:20 (Coffee Break)',
          '11:20-13:00 ITU DFS security recommendations',
        ],
        [
          '2025-12-11 09:00-13:00',
          '10:00-10:50 DFS application security best practices and DFS Application Security testing',
          '10:50-11:00 (Coffee Break)',
          '11:00-11:30 DFS Security Assurance Framework and Audit guideline',
          '11:30-13:00 Open discussion: Adopting the ITU DFS security recommendations',
        ],
      ],
      codes: ['hours-mismatch', 'zone-abbreviation'],
    })
    const { findings, clinics } = readAnnouncement(sample('somalia-2025-12'))
    expect(findings.filter(({ code }) => code === 'hours-mismatch')).toMatchObject([
      {
        line: 7,
        message:
          'Days 1 and 2: 09:00-13:00 is announced, the programme runs 10:00-13:00; we used 09:00-13:00.',
        choices: [{ label: '09:00-13:00' }, { label: '10:00-13:00' }],
      },
    ])
    expect(JSON.stringify(clinics)).not.toContain('Kibuuka')
    expect(clinics[0]).toMatchObject({
      title: 'Digital Financial Services (DFS) Security Clinics - Somalia',
      coOrganisers: ['National Communications Authority of Somalia'],
      mode: 'online',
      audience: expect.arrayContaining(['telecommunications regulators', 'other stakeholders']),
    })
  })

  it('Lesotho: CEST in June is the time of Maseru, and day 2 ends later than announced', () => {
    const reading = summariseReading(sample('lesotho-2025-06'))
    expect(reading).toMatchObject({ country: 'LS', zone: 'Africa/Maseru' })
    expect(reading.codes).toEqual(['hours-mismatch', 'zone-differs-from-host'])
    expect(reading.days).toEqual([
      [
        '2025-06-05 10:00-12:30',
        '10:00-10:10 Welcome Remarks',
        '10:10-11:10 Introduction to ITU DFS Security Lab and Knowledge Sharing Platform',
        '11:10-11:20 (Coffee Break)',
        '11:20-12:30 ITU DFS Security Recommendations',
      ],
      [
        '2025-06-06 10:00-13:00',
        '10:00-11:30 DFS Application Security Best Practices and DFS Application Security Testing',
        '11:30-11:45 (Coffee Break)',
        '11:45-12:15 DFS Security Assurance Framework and Audit Guideline',
        '12:15-13:00 Open Discussion: Adopting the ITU DFS Security Recommendations',
      ],
    ])
  })

  it('Rwanda: days headed by the bare date, each with its own hours, and one hole', () => {
    const reading = summariseReading(sample('rwanda-2023-12'))
    expect(reading).toMatchObject({
      country: 'RW',
      zone: 'Africa/Kigali',
      codes: ['mode-missing', 'session-gap'],
    })
    expect(reading.days?.map((day) => [day[0], day.length - 1])).toEqual([
      ['2023-12-13 09:30-12:00', 4],
      ['2023-12-14 09:00-12:00', 6],
    ])
    expect(reading.days?.[0]?.[3]).toBe('10:45-11:00 (Break)')
    const { findings } = readAnnouncement(sample('rwanda-2023-12'))
    expect(findings[1]).toMatchObject({ line: 46, message: expect.stringContaining('10:00 to 10:15') })
  })

  it('The Gambia: GMT is the time of Banjul, and the description stays with its session', () => {
    const reading = summariseReading(sample('gambia-2025-02'))
    expect(reading).toMatchObject({ country: 'GM', zone: 'Africa/Banjul', codes: ['zone-abbreviation'] })
    expect(reading.days?.map((day) => [day[0], day.length - 1])).toEqual([
      ['2025-02-04 10:00-12:30', 4],
      ['2025-02-05 10:00-12:30', 4],
    ])
    const session = readAnnouncement(sample('gambia-2025-02')).clinics[0]?.days[1]?.sessions[2]
    expect(session).toMatchObject({
      start: '11:10',
      title: 'Cyber Resilience Self-Assessment for DFS Critical Infrastructure',
    })
    expect(session?.description).toMatch(/^This session introduced the ITU cyber resilience toolkit/)
  })

  it('the list of 2021 to 2023: one clinic per entry, each year inferred from the order and told', () => {
    const { clinics, findings } = readAnnouncement(sample('clinics-2021-2023'))
    const entries = clinics.map(({ country, days }) => `${country} ${days.map(({ date }) => date).join(' ')}`)
    expect(entries).toEqual([
      'GM 2023-06-05 2023-06-06',
      'null 2023-02-09',
      'null 2023-01-17 2023-01-18 2023-01-19',
      'PE 2022-12-01 2022-12-02',
      'null 2022-10-13 2022-10-14',
      'SL 2022-09-26 2022-09-27',
      'PE 2022-09-08 2022-09-09',
      'CI 2022-09-06 2022-09-07',
      'CD 2022-07-26 2022-07-27',
      'TZ 2022-07-11 2022-07-12',
      'null 2022-07-06',
      'GM 2022-06-29 2022-06-30',
      'PK 2022-06-02',
      'null 2022-05-24 2022-05-25',
      'RW 2022-04-12 2022-04-13',
      'PK 2022-04-12 2022-04-13',
      'null 2022-03-30 2022-03-31',
      'ZW 2022-02-16 2022-02-17',
      'ZW 2022-02-09 2022-02-10',
      'MW 2021-12-07 2021-12-08',
      'SZ 2021-11-29 2021-11-30',
      'NG 2021-11-17 2021-11-18',
      'ZW 2021-10-27 2021-10-28',
      'TN 2021-10-22 2021-10-23',
      'MW 2021-10-12 2021-10-13 2021-10-14',
    ])
    expect(findings.filter(({ code }) => code === 'year-inferred')).toHaveLength(25)
    expect(findings.find(({ code, line }) => code === 'year-inferred' && line === 87)?.message).toMatch(
      /^Digital Financial Services \(DFS\) Security Clinics – Malawi .*the year 2021 is inferred: the newest stands first, and the oldest are of October 2021/,
    )
    expect(clinics[5]?.coOrganisers).toEqual(['National Telecommunications Commission (NATCOM)'])
  })
})
