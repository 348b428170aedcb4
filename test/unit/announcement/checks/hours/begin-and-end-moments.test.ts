import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'

const read = (line: string) => {
  const { clinics, findings } = readAnnouncement(
    `# DFS Security Clinic for Kenya\n\n${line}\n\nNairobi, Kenya and online via Zoom\n`,
  )
  return {
    days: clinics.flatMap(({ days }) => days.map(({ date, start, end }) => `${date} ${start}-${end}`)),
    questions: findings.filter(({ code }) => code === 'hours-mismatch').map(({ message }) => message),
    codes: findings.map(({ code }) => code),
  }
}

describe('the moment of a begin and the moment of an end in one line', () => {
  const twoDays = [
    'May 11, 2027 9:00 AM – May 12, 2027 1:00 PM EAT',
    'Tue May 11, 2027, 9 am to Wed May 12, 2027, 1 pm',
    '11 May 9:00 - 12 May 2027 13:00',
    '09:00 on 11 May to 13:00 on 12 May 2027',
    'From 9:00 AM, 11 May 2027 till 1:00 PM, 12 May 2027',
    'du 11 mai 9h au 12 mai 2027 13h',
    'du mardi 11 mai à 9h jusqu’au mercredi 12 mai 2027 à 13h',
    'de las 9:00 del 11 de mayo a las 13:00 del 12 de mayo de 2027',
    'de 11 de maio de 2027 às 9h até 12 de maio de 2027 às 13h',
    'с 9:00 11 мая до 13:00 12 мая 2027 года',
    'с 11 мая 2027 г. 9:00 по 12 мая 2027 г. 13:00',
    'من 11 مايو 2027 الساعة 9:00 صباحا إلى 12 مايو 2027 الساعة 1:00 ظهرا',
    '2027年5月11日 9:00 至 2027年5月12日 13:00',
    '2027-05-11 09:00 – 2027-05-12 13:00',
    '2027-05-11T09:00+03:00 – 2027-05-12T13:00+03:00',
  ]
  for (const line of twoDays)
    it(`reads two days and asks about their hours once: "${line}"`, () => {
      const { days, questions } = read(line)
      expect(days).toEqual(['2027-05-11 09:00-13:00', '2027-05-12 09:00-13:00'])
      expect(questions).toHaveLength(1)
      expect(questions[0]).toMatch(/^Line 3 gives one beginning and one end for 2 days/)
    })

  const nights = [
    '10 Dec 2027 22:00 to 11 Dec 2027 02:00',
    '10 Dec 22:00 to 11 Dec 2027 02:00',
    'Dec 10, 2027, 10:00 PM EAT – Dec 11, 2027, 2:00 AM EAT',
    'du 10 décembre 2027 à 22h au 11 décembre 2027 à 2h',
    '2027-12-10T22:00+03:00 to 2027-12-11T02:00+03:00',
    'Start: 10 Dec 2027, 22:00\nEnd: 11 Dec 2027, 02:00',
  ]
  for (const line of nights)
    it(`reads one day that goes on over midnight and asks once: "${line.replace('\n', ' / ')}"`, () => {
      const { days, questions, codes } = read(line)
      expect(days).toEqual(['2027-12-10 22:00-02:00'])
      expect(questions).toHaveLength(1)
      expect(questions[0]).toMatch(/goes on over midnight/)
      expect(codes).not.toContain('date-also-named')
    })

  it('reads days of two months and of two years', () => {
    expect(read('31 May 2027, 9:00 – 1 June 2027, 13:00').days).toEqual([
      '2027-05-31 09:00-13:00',
      '2027-06-01 09:00-13:00',
    ])
    expect(read('December 31, 2027 9:00 AM – January 1, 2028 1:00 PM').days).toEqual([
      '2027-12-31 09:00-13:00',
      '2028-01-01 09:00-13:00',
    ])
    expect(read('Dec 31, 10:00 PM to Jan 1, 2028, 2:00 AM').days).toEqual(['2027-12-31 22:00-02:00'])
  })

  it('names the same day once', () => {
    const { days, questions } = read('11 May 2027 9:00 – 11 May 2027 13:00')
    expect(days).toEqual(['2027-05-11 09:00-13:00'])
    expect(questions).toEqual([])
  })

  it('keeps both days and asks for the hours where the end is earlier in the day', () => {
    const { days, codes } = read('11 May 2027 14:00 – 12 May 2027 13:00')
    expect(days.map((day) => day.slice(0, 10))).toEqual(['2027-05-11', '2027-05-12'])
    expect(codes).toContain('hours-unplaced')
  })

  it('reads neither a move nor a registration as a span of days', () => {
    expect(read('Moved from 11 May 2027 14:00 to 12 May 2027 14:00').days).toHaveLength(1)
    const { days } = read(
      'Registration: 11 May 2027 09:00 to 12 May 2027 13:00\n\nDate: 20 May 2027, 10:00-12:00',
    )
    expect(days).toEqual(['2027-05-20 10:00-12:00'])
  })
})
