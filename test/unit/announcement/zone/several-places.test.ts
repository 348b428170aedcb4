import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const page = (hours: string, title: string) => `${title}\n22 April 2026\n${hours}\nZoom`
const zoneOf = (text: string) => {
  const { clinics, findings } = readAnnouncement(text)
  const found = findings.find(({ code }) => code.startsWith('zone-'))
  const proposed = (found?.choices ?? []).map(({ values }) => values.timeZone)
  return { country: clinics[0]?.country, zone: clinics[0]?.timeZone, severity: found?.severity, proposed }
}

describe('one time offered for several places', () => {
  it.each([
    '13:00 – 14:30 Geneva / New Delhi time',
    '13:00 – 14:30 Geneva and New Delhi time',
    '13:00 – 14:30 Geneva | New Delhi time',
    '13:00 – 14:30 Geneva & New Delhi',
    '13:00 – 14:30 Geneva, New Delhi time',
    '13:00 – 14:30 Geneva–New Delhi time',
    '13:00–14:30 (Geneva; New Delhi)',
    '13:00 – 14:30 Geneva time / New Delhi time',
    '13:00 – 14:30, local time in Geneva and New Delhi',
    '13:00 – 14:30\nTime zone: Geneva / New Delhi',
    '13:00 – 14:30\nGeneva | New Delhi',
    '13:00 – 14:30\n(Geneva – New Delhi)',
    '13h00 - 14h30, heure de Genève / New Delhi',
    'de 13h00 à 14h30 (heure de Genève et de New Delhi)',
    'de 13:00 a 14:30, hora de Ginebra y Nueva Delhi',
    'das 13h00 às 14h30 (hora de Genebra e Nova Deli)',
    'с 13:00 до 14:30 по времени Женевы и Нью-Дели',
    'من الساعة 13:00 إلى الساعة 14:30 بتوقيت جنيف ونيودلهي',
    '13:00–14:30 日内瓦/新德里时间',
  ])('is asked about, with the time of each place: %s', (hours) => {
    expect(zoneOf(page(hours, 'Webinar on digital credentials'))).toEqual({
      country: null,
      zone: null,
      severity: 'error',
      proposed: ['Europe/Zurich', 'Asia/Kolkata'],
    })
    expect(zoneOf(page(hours, 'Webinar on digital credentials for India'))).toEqual({
      country: 'IN',
      zone: null,
      severity: 'error',
      proposed: ['Asia/Kolkata', 'Europe/Zurich'],
    })
  })

  it.each([
    ['13:00 – 14:30 Nairobi or Kigali time', ['Africa/Nairobi', 'Africa/Kigali']],
    ['13:00 – 14:30 Kenya / Rwanda time', ['Africa/Nairobi', 'Africa/Kigali']],
    ['13:00 – 14:30 EAT/CAT', ['Africa/Nairobi', 'Africa/Bujumbura']],
    ['13:00 – 14:30 UTC+1 / UTC+5:30', ['Africa/Lagos', 'Asia/Kolkata']],
  ])('is asked about: %s', (hours, proposed) => {
    const { zone, ...found } = zoneOf(page(hours, 'Webinar on digital credentials'))
    expect(zone).toBeNull()
    expect(found.proposed).toEqual(expect.arrayContaining(proposed))
  })

  it.each([
    ['13:00 – 14:30 Nairobi, Kenya time', 'Africa/Nairobi'],
    ['13:00 – 14:30 (Addis Ababa / Nairobi)', 'Africa/Addis_Ababa'],
    ['13:00 – 14:30 Lubumbashi, DR Congo time', 'Africa/Lubumbashi'],
  ])('is taken where the clocks agree or it is one place: %s', (hours, zone) => {
    expect(zoneOf(page(hours, 'Webinar on digital credentials'))).toMatchObject({ zone })
  })
})

describe('times in two columns', () => {
  const rows =
    '21:00–21:15 | 09:00–09:15 | Opening\n21:15–22:30 | 09:15–10:30 | SIM swap\n22:30–24:00 | 10:30–12:00 | USSD'
  const read = (head: string) => {
    const { clinics, findings } = readAnnouncement(
      `Digital Security Clinic – Tonga\n9 February 2026, Zoom\n${head}\n${rows}`,
    )
    const [day] = clinics[0]?.days ?? []
    return [`${day?.start}-${day?.end}`, findings.some(({ code }) => code === 'hours-mismatch')]
  }

  it('are read by the head of the host’s column', () => {
    expect(read("Geneva | Nuku'alofa | Item")).toEqual(['09:00-12:00', false])
    expect(read('Time (CET) | Time (Tonga) | Item')[0]).toBe('09:00-12:00')
  })

  it('are asked about where no head says which is which', () => {
    expect(read('A | B | Item')).toEqual(['21:00-23:59', true])
  })

  it('belong to one day that is told in two places', () => {
    const days = (line: string) =>
      readAnnouncement(`Digital Security Clinic for Samoa\n${line}\nBy Zoom`).clinics[0]?.days.map(
        ({ date, start, end }) => `${date} ${start}-${end}`,
      )
    expect(days('Tuesday 4 August 2026, 10:00 – 13:00 Apia (Monday 3 August, 21:00 – 24:00 UTC)')).toEqual([
      '2026-08-04 10:00-13:00',
    ])
    expect(days('4 August 2026 (Samoa) / 3 August 2026 (Geneva)\n10:00 – 13:00 Apia time')).toEqual([
      '2026-08-04 10:00-13:00',
    ])
  })
})
