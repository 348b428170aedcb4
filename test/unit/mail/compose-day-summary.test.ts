import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/domain/values/language'
import { composeDaySummary } from '../../../shared/mail/compose-day-summary'
import { aSummary, aSummaryRequest } from './day-summary-builders'
import { decodeMail } from './decode-mail'
import { languages } from './mail-request-builders'

const summaryMail = async (language: Language, summary = aSummary()) =>
  decodeMail(await composeDaySummary(aSummaryRequest({ language, summary })))

describe('the day summary', () => {
  it('states the four numbers, the unmatched participants and when the data was taken', async () => {
    const { text, html, subject } = await summaryMail('en')
    expect(subject).toBe('Day 1 attendance: DFS Security Clinic for Somalia')
    for (const line of ['Registered: 40', 'Clicked the joining link: 31', 'Joined: 29', 'Attended: 24']) {
      expect(text).toContain(line)
    }
    for (const twin of [text, html.replaceAll(/<\/?bdi>/g, '')]) {
      expect(twin).toContain('2 participants (3 rows) could not be matched.')
      expect(twin).toContain('taken on Thursday, 10 December 2026, 14:00 (Mogadishu, UTC+03:00)')
      expect(twin).toContain('at least 105 minutes')
    }
  })

  it('shows an unknown number of clicks as unknown, not as 0', async () => {
    const { counts } = aSummary()
    const { text } = await summaryMail('en', aSummary({ counts: { ...counts, joinClicked: null } }))
    expect(text).toContain('Clicked the joining link: –')
  })

  it('groups by sector, organisation and country, the largest ten in the reader’s words', async () => {
    const { text, html } = await summaryMail('fr')
    expect(text).toContain('Régulateur')
    expect(text).toContain('Non précisé')
    expect(text).toContain('Côte d’Ivoire')
    expect(text).toContain('Organisation 10 <b>')
    expect(text).not.toContain('Organisation 11')
    expect(text).toContain('4 autres')
    expect(html).toContain('Organisation 10 &lt;b&gt;')
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
