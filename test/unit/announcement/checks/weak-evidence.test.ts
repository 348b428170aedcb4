import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const read = (page: string) => {
  const { clinics, findings } = readAnnouncement(page)
  return {
    title: clinics[0]?.title,
    days: clinics[0]?.days.map(({ date, start, end }) => `${date} ${start}-${end}`),
    codes: [...new Set(findings.map(({ code }) => code))],
    messages: findings.map(({ message }) => message).join('\n'),
  }
}
const withTitle = (title: string) =>
  read(`${title}\n5 May 2027, 09:00-12:00 Accra time, online, Ghana\nOrganised by: Example Authority\n`)
const withLines = (...lines: string[]) =>
  read(`Wallet security clinic for Ghana\n${lines.join('\n')}\nOnline. Organised by: Example Authority\n`)

describe('a title', () => {
  it.each([
    ['Change of date - Wallet security clinic', 'Wallet security clinic'],
    ['{event} Wallet security clinic', 'Wallet security clinic'],
    ['Rappel : Clinique de sécurité des paiements', 'Clinique de sécurité des paiements'],
    ['O quê: Clínica de pagamentos seguros', 'Clínica de pagamentos seguros'],
    ['CLÍNICA DE SEGURIDAD\nDE PAGOS DIGITALES', 'CLÍNICA DE SEGURIDAD DE PAGOS DIGITALES'],
  ])('stands without what surrounds it: %s', (line, title) => {
    expect(withTitle(line).title).toBe(title)
  })

  it.each([
    'Wallet security clinic (final flyer)',
    'New link | Wallet security clinic',
    'A virtual clinic by the Example Association of Supervisors',
    'WALLET SECURITY CLINIC\nSUPERVISORS AND AUDITORS',
    'Wallet security clinic = Accra = 2027',
  ])('is asked about: %s', (line) => {
    expect(withTitle(line).codes).toContain('title-unsure')
  })

  it('is asked about where a sentence names another event in quotation marks', () => {
    const page = `Trust week seminar
5 May 2027, 09:00-12:00 Accra time, online, Ghana
The authority invites all banks to the workshop "Closing the agent gap".`
    const choices = readAnnouncement(page).findings.find(({ code }) => code === 'title-unsure')?.choices
    expect(choices?.map(({ label }) => label)).toContain('Closing the agent gap')
  })

  it('is a name in quotation marks in Arabic', () => {
    const page = 'تنظم الوزارة "عيادة أمن الخدمات المالية الرقمية" يومي 25 و26 ماي 2027 بتونس العاصمة.'
    expect(read(page).title).toBe('عيادة أمن الخدمات المالية الرقمية')
  })
})

describe('a day in words', () => {
  it.each([
    ['on the second Wednesday of June 2027', '2027-06-09'],
    ['le premier mardi de mars 2027', '2027-03-02'],
    ['el último jueves de abril de 2027', '2027-04-29'],
    ['na segunda quarta-feira de junho de 2027', '2027-06-09'],
    ['в третий четверг мая 2027 года', '2027-05-20'],
  ])('is read: %s', (words, date) => {
    expect(withLines(`The clinic will be held ${words}, 09:00-12:00 Accra time`).days).toEqual([
      `${date} 09:00-12:00`,
    ])
  })

  it.each(['the first Monday of March', 'next Friday', 'tomorrow'])(
    'is asked about where it gives no date: %s',
    (words) => {
      const { messages } = withLines('5 May 2027, 09:00-12:00 Accra time', `The clinic takes place ${words}.`)
      expect(messages).toContain(`names a day in words: "${words.replace(/^the /, '')}"`)
    },
  )

  it('says nothing new where it is the weekday of the clinic', () => {
    expect(
      withLines('Wednesday 5 May 2027, 09:00-12:00 Accra time', 'The clinic takes place next Wednesday.')
        .codes,
    ).toEqual([])
  })
})

describe('the date of another event', () => {
  it.each([
    'The clinic follows the course of 2 June 2027.',
    'La clinique fait suite à la réunion du 2 juin 2027.',
    'The clinic builds on the training of 2 June 2027.',
  ])('is not taken for the clinic: %s', (sentence) => {
    const { days, codes } = withLines(sentence, 'Date: 9 June 2027, 09:00-12:00 Accra time')
    expect(days).toEqual(['2027-06-09 09:00-12:00'])
    expect(codes).toContain('date-also-named')
  })

  it.each([
    'The clinic announced for 2 June 2027 will be held on 9 June 2027 instead.',
    'La clinique, initialement prévue le 2 juin 2027, se tiendra le 9 juin 2027.',
    'The clinic is on 9 June 2027 instead of 2 June 2027.',
  ])('is the day that another has taken the place of: %s', (sentence) => {
    const { days, codes } = withLines(sentence, '09:00-12:00 Accra time')
    expect(days).toEqual(['2027-06-09 09:00-12:00'])
    expect(codes).toContain('date-postponed')
  })
})

describe('hours', () => {
  it('of one date of several are its own', () => {
    const page = withLines('20-22 April 2027', 'Every day 9:00-17:00 (22 April - until 13:00), Accra time')
    expect(page.days?.at(-1)).toBe('2027-04-22 09:00-13:00')
  })

  it.each([
    ['midi trente', '12:30'],
    ['midi et demi', '12:30'],
    ['midi', '12:00'],
  ])('end at %s', (words, end) => {
    expect(withLines(`5 mai 2027, de 9h à ${words}, heure d'Accra`).days).toEqual([`2027-05-05 09:00-${end}`])
  })

  it.each(['ولغاية 13:30', 'وحتى الساعة 13:30', 'لغاية 13:30'])('end in Arabic: %s', (words) => {
    expect(withLines(`5 مايو 2027 من الساعة 10:00 ${words}`).days).toEqual(['2027-05-05 10:00-13:30'])
  })

  it('of a person who can be called are no session', () => {
    const page = withLines('5 May 2027, 14:00-16:30 Accra time', 'T +233 30 255 0100 | 8:00-16:30')
    expect(page.days).toEqual(['2027-05-05 14:00-16:30'])
  })

  it('are asked about where one beginning and one end stand for several days', () => {
    expect(withLines('1 June 2027 - 3 June 2027, 08:00 - 15:00 Accra time').messages).toContain(
      'one beginning and one end for 3 days',
    )
    expect(withLines('1 June 2027 - 3 June 2027, 08:00 - 15:00 Accra time each day').codes).toEqual([])
  })
})

describe('a page of which little is understood', () => {
  it('is a draft with questions where it names an event and a date', () => {
    const page =
      "Quoi : lancement de la clinique\nPoint de presse le 8 juin 2027 à 8h30\nQui : Autorité de l'Exemple"
    const { clinics, findings } = readAnnouncement(page)
    expect(clinics).toHaveLength(1)
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['date-missing', 'title-unsure', 'line-not-understood']),
    )
  })

  it.each([
    'Security testing clinic',
    'Security testing clinic in three cities\n\nYour institution attends one of these:',
  ])('asks whether dates of three cities are one clinic, and takes no city for an organiser: %s', (head) => {
    const { clinics, findings } = readAnnouncement(
      `${head}\nLivingstone 3 May 2027 09:00-13:00\nKitwe 5 May 2027 09:00-13:00\nLusaka 7 May 2027 10:00-14:00`,
    )
    expect(clinics.flatMap(({ coOrganisers }) => coOrganisers)).toEqual([])
    expect(findings.map(({ code }) => code)).toContain('several-clinics')
  })
})
