import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const read = (...lines: string[]) => readAnnouncement(lines.join('\n'))
const daysOf = (...lines: string[]) =>
  read(...lines).clinics[0]?.days.map(({ date, start, end }) => `${date} ${start}-${end}`)

describe('days that stand beside those of the clinic', () => {
  it.each([
    'Next session: 28 July 2027',
    'Previous sessions: 28 April 2027, 26 May 2027',
    'Séance suivante : 28 juillet 2027',
    'Próxima sesión: 28 de julio de 2027',
  ])('takes %s for no day of it', (line) => {
    expect(daysOf('Security Clinic for Nepal', '30 June 2027 | 11:00 - 13:30 | Zoom', '', line)).toEqual([
      '2027-06-30 11:00-13:30',
    ])
  })

  it.each([
    '时间：2027年11月16日至17日，每天9:00-17:00（北京时间），11月15日下午报到',
    '时间：2027年11月16日至17日，每天9:00-17:00（北京时间），15日报到，18日离会',
  ])('keeps the days and hours of %s', (line) => {
    expect(daysOf('数字金融服务安全培训班', '', line, '地点：北京示例会议中心')).toEqual([
      '2027-11-16 09:00-17:00',
      '2027-11-17 09:00-17:00',
    ])
  })

  it.each([
    'The Regulator will host the Clinic on Fraud on the 23rd inst. from 9 a.m. to 3 p.m.',
    'The Regulator will host the Clinic on Fraud on the 14th-15th instant from 9 a.m. to 3 p.m.',
    'La clinique se tiendra le 23 courant de 9h00 à 15h00.',
    'El taller se realizará el 23 del corriente de 9:00 a 15:00.',
    'A clínica realiza-se no dia 23 do corrente, das 9h00 às 15h00.',
  ])('asks about the day in %s', (line) => {
    const { findings } = read('Clinic on Fraud', '', line, '', 'Kigali, 3 February 2027')
    expect(findings.map(({ code }) => code)).toContain('date-missing')
  })
})

describe('the mode and the head of a mail', () => {
  it.each(['em Maputo e em formato virtual', 'em Maputo e em modo virtual', 'en Lima y de forma virtual'])(
    'reads %s as hybrid',
    (place) => {
      expect(
        read('Clínica de Segurança', '', `A clínica terá lugar a 17 de Agosto de 2027, ${place}.`).clinics[0]
          ?.mode,
      ).toBe('hybrid')
    },
  )

  it.each([
    [
      'De: Secretaría <sec@example.org>',
      'Para: cooperativas',
      'Asunto: Taller de seguridad',
      'Fecha: lunes, 22 de febrero de 2027 9:40',
    ],
    [
      'От: Секретариат <sec@example.org>',
      'Кому: банкам',
      'Тема: Клиника по безопасности',
      'Дата: 22 февраля 2027 9:40',
    ],
    ['发件人：sec@example.org', '收件人：各银行', '主题：支付安全培训班', '日期：2027年2月22日 9:40'],
  ])('takes no day from %s', (...head) => {
    expect(daysOf(...head, '', '2027-03-11, 15:00-18:00, online')).toEqual(['2027-03-11 15:00-18:00'])
  })
})
