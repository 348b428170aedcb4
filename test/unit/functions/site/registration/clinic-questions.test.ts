import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../../shared/domain/ids'
import {
  aForm,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import {
  aTextQuestion,
  registrationQuestions,
  retiredQuestions,
} from '../../../../support/builders/question-builder'
import { aSite } from '../site-fixture'

const page = `/clinics/${somaliaClinicId}/register`
const before = '2026-11-21T09:00:00.000Z'
const typed = { 'answers.q1': 'SIM swap', 'answers.q2': '2', 'answers.q3.3': 'yes' }
const answers = { q1: 'SIM swap', q2: ['2'], q3: ['3'] }

describe('a form with questions of its clinic', () => {
  const open = () => aSite({ now: before, clinics: [aPublishedClinic({ questions: registrationQuestions })] })
  const stored = async ({ deps }: Awaited<ReturnType<typeof open>>) =>
    deps.registrations.get(somaliaClinicId, registrationId(somaliaClinicId, aForm().email))

  it('asks them in the language of the visitor, and marks what is in another', async () => {
    const { get } = await open()
    const html = await (await get(`${page}?lang=fr`)).text()
    expect(html).toContain('<bdi>Quelle fraude avez-vous vue ?</bdi>')
    expect(html).toContain('<bdi lang="en" dir="ltr">Will you bring a phone?</bdi>')
    expect(html).toContain('<bdi lang="en" dir="ltr">SIM cards</bdi>')
    const plain = await aSite({ now: before, clinics: [aPublishedClinic()] })
    expect(await (await plain.get(page)).text()).not.toContain('answers.')
  })

  it('stores what was answered with the registration', async () => {
    const site = await open()
    expect((await site.post(page, { ...aForm(), ...typed })).status).toBe(303)
    expect((await stored(site))?.answers).toEqual(answers)
  })

  it('names what is missing or too long at its field, and keeps what was typed', async () => {
    const site = await open()
    const long = 'x'.repeat(501)
    const answer = await site.post(page, { ...aForm(), 'answers.q1': long, 'answers.q3.1': 'yes' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('<a href="#field-answers-q2">Please answer: Will you bring a phone?</a>')
    expect(html).toContain('<a href="#field-answers-q1">This must be 500 characters or less.</a>')
    const { consent: _, ...withoutConsent } = aForm()
    const all = await (await site.post(page, { ...withoutConsent, name: '' })).text()
    const fields = [...all.matchAll(/<li>\s*<a href="#field-([\w-]+)"/g)].map(([, field]) => field)
    expect(fields).toEqual(['name', 'answers-q2', 'consent'])
    expect(html).toContain(long)
    expect(html).toMatch(/name="answers.q3.1" value="yes" checked/)
    expect(html).toContain(`value="${aForm().name}"`)
    expect(await stored(site)).toBeUndefined()
  })

  it('counts the end of a line once, as the browser does', async () => {
    const site = await open()
    const lines = `${'x'.repeat(249)}\r\n${'y'.repeat(250)}`
    const needs = `${'x'.repeat(149)}\r\n${'y'.repeat(150)}`
    const form = { ...aForm(), ...typed, 'answers.q1': lines, accessNeeds: needs }
    expect((await site.post(page, form)).status).toBe(303)
    expect((await stored(site))?.answers['q1']).toBe(lines.replace('\r', ''))
    expect((await stored(site))?.accessNeeds).toBe(needs.replace('\r', ''))
  })
})

describe('the personal page of who has answered', () => {
  const person = aRegistration({ answers: { q1: 'SIM swap', q2: ['3'] } })
  const open = async () => {
    const clinic = aPublishedClinic({ questions: retiredQuestions })
    const site = await aSite({ now: before, clinics: [clinic], registrations: [person] })
    return { ...site, my: `/my/${await site.tokenFor('my', person)}` }
  }

  it('shows the answers in words, also to what is no longer asked, and hands them out', async () => {
    const { get, my } = await open()
    const html = await (await get(my)).text()
    for (const part of ['Which fraud have you seen?', 'SIM swap', 'Perhaps']) expect(html).toContain(part)
    const data = await (await get(`${my}/data.json`)).json()
    expect(data).toMatchObject({
      answers: [
        { question: 'Will you bring a phone?', answers: ['Perhaps'] },
        { question: 'Which fraud have you seen?', answers: ['SIM swap'] },
      ],
    })
  })

  it('stays below 15 KB with ten long answers in a script of two bytes', async () => {
    const long = (length: number) => 'ي'.repeat(length)
    const questions = Array.from({ length: 10 }, (_, index) => ({
      ...aTextQuestion,
      id: `q${index}`,
      label: { ar: long(200) },
    }))
    const answers = Object.fromEntries(questions.map(({ id }) => [id, long(500)]))
    const talker = aRegistration({ answers, language: 'ar' })
    const clinic = aPublishedClinic({ questions })
    const site = await aSite({ now: before, clinics: [clinic], registrations: [talker] })
    const my = `/my/${await site.tokenFor('my', talker)}`
    expect((await (await site.get(my)).arrayBuffer()).byteLength).toBeLessThan(15_000)
    expect(await (await site.get(`${my}/change`)).text()).toContain(long(500))
  })

  it('changes them, and keeps those to what is no longer asked', async () => {
    const { get, post, my, deps } = await open()
    const form = await (await get(`${my}/change`)).text()
    expect(form).toContain('name="answers.q2"')
    expect(form).toMatch(/value="3" checked[^>]*>\s*<span>\s*<bdi>Perhaps/)
    expect(await (await get(`/clinics/${somaliaClinicId}/register`)).text()).not.toContain('Perhaps')
    expect(form).not.toContain('answers.q1')
    const { email: _, consent: __, ...details } = aForm()
    const fields = { ...details, 'days.1': 'yes', 'days.2': 'yes', seen: '1-0' }
    expect((await post(`${my}/change`, fields)).status).toBe(422)
    const kept = { ...fields, 'answers.q2': '3', organisation: 'NCA' }
    expect((await post(`${my}/change`, kept)).status).toBe(303)
    expect((await deps.registrations.get(somaliaClinicId, person.id))?.answers).toEqual(person.answers)
    expect((await post(`${my}/change`, { ...fields, 'answers.q2': '1', seen: '1-1' })).status).toBe(303)
    expect((await deps.registrations.get(somaliaClinicId, person.id))?.answers).toEqual({
      q1: 'SIM swap',
      q2: ['1'],
    })
  })

  it('keeps them when the registrant withdraws and comes back', async () => {
    const { post, my, deps } = await open()
    await post(`${my}/withdraw`, {})
    await post(`${my}/return`, {})
    const stored = await deps.registrations.get(somaliaClinicId, person.id)
    expect([stored?.status, stored?.answers]).toEqual(['confirmed', person.answers])
  })
})
