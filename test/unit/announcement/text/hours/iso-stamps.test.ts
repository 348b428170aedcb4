import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'

const read = (...lines: string[]) => {
  const { clinics, findings } = readAnnouncement(
    `Wallet security clinic for Rwanda\n${lines.join('\n')}\nOnline. Organised by: Example Authority`,
  )
  return {
    days: clinics[0]?.days.map(({ date, start, end }) => `${date} ${start}-${end}`),
    zone: clinics[0]?.timeZone,
    messages: findings.map(({ message }) => message).join('\n'),
  }
}

describe('stamps of ISO 8601', () => {
  it.each([
    ['2027-06-01T08:00:00+02:00 - 2027-06-01T15:00:00+02:00'],
    ['start: 2027-06-01T08:00:00+02:00', 'end: 2027-06-01T15:00:00+02:00'],
    ['Date: 2027-06-01T08:00+0200/2027-06-01T15:00+0200'],
  ])('are the day, the hours and the clock: %s', (...lines) => {
    expect(read(...lines)).toMatchObject({ days: ['2027-06-01 08:00-15:00'], zone: 'Africa/Kigali' })
  })

  it.each(['Last modified', 'created', 'Page updated', 'Publié le', 'dtstamp'])(
    'that say %s are neither',
    (label) => {
      const { days, messages } = read(
        '1 June 2027, 08:00-15:00 Kigali time',
        `${label}: 2027-04-30T17:12:44Z`,
      )
      expect(days).toEqual(['2027-06-01 08:00-15:00'])
      expect(messages).not.toMatch(/17:12|30 April/)
    },
  )
})
