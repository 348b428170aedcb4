import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'

const read = (hours: string) =>
  readAnnouncement(`DFS Security Clinic for Ethiopia\n\nDate: 26 January 2027\n${hours}\nOnline`)
const hoursOf = (hours: string) => read(hours).clinics[0]?.days.map(({ start, end }) => `${start}-${end}`)
const choicesOf = (hours: string) =>
  read(hours)
    .findings.find(({ message }) => message.includes('Ethiopian clock'))
    ?.choices?.map(({ label }) => label)

describe('hours by the Ethiopian clock', () => {
  it.each([
    'Time: 3:00 – 6:00 in the morning Ethiopian time (09:00 – 12:00 EAT)',
    'Time: 09:00 – 12:00 EAT (3:00 – 6:00 Ethiopian time)',
    'Time: 09:00-12:00 / 03:00-06:00 by the Ethiopian clock',
    'Heure : 9h00 à 12h00 (heure éthiopienne : 3h00 à 6h00)',
  ])('are left out where the line tells them by the other clock too: %s', (hours) => {
    expect(hoursOf(hours)).toEqual(['09:00-12:00'])
    expect(choicesOf(hours)).toBeUndefined()
  })

  it.each([
    ['Time: 2:30 – 6:30 Ethiopian time', ['08:30-12:30', '02:30-06:30']],
    ['Time: 3:00 to 6:00 local Ethiopian time', ['09:00-12:00', '03:00-06:00']],
    ['Time: 9:00 – 12:00 Ethiopian time', ['09:00-12:00', '15:00-18:00']],
    ['Time: 14:00 – 16:00 Ethiopian time', ['14:00-16:00', '08:00-10:00']],
  ])('are asked about where they stand alone: %s', (hours, labels) => {
    expect(choicesOf(hours)).toEqual(labels)
    expect(read(hours).clinics[0]?.days[0]?.sessions).toEqual([])
  })

  it('move the hours of the day where they are chosen', () => {
    const { findings } = read('Time: 2:30 – 6:30 Ethiopian time')
    const choice = findings.find(({ message }) => message.includes('Ethiopian clock'))?.choices?.[0]
    expect(choice?.values.days?.[0]).toMatchObject({ start: '08:30', end: '12:30' })
  })

  it('are no question on a page in Addis Ababa time', () => {
    expect(choicesOf('Time: 09:00 – 12:00 Addis Ababa time')).toBeUndefined()
  })
})

describe('the number of a letter', () => {
  it.each(['Oficio SEB-0457-2027', 'Ref. TI-0915-1030', 'Circular BCE/DG-0800-2026'])(
    'is no pair of hours: %s',
    (reference) => {
      const { clinics } = readAnnouncement(
        `${reference}\n\nDFS Security Clinic for Ghana\n26 January 2027, 10:00-13:00, Accra time, online`,
      )
      expect(clinics[0]?.days).toMatchObject([{ start: '10:00', end: '13:00', sessions: [] }])
    },
  )
})
