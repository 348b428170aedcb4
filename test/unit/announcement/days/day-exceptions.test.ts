import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const readEnds = (hours: string) =>
  readAnnouncement(`DFS Security Clinic – Kenya\n\nOnline\n${hours}\n`).clinics[0]?.days.map(({ end }) => end)

describe('a day that ends earlier than the others', () => {
  it.each([
    '9-10 March 2027, 09:00-16:00 daily (second day until 12:30)',
    '9-10 March 2027, 09:00-16:00 (closing at 12:30 on day 2)',
    '9-10 March 2027, 09:00-16:00 (on the last day we finish at 12:30)',
    '9 and 10 March 2027, 09:00-16:00 (Wednesday ends at 12:30)',
    '9 et 10 mars 2027, 9h00-16h00 (fin à 12h30 le mercredi)',
    '9 y 10 de marzo de 2027, de 09:00 a 16:00 (el segundo día termina a las 12:30)',
    '9 e 10 de março de 2027, das 9h às 16h; no segundo dia encerra às 12h30',
    '9–10 марта 2027 г., 09:00–16:00 (во второй день до 12:30)',
    '9–10 марта 2027 г., с 9:00 до 16:00, в среду окончание в 12:30',
    '9 و10 مارس 2027 من 09:00 إلى 16:00 (ينتهي اليوم الثاني الساعة 12:30)',
    '2027年3月9日至10日 09:00-16:00(第二天12:30结束)',
  ])('reads %s', (hours) => {
    expect(readEnds(hours)).toEqual(['16:00', '12:30'])
  })

  it('leaves the hours of arrival out', () => {
    expect(readEnds('9-10 March 2027, 09:00-16:00. Doors open at 10:00 on day 2.')).toEqual([
      '16:00',
      '16:00',
    ])
  })

  it('asks about a time beside the last day that says neither begin nor end', () => {
    const page = 'DFS Security Clinic – Kenya\n\nOnline\n9-10 March 2027, 09:00-16:00 (12:30 on the last day)'
    expect(readAnnouncement(page).findings.map(({ code }) => code)).toContain('hours-unplaced')
  })
})
