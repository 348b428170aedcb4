import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import type { Language } from '../../../shared/domain/values/language'
import { composeDaySummary, type DaySummaryRequest } from '../../../shared/mail/compose-day-summary'
import { aPublishedClinic } from '../../support/builders/builders'
import { aSummary, aSummaryRequest } from './day-summary-builders'
import { decodeMail } from './decode-mail'
import { languages } from './mail-request-builders'

const summaryMail = async (language: Language, summary = aSummary(), clinic = aPublishedClinic()) =>
  decodeMail(await composeDaySummary(aSummaryRequest({ language, summary, clinic })))

/** Everything that a summary may say, in names as long as they may be, of one character. */
const theLongest = (language: Language, character: string): DaySummaryRequest => {
  const name = (length: number) => character.repeat(length)
  const groups = Array.from({ length: 200 }, (_, n) => ({
    label: `${n} ${name(300)}`,
    registered: 1000 + n,
    joined: 1000 + n,
    attended: 1000 + n,
  }))
  const counts = { registered: 4444, joinClicked: 3333, joined: 2222, attended: 1111 }
  const dataTakenAt = '2026-12-10T11:00:00.000Z'
  const summary = aSummary({
    day: 2,
    counts: { ...counts, unmatchedRows: 2555, unmatchedPeople: 2444 },
    excluded: { host: 21, interpreter: 21, recorder: 21, 'not-participant': 21 },
    skippedRows: 21,
    edition: 3,
    corrects: {
      source: 'report',
      dataTakenAt,
      counts: { ...aSummary().counts, joined: 8888, attended: 7777 },
    },
    bySector: groups,
    byOrganisation: groups,
    byCountry: groups,
    sessions: groups.map(({ label }, n) => ({ number: n + 1, title: label, people: 1000 + n })),
    curve: Array.from({ length: 210 }, (_, minute) => ({
      at: new Date(Date.parse('2026-12-10T06:00:00Z') + minute * 60_000).toISOString(),
      people: 1000 + minute,
    })),
  })
  const clinic = aPublishedClinic({ mode: 'hybrid', title: name(300) })
  const request = aSummaryRequest({ language, summary, clinic })
  const averages = { registered: 1052.5, joinClicked: 1035.3, joined: 1031.1, attended: 1022.8 }
  return {
    ...request,
    dayOne: { counts: summary.counts },
    summary: { ...summary, comparison: { clinics: 20, averages } },
    recipient: {
      ...request.recipient,
      name: name(200),
      email: `${'x'.repeat(64)}@${'y'.repeat(180)}.example`,
    },
    links: { summary: `https://clinics.example.org/console/clinics/${'i'.repeat(40)}/days/2` },
  }
}

describe('the day summary', () => {
  it('states the four numbers, the unmatched participants and when the data was taken', async () => {
    const { text, html, subject } = await summaryMail('en')
    expect(subject).toBe('Day 1 attendance: DFS Security Clinic for Somalia')
    for (const line of ['Registered: 40', 'Clicked the joining link: 31', 'Joined: 29', 'Attended: 24']) {
      expect(text).toContain(line)
    }
    for (const twin of [text, html.replaceAll(/<\/?bdi>/g, '')]) {
      expect(twin).toContain('2 participants (3 rows) could not be matched.')
      expect(twin).toContain('as of Thursday, 10 December 2026, 14:00 (Mogadishu, UTC+03:00)')
      expect(twin).toContain('at least 105 minutes')
    }
  })

  it.each([
    ['online', true],
    ['hybrid', true],
    ['in-person', false],
  ] as const)(
    'defines each of its numbers in the words of the pages, of a clinic %s',
    async (mode, isOnline) => {
      const clinic = aPublishedClinic({ mode })
      const { text, html } = await summaryMail('en', aSummary(), clinic)
      const { registered, clicked, joined, attended } = definitionsFor(isOnline)
      for (const number of [registered, clicked, joined, attended]) {
        if (number === undefined) continue
        expect(text).toMatch(new RegExp(`^${number.label}: \\d+`, 'm'))
        for (const twin of [text.replaceAll(/\s+/g, ' '), html])
          expect(twin).toContain(`${number.label}: ${number.definition}`)
      }
      expect(clicked === undefined).toBe(!isOnline)
      expect((await summaryMail('fr', aSummary(), clinic)).text).not.toContain(registered?.definition)
    },
  )

  it.each([
    ['fr', 'Inscriptions : Personnes dont l’inscription est confirmée', 'Sur place : '],
    ['es', 'Inscripciones: Personas con una inscripción confirmada', 'Presentes: '],
    ['pt', 'Inscrições: Pessoas com inscrição confirmada', 'Presentes: '],
    ['ru', 'Зарегистрировано: Люди с подтверждённой регистрацией', 'Присутствовали: '],
    ['ar', 'المسجلون: الأشخاص الذين تأكد تسجيلهم', 'حاضرون: '],
    ['zh', '报名人数：报名已确认的人员', '到场：'],
  ] as const)(
    'defines its numbers in the language of the mail: %s',
    async (language, definition, present) => {
      for (const mode of ['online', 'in-person'] as const) {
        const { text } = await summaryMail(language, aSummary(), aPublishedClinic({ mode }))
        const words = text.replaceAll(/\s+/g, ' ')
        expect(words).toContain(definition)
        expect(words.includes(present)).toBe(mode === 'in-person')
      }
    },
  )

  it('shows an unknown number of clicks as unknown, not as 0', async () => {
    const { counts } = aSummary()
    const { text } = await summaryMail('en', aSummary({ counts: { ...counts, joinClicked: null } }))
    expect(text).toContain('Clicked the joining link: –')
  })

  it('sets the four numbers against day 1 and the average of comparable clinics', async () => {
    const dayOne = { counts: { ...aSummary().counts, registered: 50, joinClicked: null } }
    const request = { ...aSummaryRequest({ language: 'en', summary: aSummary({ day: 2 }) }), dayOne }
    const { text, html } = await decodeMail(await composeDaySummary(request))
    expect(text).toContain('Day 2 / Day 1 / Average of comparable clinics')
    expect(text).toContain('Registered: 40 / 50 / 52.5')
    expect(text).toContain('Clicked the joining link: 31 / – / 35.3')
    expect(text).toContain('Clinics in the average: 4.')
    expect(html).toContain('Average of comparable clinics')
    expect(html).not.toMatch(/<img|<svg/)
  })

  it('says that there are too few comparable clinics instead of an average', async () => {
    const { text } = await summaryMail('en', aSummary({ comparison: { clinics: 2, averages: null } }))
    expect(text).toContain('There is no average of comparable clinics yet: too few')
    expect(text).not.toContain('Comparison')
  })

  it('of an in-person clinic counts who was present, and has no number of clicks and no Zoom', async () => {
    const { counts } = aSummary()
    const summary = aSummary({ counts: { ...counts, joinClicked: null } })
    const { text, html } = await summaryMail('en', summary, aPublishedClinic({ mode: 'in-person' }))
    expect(text).toContain('Present: 29')
    for (const twin of [text, html]) expect(twin).not.toMatch(/Clicked|Joined|joining link|Zoom/)
  })

  it('of a hybrid clinic says that Zoom knows only who joined online', async () => {
    const { text } = await summaryMail('en', aSummary(), aPublishedClinic({ mode: 'hybrid' }))
    expect(text).toContain('Clicked the joining link: 31')
    expect(text).toContain('Zoom’s data covers only the people who joined online.')
    expect((await summaryMail('en')).text).not.toContain('joined online')
  })

  it.each([
    [{ unmatchedRows: 1, unmatchedPeople: 1 }, 1, 1, 1],
    [{ unmatchedRows: 3, unmatchedPeople: 2 }, 2, 2, 2],
    [{ unmatchedRows: 0, unmatchedPeople: 0 }, 0, 0, 0],
  ])('says each number in its own form: %o', async (unmatched, host, notParticipants, skippedRows) => {
    const { counts, excluded } = aSummary()
    const summary = aSummary({
      counts: { ...counts, ...unmatched },
      excluded: { ...excluded, host, 'not-participant': notParticipants },
      skippedRows,
    })
    const forms = {
      0: ['No participant is left unmatched.'],
      1: [
        'One participant (one row) could not be matched.',
        'One host, interpreter or bot was excluded.',
        'One entry was ignored because it is not a participant.',
        'One row of the report could not be read and was left out.',
      ],
      2: [
        '2 participants (3 rows) could not be matched.',
        '2 hosts, interpreters and bots were excluded.',
        '2 entries were ignored because they are not participants.',
        '2 rows of the report could not be read and were left out.',
      ],
    }[skippedRows]
    const { text } = await summaryMail('en', summary)
    const plain = text.replace(/\s+/g, ' ')
    for (const form of forms ?? []) expect(plain).toContain(form)
    expect(plain.match(/excluded|ignored|left out/g)?.length ?? 0).toBe(skippedRows === 0 ? 0 : 3)
    expect(plain).not.toMatch(/\b1 (rows|participants|hosts|entries)\b/)
  })

  it('groups by sector, organisation and country, the largest ten in the reader’s words', async () => {
    const { text, html } = await summaryMail('fr')
    expect(text).toContain('Régulateur')
    expect(text).toContain('Non précisé')
    expect(text).toContain('Côte d’Ivoire')
    expect(text).toContain('Employer 10 <b>')
    expect(text).not.toContain('Employer 11')
    expect(text).toContain('4 autres')
    expect(html).toContain('Employer 10 &lt;b&gt;')
  })

  it.each([
    ['Telecommunications Regulatory Authority', 'break-word'],
    ['Direction générale des télécommunications', 'break-word'],
    ['Bundesnetzagenturverwaltung', 'anywhere'],
    ['https://www.example.org/institutions', 'anywhere'],
  ])('breaks inside a word of %s only where a phone has no room for it: %s', async (label, wrap) => {
    const { html } = await summaryMail(
      'en',
      aSummary({ byOrganisation: [{ label, registered: 3, joined: 2, attended: 1 }] }),
    )
    const before = html.slice(0, html.indexOf(`<bdi>${label}`))
    expect(before.match(/overflow-wrap:[a-z-]+/g)?.at(-1)).toBe(`overflow-wrap:${wrap}`)
  })

  it('draws people over time and in each session as bars of table cells, each with its number', async () => {
    const { text, html } = await summaryMail('en')
    expect(text).toContain(
      'Participants over time (Mogadishu, UTC+03:00)\n09:00: 8\n09:30: 8\n10:00: 32\n10:30: 32\n',
    )
    expect(text).toContain('12:00: 32\n\nAll participants, registered or not')
    expect(text).toContain('People in each session\nWelcome <b>: 26\nSIM swap: 13\nLaboratory: 0\n')
    const barOf = (label: string) =>
      new RegExp(`<bdi>${label}</bdi></td><td[^>]*><bdi>\\d+</bdi></td><td[^>]*>(.*?)</td></tr>`).exec(
        html,
      )?.[1]
    expect(barOf('Welcome &lt;b&gt;')).toContain('width:100%')
    expect(barOf('SIM swap')).toContain('width:50%')
    expect(barOf('Laboratory')).toBe('')
    expect(barOf('09:00')).toContain('width:25%')
    expect(html).not.toMatch(/<img|<svg|url\(/)
  })

  it('has no bars where no times are known', async () => {
    const sessions = [{ number: 1, title: 'Welcome', people: null }]
    const { text } = await summaryMail('en', aSummary({ curve: [], sessions }))
    expect(text).not.toMatch(/over time|each session/)
  })

  it('shows at most eight times of a long day, in the zone of the clinic', async () => {
    const window = { from: '2026-12-10T06:00:00.000Z', to: '2026-12-10T15:00:00.000Z' }
    const { text } = await summaryMail('en', aSummary({ window }))
    expect(text.match(/^\d\d:\d\d: \d+$/gm)).toEqual([
      '09:00: 8',
      '10:30: 32',
      '12:00: 32',
      '13:30: 0',
      '15:00: 0',
      '16:30: 0',
    ])
  })

  it('leads to the invited institutions that were missing', async () => {
    const { text, html } = await summaryMail('en')
    const address = 'https://clinics.example.org/console/clinics/x/days/1/missing-institutions'
    expect(text).toContain(`Invited institutions that were missing: ${address}`)
    expect(html).toContain(`href="${address}"`)
  })

  it.each(languages)(
    'stays under 30,000 bytes with the longest names and every sentence, in %s',
    async (language) => {
      for (const long of ['文', 'ﷺ', 'Щ', 'é', '&', '=']) {
        const { text, source, html } = await decodeMail(await composeDaySummary(theLongest(language, long)))
        expect(source.length).toBeLessThan(30_000)
        expect(html).toContain('</html>')
        // Each of the four lists of two hundred says how many of it are not shown.
        expect(text.match(/(?<!\d)(19\d|200)(?!\d)/g)?.length ?? 0).toBeGreaterThanOrEqual(4)
        for (const number of ['1111', '2222', '3333', '4444']) expect(text).toContain(number)
      }
    },
  )

  it('shortens lists only where the mail would be too long', async () => {
    for (const language of ['en', 'fr', 'es', 'pt', 'zh'] as const)
      expect((await summaryMail(language)).text).toContain('Employer 10 <b>')
    const { text } = await summaryMail('ru')
    const shown = text.match(/Employer \d+ <b>/g)?.length ?? 0
    expect(shown).toBeGreaterThanOrEqual(5)
    expect(text).toContain(`Ещё ${14 - shown}`)
  })

  it.each(languages)('is valid HTML under 30 KB without a calendar in %s', async (language) => {
    const { html, source, attachments } = await summaryMail(language)
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'doctype-style': 'off' },
    })
    const report = await validator.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(source.length).toBeLessThan(30_000)
    expect(attachments).toEqual([])
  })
})
