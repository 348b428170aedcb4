import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const read = (sentence: string) => readAnnouncement(`DFS Security Clinic – Kenya\n\nOnline\n${sentence}\n`)

describe('a clinic that is postponed without a new day', () => {
  it.each([
    'The clinic planned for 9 June 2027, 09:00-12:00 EAT, has been postponed. The new date will be announced later.',
    'The DFS clinic of 9 June 2027 is postponed.',
    'POSTPONED: DFS clinic of 9 June 2027, 09:00-12:00 EAT',
    "L'atelier du 9 juin 2027 est reporté à une date qui sera communiquée ultérieurement.",
    "La clinique du 9 juin 2027 est reportée jusqu'à nouvel ordre.",
    'El taller previsto para el 9 de junio de 2027, de 9:00 a 12:00, se aplaza hasta nuevo aviso.',
    'La clínica del 9 de junio de 2027 ha sido postergada; la nueva fecha se comunicará oportunamente.',
    'A clínica de 9 de junho de 2027 foi adiada para data a anunciar.',
    'Клиника, запланированная на 9 июня 2027 года, перенесена на более поздний срок.',
    'Клиника 9 июня 2027 года откладывается. Новая дата будет объявлена дополнительно.',
    'تم تأجيل العيادة المقررة يوم 9 يونيو 2027 إلى موعد لاحق.',
    '原定于2027年6月9日举行的诊所延期举行,具体时间另行通知。',
  ])('states no date for %s', (sentence) => {
    const { clinics, findings } = read(sentence)
    expect(clinics[0]?.days.map(({ date }) => date)).toEqual([null])
    expect(findings.map(({ code }) => code)).toContain('date-postponed')
  })

  it('states the new day where one is given', () => {
    const { clinics } = read('The clinic of 9 June 2027 is postponed to 16 June 2027, 09:00-12:00 EAT.')
    expect(clinics[0]?.days.map(({ date }) => date)).toEqual(['2027-06-16'])
  })
})
