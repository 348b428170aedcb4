import { describe, expect, it } from 'vitest'
import {
  readRegistrationQuestions,
  registrationQuestionValues,
} from '../../../../../functions/console/registration-questions/question-form'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { aClinic, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { registrationQuestions, retiredQuestions } from '../../../../support/builders/question-builder'
import { aConsole } from '../in-memory-console'

const page = `/console/clinics/${somaliaClinicId}/questions`
const before = '2026-12-01T09:00:00.000Z'
const text = { 'question.0.kind': 'text', 'question.0.label.en': 'Which bank?' }
const choice = { ...text, 'question.0.kind': 'choice' }

describe('the form of the registration questions', () => {
  it('gives back the questions that it was made from, without the retired ones', () => {
    const read = readRegistrationQuestions(registrationQuestionValues(registrationQuestions))
    expect(read).toEqual({
      typed: registrationQuestions.map(({ isRetired: _, options, ...question }) => ({
        ...question,
        options: options.map(({ label }) => label),
        isCorrection: false,
      })),
    })
    expect(readRegistrationQuestions(registrationQuestionValues(retiredQuestions))).toMatchObject({
      typed: [{ id: 'q2', options: [{ en: 'Yes' }, { en: 'No' }] }],
    })
  })

  it.each<[Record<string, string>, string]>([
    [{ ...text, 'question.0.kind': 'scale' }, 'question.0.kind'],
    [{ 'question.0.kind': 'choice', 'question.0.choices.en': 'Yes\nNo' }, 'question.0.label.en'],
    [{ ...text, 'question.0.label.ru': 'я'.repeat(201) }, 'question.0.label.ru'],
    [{ ...text, 'question.0.choices.fr': 'Oui\nNon' }, 'question.0.kind'],
    [{ ...choice, 'question.0.choices.en': 'Yes' }, 'question.0.choices.en'],
    [{ ...choice, 'question.0.choices.en': 'Yes\nNo\nYes' }, 'question.0.choices.en'],
    [
      { ...choice, 'question.0.choices.en': 'Yes\nNo', 'question.0.choices.zh': '是' },
      'question.0.choices.zh',
    ],
  ])('names the field that is wrong: %j', (values, field) => {
    const read = readRegistrationQuestions(values)
    expect('problems' in read && read.problems.map((problem) => problem.field)).toEqual([field])
  })
})

describe('the questions that a registration form asks', () => {
  const open = (clinic = aPublishedClinic(), now = before) => aConsole({ now, clinics: [clinic] })
  const asked = async ({ deps }: Awaited<ReturnType<typeof open>>) =>
    (await deps.clinics.get(somaliaClinicId))?.questions

  it('are stored once, and shown again', async () => {
    const opened = await open()
    const values = { ...text, 'question.0.isRequired': 'yes', version: '2' }
    expect((await opened.post(page, values)).headers.get('location')).toBe(`${page}?notice=saved`)
    expect((await opened.post(page, values)).status).toBe(303)
    expect(await asked(opened)).toMatchObject([{ id: 'q1', kind: 'text', isRequired: true }])
    const html = await (await opened.get(page)).text()
    expect(html).toContain('Which bank?')
    expect(html).toContain('name="question.0.id" value="q1"')
    expect(html).toContain('I only correct the words')
    const audit = (await opened.deps.clinics.audit(somaliaClinicId)).at(-1)
    expect(audit).toMatchObject({ action: 'edited', before: { questions: [] }, after: { questions: ['q1'] } })
  })

  it('keep what people have answered when they are removed or ask something else', async () => {
    const opened = await open(aPublishedClinic({ questions: registrationQuestions }))
    const values = registrationQuestionValues(registrationQuestions)
    const changed = { ...values, 'question.0.label.en': 'Which bank?', 'question.0.label.fr': '' }
    const removed = Object.fromEntries(
      Object.entries(changed).filter(([name]) => !/^question\.1\.(label|choices)/.test(name)),
    )
    expect((await opened.post(page, { ...removed, version: '2' })).status).toBe(303)
    expect((await asked(opened))?.map(({ id, isRetired }) => [id, isRetired])).toEqual([
      ['q4', false],
      ['q3', false],
      ['q1', true],
      ['q2', true],
    ])
  })

  it('come back with what was typed, when they are wrong or the clinic has changed since', async () => {
    const opened = await open()
    const wrong = await opened.post(page, { ...choice, version: '2' })
    expect([wrong.status, (await wrong.text()).includes('Which bank?')]).toEqual([422, true])
    const late = await opened.post(page, { ...text, version: '1' })
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('the clinic has been changed since')
    expect(html).toContain('Which bank?')
    expect(await asked(opened)).toEqual([])
  })

  it('have texts that fit into the clinic', async () => {
    const opened = await open()
    const labels = Object.fromEntries(
      Array.from({ length: 10 }, (_, row) =>
        supportedLanguages.flatMap((language) => [
          [`question.${row}.kind`, 'choice'],
          [`question.${row}.label.${language}`, 'x'.repeat(200)],
          [
            `question.${row}.choices.${language}`,
            Array.from({ length: 8 }, (__, n) => `${n}${'x'.repeat(99)}`).join('\n'),
          ],
        ]),
      ).flat(),
    )
    const answer = await opened.post(page, { ...labels, version: '2' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('the texts are too long together')
  })

  it('can be written into a draft, and not into a clinic that is over or cancelled', async () => {
    const draft = await open(aClinic() as ReturnType<typeof aPublishedClinic>)
    expect((await draft.post(page, { ...text, version: '1' })).status).toBe(303)
    for (const over of [
      await open(aPublishedClinic(), '2026-12-20T09:00:00.000Z'),
      await open(aPublishedClinic({ status: 'cancelled' })),
    ]) {
      expect(await (await over.get(page)).text()).not.toContain('Save questions')
      expect((await over.post(page, { ...text, version: '2' })).status).toBe(409)
      expect(await asked(over)).toEqual([])
    }
  })
})
