import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import type { Language } from '../../../shared/domain/values/language'
import { composeDaySummary } from '../../../shared/mail/compose-day-summary'
import { aPublishedClinic } from '../../support/builders/builders'
import { aSummary, aSummaryRequest } from './day-summary-builders'
import { decodeMail } from './decode-mail'
import { languages } from './mail-request-builders'

const summaryMail = async (language: Language, summary = aSummary(), clinic = aPublishedClinic()) =>
  decodeMail(await composeDaySummary(aSummaryRequest({ language, summary, clinic })))

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
