import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'

const read = (hours: string) => {
  const { clinics, findings } = readAnnouncement(
    `# DFS Security Clinic for Kenya\n\nDate: 19 August 2027, ${hours}\n\nNairobi, Kenya and online via Zoom\n`,
  )
  return {
    hours: clinics.flatMap(({ days }) => days.map(({ start, end }) => `${start}-${end}`)),
    questions: findings.filter(({ code }) => code === 'hours-mismatch'),
  }
}

describe('hours in words', () => {
  it.each([
    ['nine to half past twelve', '09:00-12:30'],
    ['from 9 till half past twelve', '09:00-12:30'],
    ['a quarter to nine until one o’clock', '08:45-13:00'],
    ['one to half past four', '13:00-16:30'],
    ['nine in the morning to noon', '09:00-12:00'],
    ['das 9h às 12h e meia', '09:00-12:30'],
    ['das nove às doze e meia', '09:00-12:30'],
    ['9h30 à midi et demi', '09:30-12:30'],
    ['de neuf heures à midi et demi', '09:00-12:30'],
    ['de neuf heures et demie à treize heures quinze', '09:30-13:15'],
    ['de nueve a doce y media', '09:00-12:30'],
    ['de nueve de la mañana a doce y media', '09:00-12:30'],
    ['de las nueve a las doce', '09:00-12:00'],
    ['с девяти утра до половины первого', '09:00-12:30'],
    ['من الساعة التاسعة صباحا حتى الثانية عشرة والنصف ظهرا', '09:00-12:30'],
  ])('reads "%s" as %s', (text, hours) => {
    const reading = read(text)
    expect(reading.hours).toEqual([hours])
    expect(reading.questions).toEqual([])
  })

  it.each(['half eight to half twelve', 'nine to twelve', 'from 9 to 12', 'de nueve a doce'])(
    'asks about "%s" with its line',
    (text) => {
      const [question] = read(text).questions
      expect(question).toMatchObject({ severity: 'error', line: 3 })
      expect(question?.message).toContain(
        `line 3 may name hours that were not read: "Date: 19 August 2027, ${text}`,
      )
    },
  )

  it.each(['two to three hours', 'one to two days', 'deux à trois heures', 'for one to twelve people'])(
    'takes "%s" for no hours of a day',
    (text) => {
      const { questions } = read(text)
      expect(questions.map(({ message }) => message)).toEqual([
        'Day 1 (2027-08-19): no times given. It is treated as all day until you enter them.',
      ])
    },
  )
})
