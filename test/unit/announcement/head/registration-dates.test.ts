import { describe, expect, it } from 'vitest'
import { describeReading } from '../../../../shared/announcement/describe-reading'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const read = (line: string) => {
  const { clinics, sources, findings } = readAnnouncement(
    `Wallet security clinic for Ghana\n5 May 2027, 09:00-12:00 Accra time, online\n${line}\nOrganised by: Example Authority`,
  )
  const { opens, closes } = clinics[0]?.registrationWindow ?? { opens: null, closes: null }
  return {
    opens: opens && `${opens.date} ${opens.time}`,
    closes: closes && `${closes.date} ${closes.time}`,
    line: sources[0]?.registration,
    text: clinics[0] ? describeReading(clinics[0]) : '',
    codes: findings.map(({ code }) => code),
  }
}

describe('the dates of registration', () => {
  it.each([
    ['Registration opens 1 March, closes 20 March', '2027-03-01 00:00', '2027-03-20 23:59'],
    ['Registration dates: 1 April 2027 - 28 April 2027', '2027-04-01 00:00', '2027-04-28 23:59'],
    ['Registration is open from 1 to 20 April 2027', '2027-04-01 00:00', '2027-04-20 23:59'],
    ['Inscripciones abiertas del 15 de febrero al 5 de marzo.', '2027-02-15 00:00', '2027-03-05 23:59'],
    ['Les inscriptions sont ouvertes jusqu’au 4 avril 2027.', null, '2027-04-04 23:59'],
    ['Registration deadline: 9 April 2027, 17:00', null, '2027-04-09 17:00'],
    ['Регистрация открыта до 20 апреля 2027 года', null, '2027-04-20 23:59'],
    ['آخر أجل للتسجيل: 15 أبريل 2027', null, '2027-04-15 23:59'],
    ['报名截止：2027年4月20日', null, '2027-04-20 23:59'],
  ])('are read: %s', (line, opens, closes) => {
    expect(read(line)).toMatchObject({ opens, closes, line: 3, codes: [] })
  })

  it.each([
    'Registration of participants starts at 08:30 on 5 May 2027',
    'Early bird registration closes 1 April; registration closes 20 April',
    'Registration closes 20 June 2027',
    'Register before 20 April 2027',
    'Registration opens 20 April 2027, closes 1 April 2027',
    'Confirm your attendance by 20 April 2027',
  ])('stay open where the page does not tell them for certain: %s', (line) => {
    expect(read(line)).toMatchObject({ opens: null, closes: null, line: null })
  })

  it('are part of what was read', () => {
    expect(read('Registration opens 1 March, closes 20 March').text).toContain(
      'registration opens Monday 1 March 2027 and closes Saturday 20 March 2027.',
    )
  })
})
