import { describe, expect, it } from 'vitest'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { templateSurvey } from '../../../../../shared/domain/survey/survey-questions'
import {
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { ownQuestions } from '../../../../support/builders/survey-builder'
import { aSite } from '../site-fixture'

const after = '2026-12-15T09:00:00.000Z'
const answers = { usefulness: '5', clarity: '4', speed: 'right', application: 'partly', comment: ' Thanks ' }

const openSurvey = async (overrides: Partial<Registration> = {}, now = after) => {
  const person = aRegistration({ presence: 'joined', ...overrides })
  const site = await aSite({ now, clinics: [aPublishedClinic()], registrations: [person] })
  const path = `/my/${await site.tokenFor('my', person)}/survey`
  const stored = () => site.deps.surveys.listAnswers(somaliaClinicId)
  return { ...site, path, stored }
}

describe('the survey after a clinic', () => {
  it('stores one answer without the person, whatever is sent afterwards', async () => {
    const { get, post, path, stored, deps } = await openSurvey()
    expect((await get(path)).status).toBe(200)
    expect(await (await post(path, answers)).text()).toContain('Your answers are stored')
    const before = await stored()
    const { comment: _, ...choices } = answers
    expect(before).toEqual([
      { clinicId: somaliaClinicId, id: expect.any(String), choices, texts: { comment: 'Thanks' } },
    ])
    expect(await (await post(path, { ...answers, usefulness: '1' })).text()).toContain('already answered')
    expect(await (await get(path)).text()).toContain('already answered')
    expect(await stored()).toEqual(before)
    expect(deps.now()).toBe(after)
  })

  it('is linked from the personal page of who was there, until it is answered', async () => {
    const { get, post, path } = await openSurvey()
    const isLinked = async () => (await (await get(path.replace('/survey', ''))).text()).includes(`"${path}"`)
    expect(await isLinked()).toBe(true)
    await post(path, answers)
    expect(await isLinked()).toBe(false)
    const unknown = await openSurvey({ presence: 'unknown' })
    const page = await unknown.get(unknown.path.replace('/survey', ''))
    expect(await page.text()).not.toContain('/survey')
  })

  it('asks the questions of the organiser, marked with their language where it is another', async () => {
    const { get, post, path, stored, deps } = await openSurvey()
    const questions = { ...templateSurvey(somaliaClinicId), revision: 1, own: ownQuestions }
    await deps.surveys.saveQuestions({ ...questions, template: ['usefulness'] }, anAuditRecord())
    const french = await (await get(`${path}?lang=fr`)).text()
    expect(french).toContain('<bdi>Le laboratoire a-t-il été utile ?</bdi>')
    expect(french).toContain('<bdi lang="en" dir="ltr">Which day was better?</bdi>')
    expect(french).not.toContain('name="clarity"')
    const own = { usefulness: '3', 'own-1': '5', 'own-2': '2', 'own-3': '' }
    expect((await post(path, { ...own, 'own-2': '3' })).status).toBe(422)
    expect((await post(path, { ...own, clarity: '4' })).status).toBe(200)
    const choices = { usefulness: '3', 'own-1': '5', 'own-2': '2' }
    expect(await stored()).toMatchObject([{ choices, texts: {} }])
  })

  it('is answered once by two forms at the same time', async () => {
    const { post, path, stored } = await openSurvey()
    await Promise.all([post(path, answers), post(path, answers)])
    expect(await stored()).toHaveLength(1)
  })

  it.each([
    ['usefulness', ''],
    ['clarity', '6'],
    ['speed', 'fast'],
    ['application', 'maybe'],
    ['comment', 'x'.repeat(2001)],
  ])('says what is wrong with %s, and keeps the other answers', async (name, value) => {
    const { post, path, stored } = await openSurvey()
    const answer = await post(path, { ...answers, [name]: value })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`href="#field-${name}"`)
    expect(html.match(/ checked/g)?.length ?? 0).toBe(name === 'comment' ? 4 : 3)
    expect(await stored()).toEqual([])
  })

  it.each<[string, Partial<Registration>, string?]>([
    ['before the clinic', {}, '2026-12-11T09:00:00.000Z'],
    ['a month later', {}, '2027-01-11T09:31:00.000Z'],
    ['to who was not there', { presence: 'absent' }],
    ['to who withdrew', { status: 'withdrawn', revision: 2 }],
  ])('is closed %s', async (_, overrides, now) => {
    const { get, post, path, stored } = await openSurvey(overrides, now)
    expect(await (await get(path)).text()).toContain('open for 30 days')
    expect(await (await post(path, answers)).text()).toContain('open for 30 days')
    expect(await stored()).toEqual([])
  })
})
