import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { gapOptions, gapQuestionIds } from '../../../../../shared/domain/survey/gap-analysis'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { someGapChoices } from '../../../../support/builders/survey-builder'
import { aSite } from '../site-fixture'

const before = '2026-12-01T09:00:00.000Z'
/** The second and last day begins at 09:00 in Mogadishu. */
const lastDayBegins = '2026-12-11T06:00:00.000Z'
const organisation = 'National Communications Authority'
const people = [
  aRegistration({ email: 'one@example.org', organisation, country: 'SO' }),
  aRegistration({
    email: 'two@example.org',
    organisation: ' national communications authority.',
    country: 'SO',
  }),
  aRegistration({ email: 'three@example.org', organisation: 'Hormuud Telecom', country: 'SO' }),
  aRegistration({ email: 'four@example.org', organisation, country: 'KE' }),
]

const openGapAnalysis = async (clinic: Partial<PlannableClinic> = { asksGaps: true }, now = before) => {
  const site = await aSite({ now, clinics: [aPublishedClinic(clinic)], registrations: people })
  const paths = await Promise.all(
    people.map(async (person) => `/my/${await site.tokenFor('my', person)}/gap-analysis`),
  )
  const stored = () => site.deps.surveys.listGapAnswers(somaliaClinicId)
  return { ...site, paths, path: paths[0] ?? '', stored }
}

describe('the survey of institutions before a clinic', () => {
  it('stores one answer of each institution, the latest, without its name and without a person', async () => {
    const { post, paths, stored } = await openGapAnalysis()
    for (const [index, path] of paths.entries()) {
      const page = await post(path, someGapChoices('planned', { ss7: gapOptions[index] ?? 'planned' }))
      expect(await page.text()).toContain('Your institution’s answers are stored')
    }
    const answers = await stored()
    expect(answers.map(({ choices }) => choices['ss7']).toSorted()).toEqual([
      'not-applied',
      'partly-applied',
      'planned',
    ])
    expect(JSON.stringify(answers)).not.toMatch(/communications|hormuud|example\.org|Ayaan/i)
    for (const { id } of people) expect(JSON.stringify(answers)).not.toContain(id)
  })

  it('gives answers ids that only the holder of the key of the stage can make from a name', async () => {
    const idsWith = async (key: string) => {
      const { post, paths, stored, deps } = await openGapAnalysis()
      deps.secrets.institutionIdKey = async () => key
      for (const path of paths) await post(path, someGapChoices('applied'))
      return (await stored()).map(({ id }) => id)
    }
    const [ids, again, others] = await Promise.all(['a', 'a', 'b'].map(idsWith))
    expect(again).toEqual(ids)
    expect(new Set([...(ids ?? []), ...(others ?? [])]).size).toBe(6)
  })

  it('counts two forms of one institution at the same time as one', async () => {
    const { post, paths, stored } = await openGapAnalysis()
    await Promise.all(paths.slice(0, 2).map((path) => post(path, someGapChoices('applied'))))
    expect(await stored()).toHaveLength(1)
  })

  it.each([
    ['', 9],
    ['yes', 9],
    ['too-slow', 9],
  ])('stores nothing of a form with “%s” as its answers, and names each question', async (value, wrong) => {
    const { post, path, stored } = await openGapAnalysis()
    const answer = await post(path, Object.fromEntries(gapQuestionIds.map((id) => [id, value])))
    expect(answer.status).toBe(422)
    expect((await answer.text()).match(/href="#field-/g)).toHaveLength(wrong)
    expect(await stored()).toEqual([])
  })

  it('keeps the other choices where one is missing', async () => {
    const { post, path } = await openGapAnalysis()
    const { ussd: _, ...others } = someGapChoices('applied')
    const html = await (await post(path, others)).text()
    expect(html).toContain('href="#field-ussd"')
    expect(html.match(/ checked/g)).toHaveLength(8)
  })

  it.each<[string, Partial<PlannableClinic>, string?]>([
    ['of a clinic that does not ask', {}],
    ['once the last day has begun', { asksGaps: true }, lastDayBegins],
    ['of a cancelled clinic', { asksGaps: true, status: 'cancelled', cancelledAt: before }],
  ])('is closed %s, and not linked', async (_, clinic, now) => {
    const { get, post, path, stored } = await openGapAnalysis(clinic, now)
    expect(await (await get(path)).text()).toContain('not open to you now')
    expect(await (await post(path, someGapChoices('applied'))).text()).toContain('not open to you now')
    expect(await stored()).toEqual([])
    expect(await (await get(path.replace('/gap-analysis', ''))).text()).not.toContain(path)
  })

  it('is closed to people without a seat', async () => {
    const waiting = aRegistration({ status: 'waitlisted' })
    const clinics = [aPublishedClinic({ asksGaps: true })]
    const site = await aSite({ now: before, clinics, registrations: [waiting] })
    const path = `/my/${await site.tokenFor('my', waiting)}/gap-analysis`
    expect(await (await site.get(path)).text()).toContain('not open to you now')
  })

  it('is linked from the personal page until the last day begins', async () => {
    const { get, path } = await openGapAnalysis({ asksGaps: true }, '2026-12-11T05:59:59.999Z')
    expect(await (await get(path.replace('/gap-analysis', ''))).text()).toContain(`href="${path}"`)
  })

  it.each(supportedLanguages)('is at most 15 KB in %s, also with every error', async (language) => {
    const { get, post, path } = await openGapAnalysis()
    for (const response of [
      await get(`${path}?lang=${language}`),
      await post(`${path}?lang=${language}`, {}),
    ])
      expect(Buffer.byteLength(await response.text())).toBeLessThanOrEqual(15_000)
  })
})
