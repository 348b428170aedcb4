import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { summariseValues } from '../summarise-reading'

/** Circulars, minutes, forwarded mails and copies of PDF files. expected.json holds what is right, or that it is asked. */
const folder = 'test/unit/announcement/official-pages/notices'
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(read('expected.json'))
const messagesOf = (page: string) => readAnnouncement(page).findings.map(({ message }) => message)

describe('circulars, minutes, forwarded mails and broken copies', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(read(file))).toEqual(expected)
  })
})

describe('what was inferred', () => {
  it.each([
    ['ministry-circular.txt', 'No organiser was taken; this line may name one: "1. The Ministry'],
    ['dated-themes-in-digits.txt', '"03/05/2027: SIM swap and SS7" (line 3), "07/05/2027: Lessons'],
    ['two-dates-in-digits.txt', 'The digits of these dates may be read two ways'],
    ['themes-and-hours-of-each-day.txt', '"04/06/2027: Mobile application testing" (line 4)'],
    ['loose-day-number.txt', 'More days may stand beside the date in line 3 than were read'],
    ['forwarded-twice.txt', 'Is Guinea the host country? Only the clock names it.'],
  ])('is asked about: %s', (file, question) => {
    expect(messagesOf(read(file)).join('\n')).toContain(question)
  })

  it('is no question where the page names the country and the organiser beside the clock', () => {
    const page =
      'Security clinic for Ghana\nOrganised by: Example Authority\n17 March 2027, 09:00-12:00 Accra time, online'
    expect(readAnnouncement(page)).toMatchObject({
      clinics: [{ country: 'GH', coOrganisers: ['Example Authority'] }],
      findings: [],
    })
  })

  it.each(['Each day', 'Chaque jour', 'Cada día', 'Every session'])(
    'is no number of a day: %s 09:30',
    (words) => {
      const page = `Clinic for Ghana\n17 and 18 March 2027, online\n${words} 09:30-11:30 (Accra time)`
      expect(readAnnouncement(page).clinics[0]?.days.map(({ start, end }) => [start, end])).toEqual([
        ['09:30', '11:30'],
        ['09:30', '11:30'],
      ])
    },
  )

  it.each(['Ministry', 'Regulatory Commission'])('takes no noun alone for an organiser: %s', (noun) => {
    const page = `Clinic for Ghana\nThe ${noun}, in partnership with ITU, holds the clinic online on 17 March 2027.`
    const names = noun === 'Ministry' ? [] : ['Regulatory Commission']
    expect(readAnnouncement(page).clinics[0]?.coOrganisers).toEqual(names)
  })
})
