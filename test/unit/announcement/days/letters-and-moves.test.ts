import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const title = 'DFS Security Clinic for Zambia\n'
const hours = ', 09:00-12:00 Lusaka time'
const datesOf = (page: string) => readAnnouncement(page).clinics[0]?.days.map(({ date }) => date)
const choicesOf = (page: string, code: string) =>
  readAnnouncement(page)
    .findings.find((finding) => finding.code === code)
    ?.choices?.map(({ label }) => label)

describe('the number of days that a page speaks of', () => {
  const countQuestions = (sentence: string) =>
    readAnnouncement(`DFS Security Clinic for Burundi\n${sentence}\nOnline, 10:00-12:00 CAT`).findings.filter(
      ({ code }) => code === 'date-missing',
    ).length

  it.each([
    'The clinic starts on 13 October 2026 and lasts three days.',
    'A two-day training from 13 October 2026',
    'Un atelier de deux jours, le 13 octobre 2026',
    'Un taller de tres días desde el 13 de octubre de 2026',
  ])('is asked about where fewer were read: %s', (sentence) => expect(countQuestions(sentence)).toBe(1))

  it.each([
    'A two-day training on 13 and 14 October 2026',
    'The clinic is on 13 October 2026. Register within two days.',
    'Please reply in three days. The clinic is on 13 October 2026.',
  ])('is no question elsewhere: %s', (sentence) => expect(countQuestions(sentence)).toBe(0))
})

describe('dates of letters, updates and moves', () => {
  it.each([
    `Further to our letter of 1 March 2026, the clinic will be held online on 14 April 2026${hours}.`,
    `Further to the invitation dated 20 January 2026, please join us online on 14 April 2026${hours}.`,
    `On 2 February 2026 at 10:14, Office <office@example.org> wrote:\nThe clinic is online on 14 April 2026${hours}`,
    `The clinic of 3 March 2026 has been postponed to 14 April 2026${hours}, online.`,
    `Update 12 May 2026: the clinic has been rescheduled to 14 April 2026${hours}, online.`,
  ])('takes the day of the clinic: %s', (text) => {
    expect(datesOf(title + text)).toEqual(['2026-04-14'])
  })

  it('takes both new days of an update', () => {
    const page = `${title}Update 12 May 2026: the clinic of 19-20 May has been rescheduled to 2-3 June 2026.\nTime: 09:00-12:00 Lusaka time`
    expect(datesOf(page)).toEqual(['2026-06-02', '2026-06-03'])
    expect(choicesOf(page, 'date-postponed')).toEqual([
      'Tuesday 2 June 2026 and Wednesday 3 June 2026',
      'Tuesday 19 May 2026 and Wednesday 20 May 2026',
    ])
  })

  it.each([
    ['3 or 10 March 2026', ['Tuesday 3 March 2026', 'Tuesday 10 March 2026']],
    ['3 March or 4 March 2026', ['Tuesday 3 March 2026', 'Wednesday 4 March 2026']],
    ['3, 10 or 17 March 2026', ['Tuesday 3 March 2026', 'Tuesday 10 March 2026', 'Tuesday 17 March 2026']],
  ])('offers each day of %s', (days, labels) => {
    expect(choicesOf(`${title}When: ${days}${hours}`, 'date-missing')).toEqual(labels)
  })

  it.each([
    ['Example Hall + Zoom', 'hybrid'],
    ['Venue: Protea Hotel, Lusaka and on Zoom', 'hybrid'],
    ['Where: Zoom / Teams', 'online'],
  ])('reads %s as %s', (place, mode) => {
    expect(readAnnouncement(`${title}3 March 2026${hours}\n${place}`).clinics[0]?.mode).toBe(mode)
  })

  it('takes no zone in silence where two cities stand beside one time', () => {
    const reading = readAnnouncement(
      'ITU DFS Security Clinic\n3 March 2026, 09:00-12:00 (Geneva | New Delhi), online',
    )
    expect(reading.clinics[0]?.timeZone).toBeNull()
    expect(reading.findings.find(({ code }) => code === 'zone-contradiction')?.choices).toHaveLength(2)
  })

  it('ends an open lunch at 1:15 in the afternoon', () => {
    const page = `${title}3 March 2026, online, Lusaka time\n9:00 - 12:15 USSD\n12:15 Lunch\n1:15 - 3:00 SIM swap`
    expect(readAnnouncement(page).clinics[0]?.days[0]?.sessions[1]).toMatchObject({
      start: '12:15',
      end: '13:15',
    })
  })
})
