import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'

const when = '10 March 2027, 09:00-11:00 Gaborone time, online'

describe('the first proposal for a title that is asked about', () => {
  it.each([
    [
      'the lines below that belong to it',
      'Workshop on Security of Digital Financial Services Applications for Regulators of the Region',
      [
        'Workshop on Security of Digital Financial',
        'Services Applications for Regulators',
        'of the Region',
        '',
      ],
    ],
    [
      'the line below a comma',
      'Workshop on the Security of Payment Apps, Wallets and Agents',
      ['Workshop on the Security of Payment Apps,', 'Wallets and Agents'],
    ],
    ['the line above the kind', 'Trust at the Counter', ['Trust at the Counter', 'A clinic for banks', '']],
    [
      'the line below a department',
      'Securing Payments',
      ['Training and Workshops Department', '', 'Securing Payments', ''],
    ],
    [
      'the line below a series',
      'Guarding the Float',
      ['Clinics of the Example Authority', '', 'Guarding the Float', ''],
    ],
    [
      'a part of a series',
      'Session 2: Reading Logs',
      ['Training cycle on forensics', '', 'Session 2: Reading Logs'],
    ],
    [
      'the theme of a webinar by an institution',
      'Sécurité des portefeuilles',
      ["Webinaire de l'Institut Exemple", '', 'Thème : Sécurité des portefeuilles', ''],
    ],
  ])('is %s', (_, title, lines) => {
    const { clinics, findings } = readAnnouncement([...lines, when].join('\n'))
    expect(clinics.map((clinic) => clinic.title)).toEqual([title])
    expect(findings.map(({ code }) => code)).toContain('title-unsure')
  })
})

describe('a title that stands out', () => {
  it.each([
    [
      'navigation',
      'Clinic on Account Takeover',
      ['Navigation: Home / Seminars / 2027', '', 'Clinic on Account Takeover', ''],
    ],
    ['past events', 'Clinic on Wallet Recovery', ['Past events', 'Clinic on Wallet Recovery']],
    ['a memorandum', 'Clinic on Keys', ['INTERNAL MEMO', 'Subject: Clinic on Keys', '']],
    [
      'a nomination',
      'Clinic on PINs',
      ['MEMORANDUM', 'Subject: Nomination of participants - Clinic on PINs', ''],
    ],
    [
      'an edition',
      '3rd Edition of the Security Forum',
      ['SAVE THE DATE!', '', '3rd Edition of the Security Forum', ''],
    ],
  ])('is taken beside %s', (_, title, lines) => {
    const { clinics, findings } = readAnnouncement([...lines, when].join('\n'))
    expect(clinics.map((clinic) => clinic.title)).toEqual([title])
    expect(findings.map(({ code }) => code)).not.toContain('title-unsure')
  })

  it.each([
    ['Swahili', 'Warsha ya Usalama wa Pesa', '12 Mei 2027, 09:00-12:00', '2027-05-12'],
    [
      'Swahili with a weekday',
      'Mafunzo ya Usalama wa Pesa',
      'Jumatano, 10 Machi 2027, 09:00-12:00',
      '2027-03-10',
    ],
    ['Indonesian', 'Lokakarya Keamanan Pembayaran', '10 Agustus 2027, 09.00-12.00', '2027-08-10'],
    ['Turkish', 'Ödeme Güvenliği Çalıştayı', '10 Ağustos 2027, 09:00-12:00', '2027-08-10'],
  ])('is read in %s with its date', (_, title, date, day) => {
    const [clinic] = readAnnouncement([title, '', date].join('\n')).clinics
    expect([clinic?.title, clinic?.days[0]?.date]).toEqual([title, day])
  })
})
