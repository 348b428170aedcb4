import { describe, expect, it } from 'vitest'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders'
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
    expect(before).toMatchObject([{ ...answers, comment: 'Thanks' }])
    expect(Object.keys(before[0] ?? {}).toSorted()).toEqual(
      ['application', 'clarity', 'clinicId', 'comment', 'id', 'speed', 'usefulness'].toSorted(),
    )
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
