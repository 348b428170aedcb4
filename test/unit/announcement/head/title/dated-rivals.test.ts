import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'

const when = '10 March 2027, 09:00-11:00 Gaborone time, online'
const asksAboutTitle = (...lines: string[]): boolean =>
  readAnnouncement(lines.join('\n')).findings.some(({ code }) => code === 'title-unsure')

describe('a title with another line above the date', () => {
  it.each([
    [
      'a section of a newsletter',
      'New training programme, report of the May workshop',
      '',
      'Outage of a Wallet',
      when,
    ],
    ['a department', 'Training and Workshops Department', '', 'Securing Interoperable Payments', '', when],
    ['a series', 'Security Clinics of the Example Authority', '', 'Guarding the Float', '', when],
    [
      'a line that is full',
      'Workshop on Security of Digital Financial',
      'Services Applications for Regulators',
      '',
      when,
    ],
    ['an institution behind the kind', "Webinaire de l'Institut Exemple", '', when],
  ])('is asked about: %s', (_, ...lines) => {
    expect(asksAboutTitle(...lines)).toBe(true)
  })

  it.each([
    ['its place', 'Clinic on Wallet Outages', 'Gaborone, Botswana', when],
    ['who holds it', 'Clinic on Wallet Outages', 'Hosted by the Example Hub', when],
    ['how it is held', 'Clinic on Wallet Outages', 'Online via Zoom', when],
    ['an institution', 'Clinic on Wallet Outages', 'Example Communications Authority', when],
  ])('is taken where that line is %s', (_, ...lines) => {
    expect(asksAboutTitle(...lines)).toBe(false)
  })
})
