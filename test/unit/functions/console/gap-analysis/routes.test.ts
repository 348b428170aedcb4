import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { createClinicCopy } from '../../../../../shared/domain/clinic/clinic-copy'
import { arGapResultSentences } from '../../../../../shared/i18n/ar/gap-analysis'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aSurveyAnswer, someGapChoices } from '../../../../support/builders/survey-builder'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const page = `/console/clinics/${somaliaClinicId}/gap-analysis`
const before = '2026-12-01T09:00:00.000Z'
const over = '2026-12-11T09:30:00.000Z'

const openResults = async (institutions: number) => {
  const testConsole = await aConsole({
    staff: aStaff('partner'),
    now: before,
    clinics: [aPublishedClinic({ asksGaps: true })],
  })
  for (let index = 0; index < institutions; index += 1)
    await testConsole.deps.surveys.putGapAnswer(
      aSurveyAnswer({
        id: String(index).padStart(22, '0'),
        choices: someGapChoices('planned', { ss7: index === 0 ? 'not-known' : 'applied' }),
        texts: {},
      }),
    )
  return testConsole
}

describe('the results of the survey before a clinic', () => {
  it('are only a number below five institutions', async () => {
    const text = await pageText(await (await openResults(4)).get(page))
    expect(text).toContain('4 institutions have answered')
    expect(text).not.toContain('SS7')
  })

  it('are a bar for each recommendation whose description has every number, and the same as a table', async () => {
    const html = await (await (await openResults(5)).get(page)).text()
    expect(html).toContain('aria-labelledby="gaps-ss7-title gaps-ss7-description"')
    expect(html).toContain(
      '<title id="gaps-ss7-title">Protection against weaknesses of SS7 signalling</title>',
    )
    expect(html).toContain(
      '<desc id="gaps-ss7-description">Applied: 4; Partly applied: 0; Planned: 0; Not applied: 0; Not known, or not applicable to us: 1</desc>',
    )
    const parts = [...html.matchAll(/<rect x="([\d.]+)%" y="1" width="([\d.]+)%"/g)].map((part) =>
      part.slice(1),
    )
    expect(parts).toEqual([['0', '80'], ['80', '20'], ...Array.from({ length: 8 }, () => ['0', '100'])])
    expect(html.match(/<th scope="row"/g)).toHaveLength(9)
  })
})

describe('the results for a projector', () => {
  const projected = `${page}/projected`
  const htmlOf = async (institutions: number, query = '') =>
    (await (await openResults(institutions)).get(projected + query)).text()

  it('are a number alone below five institutions', async () => {
    const html = await htmlOf(4)
    expect(html).toContain('So far 4 institutions have answered. Results are shown from 5 institutions on')
    expect(html).not.toMatch(/SS7|<svg/)
  })

  it('are bars with their numbers, without a link, a form or a table', async () => {
    const html = await htmlOf(5)
    expect(html).toContain('<h1>How institutions apply ITU’s security recommendations</h1>')
    expect(html).toContain('5 institutions</p>')
    expect(html).not.toMatch(/<(a|form|nav|header|footer|table) /)
    expect([...html.matchAll(/<text [^>]*>(\d+)</g)].map(([, number]) => number)).toEqual([
      '4',
      '1',
      ...Array.from({ length: 8 }, () => '5'),
    ])
  })

  it('are in the language asked for, from right to left in Arabic, else in the first of the clinic', async () => {
    const arabic = await htmlOf(5, '?lang=ar')
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).toContain(arGapResultSentences['gaps.results'])
    const bars = [...arabic.matchAll(/<rect x="([\d.]+)%" y="1" width="([\d.]+)%"/g)]
    expect(bars.slice(0, 2).map((bar) => bar.slice(1))).toEqual([
      ['20', '80'],
      ['0', '20'],
    ])
    expect(await htmlOf(5, '?lang=xx')).toContain('<html lang="en"')
    const french = await aConsole({
      staff: aStaff('partner'),
      now: before,
      clinics: [aPublishedClinic({ languages: ['fr', 'sw', 'ar'], asksGaps: true })],
    })
    expect(await (await french.get(projected)).text()).toContain('<html lang="fr"')
    const links = await (await french.get(page)).text()
    expect([...links.matchAll(/projected\?lang=(\w+)/g)].map(([, language]) => language)).toEqual([
      'fr',
      'ar',
    ])
  })

  it('are offered where institutions are asked or have answered', async () => {
    const notAsked = await aConsole({ staff: aStaff('partner'), now: before, clinics: [aPublishedClinic()] })
    expect(await (await notAsked.get(page)).text()).not.toContain('projected')
    expect(await (await (await openResults(1)).get(page)).text()).toContain('projected?lang=en')
  })
})

describe('whether a clinic asks institutions', () => {
  const open = (clinic: Partial<PlannableClinic> = {}, now = before) =>
    aConsole({ staff: aStaff('organiser'), now, clinics: [aPublishedClinic(clinic)] })
  const asksGaps = async ({ deps }: Awaited<ReturnType<typeof open>>) =>
    (await deps.clinics.get(somaliaClinicId))?.asksGaps

  it('is switched on and off, each with a line in the audit log, also by a form that is sent twice', async () => {
    const testConsole = await open()
    const { post, deps } = testConsole
    const version = String((await deps.clinics.get(somaliaClinicId))?.version)
    for (const _ of [1, 2]) expect((await post(page, { version, asks: 'yes' })).status).toBe(303)
    expect(await asksGaps(testConsole)).toBe(true)
    const later = String(Number(version) + 1)
    expect((await post(page, { version: later, asks: 'no' })).headers.get('location')).toBe(
      `${page}?notice=saved`,
    )
    expect(await asksGaps(testConsole)).toBeUndefined()
    const edits = (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'edited')
    expect(edits.map(({ after }) => after)).toEqual([{ asksGaps: true }, { asksGaps: false }])
  })

  it('stays as it is after another change of the clinic, and once it is over', async () => {
    const changed = await open()
    expect((await changed.post(page, { version: '99', asks: 'yes' })).status).toBe(409)
    expect(await asksGaps(changed)).toBeUndefined()
    const late = await open({}, over)
    const version = String((await late.deps.clinics.get(somaliaClinicId))?.version)
    const answer = await late.post(page, { version, asks: 'yes' })
    expect([answer.status, await asksGaps(late)]).toEqual([409, undefined])
    expect(await (await late.get(page)).text()).not.toContain('name="asks"')
  })

  it('is shown on its page and on the page of the clinic, and goes along to a copy', async () => {
    const { get } = await open({ asksGaps: true })
    expect(await pageText(await get(page))).toContain('Stop asking')
    expect(await (await get(`/console/clinics/${somaliaClinicId}`)).text()).toContain('/gap-analysis"')
    const dates = { title: 'Again', date: '2027-03-01', timeZone: null, country: null }
    const copyOf = (clinic: PlannableClinic) => createClinicCopy(clinic, dates, 'again-1', before).asksGaps
    expect([copyOf(aPublishedClinic({ asksGaps: true })), copyOf(aPublishedClinic())]).toEqual([
      true,
      undefined,
    ])
  })
})
