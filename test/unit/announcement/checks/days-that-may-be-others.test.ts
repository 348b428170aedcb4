import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const messagesOf = (page: string) =>
  readAnnouncement(page).findings.map(({ code, message }) => `${code} ${message}`)
const clinic = 'DFS Security Clinic for Kenya\n\n'

describe('a day that the page tells in another way', () => {
  it.each([
    [
      '3 March 2027, 09:00-12:00 Nairobi time, online\n\nThe next clinic is on the 18th, not the 11th.',
      'on the 18th',
    ],
    [
      '3 to 7 May 2027, 09:00-12:00 Nairobi time, online\n\nA oficina será no dia 5, pelas 9 horas.',
      'no dia 5',
    ],
    [
      'The clinic is online next month, on Friday 11th, from 8.30am till 1pm.\n\nIssued 20th May 2027',
      'Friday 11th',
    ],
  ])('is asked about where its month is missing: %j', (text, quoted) => {
    expect(messagesOf(clinic + text)).toContainEqual(
      expect.stringContaining(`names a day without its month: "${quoted}`),
    )
  })

  it.each([
    'The 2nd edition was in 2025.',
    'Lunch is at 1 p.m. on the first day.',
    'Room 5 is on the 3rd floor.',
    'Please confirm by Friday 26th.',
  ])('is not asked about: %s', (text) => {
    const page = `${clinic}3 March 2027, 09:00-12:00 Nairobi time, online\n\n${text}\n`
    expect(messagesOf(page).filter((message) => message.startsWith('date-missing'))).toEqual([])
  })

  it('is asked about where only the date of writing is known', () => {
    const page = `${clinic}The clinic is held online next month, 09:00-12:00 Nairobi time.\n\nIssued 20 May 2027`
    expect(messagesOf(page)).toContainEqual(expect.stringContaining('does not say that the clinic is then'))
  })

  it('is asked about where the page speaks of more mornings', () => {
    const page = `${clinic}Applications close on 2 March 2027. The clinic runs for three mornings starting 13 April 2027, 09:00-12:00 Nairobi time, online.`
    expect(messagesOf(page)).toContainEqual(expect.stringContaining('The page speaks of 3 days'))
  })

  it('is asked about where the name of another event stands between', () => {
    const days = [
      'Apr\n21\nFintech Security Forum 2027\nExample Hotel, Nassau\n9:00 AM – 4:00 PM',
      'Apr\n22\nHands-on Clinic: Wallet Application Testing\nOnline (Webex)\n10:00 AM – 12:30 PM EDT',
    ]
    const page = `Central Bank of Examplia\nWhat's On\n\n${days.join('\n\n')}\n`
    expect(messagesOf(page)).toContainEqual(expect.stringMatching(/^several-clinics/))
  })

  it('is no number of a letter', () => {
    const page = `${clinic}OFICIO N° 0023-2027-EJ\n\nLos días 27 y 28 de abril de 2027, de 09:00 a 13:00 horas, en línea.`
    expect(readAnnouncement(page).clinics[0]?.days.map(({ start, end }) => `${start}-${end}`)).toEqual([
      '09:00-13:00',
      '09:00-13:00',
    ])
  })
})
