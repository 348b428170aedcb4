import { describe, expect, it } from 'vitest'
import { questionFormValues, readQuestionForm } from '../../../../../functions/console/survey/question-form'
import { templateSurvey } from '../../../../../shared/domain/survey/survey-questions'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aSurveyAnswer, ownQuestions } from '../../../../support/builders/survey-builder'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const template = templateSurvey(somaliaClinicId)
const page = `/console/clinics/${somaliaClinicId}/survey/questions`
const before = '2026-12-01T09:00:00.000Z'
const own = { 'own.0.kind': 'scale', 'own.0.label.en': 'How useful was the lab?' }

describe('the form of the survey questions', () => {
  it('gives back the questions that it was made from', () => {
    const values = questionFormValues({ ...template, own: ownQuestions })
    expect(readQuestionForm(values)).toEqual({ template: template.template, own: ownQuestions })
  })

  it('leaves out emptied rows, and those of the template that are not ticked', () => {
    const values = {
      'template.comment': 'yes',
      'own.1.kind': 'text',
      'own.1.label.ar': ' ما رأيكم؟ ',
      'own.2.label.en': ' ',
    }
    expect(readQuestionForm(values)).toEqual({
      template: ['comment'],
      own: [{ kind: 'text', id: 'own-1', label: { ar: 'ما رأيكم؟' } }],
    })
  })

  it.each<[Record<string, string>, string[]]>([
    [{}, ['template.usefulness']],
    [{ ...own, 'own.0.kind': 'essay' }, ['own.0.kind']],
    [{ ...own, 'own.0.label.fr': 'x'.repeat(201) }, ['own.0.label.fr']],
    [{ ...own, 'own.0.kind': 'choice' }, ['own.0.choices.en']],
    [{ ...own, 'own.0.kind': 'choice', 'own.0.choices.en': 'Yes' }, ['own.0.choices.en']],
    [{ ...own, 'own.0.kind': 'choice', 'own.0.choices.en': 'a\n'.repeat(9) }, ['own.0.choices.en']],
    [
      { ...own, 'own.0.kind': 'choice', 'own.0.choices.en': 'Yes\nNo', 'own.0.choices.fr': 'Oui' },
      ['own.0.choices.fr'],
    ],
    [{ ...own, 'own.0.kind': 'choice', 'own.0.choices.es': `Sí\n${'x'.repeat(101)}` }, ['own.0.choices.es']],
    [{ 'own.0.kind': 'choice', 'own.0.choices.en': 'Yes\nNo' }, ['own.0.label.en']],
    [{ ...own, 'own.0.kind': 'scale', 'own.0.choices.fr': 'Oui\nNon' }, ['own.0.kind']],
    [{ ...own, 'own.0.kind': 'text', 'own.0.choices.en': 'Yes\nNo' }, ['own.0.kind']],
  ])('names the field that is wrong: %j', (values, fields) => {
    const read = readQuestionForm(values)
    expect('problems' in read && read.problems.map(({ field }) => field)).toEqual(fields)
  })
})

describe('the questions of a survey', () => {
  const open = (now = before, role: 'organiser' | 'partner' = 'organiser') =>
    aConsole({ staff: aStaff(role), now, clinics: [aPublishedClinic()] })

  it('are stored once with what was changed, and shown again', async () => {
    const { get, post, deps } = await open()
    const values = { ...own, 'template.usefulness': 'yes', revision: '0' }
    expect((await post(page, values)).headers.get('location')).toBe(`${page}?notice=saved`)
    expect((await post(page, values)).status).toBe(303)
    expect(await deps.surveys.questions(somaliaClinicId)).toMatchObject({
      revision: 1,
      template: ['usefulness'],
      own: [{ kind: 'scale', label: { en: 'How useful was the lab?' } }],
    })
    const html = await (await get(page)).text()
    expect(html).toContain('How useful was the lab?')
    expect(html.match(/ checked/g)).toHaveLength(1)
    const audit = (await deps.clinics.audit(somaliaClinicId)).filter(
      ({ action }) => action === 'survey-changed',
    )
    expect(audit.map(({ after }) => after)).toEqual([{ template: ['usefulness'], own: 1 }])
  })

  it('come back with what was typed, when they are wrong or somebody else has changed them', async () => {
    const { post, deps } = await open()
    const wrong = await post(page, { ...own, 'own.0.kind': 'choice', revision: '0' })
    expect([wrong.status, (await wrong.text()).includes('How useful was the lab?')]).toEqual([422, true])
    await post(page, { 'template.clarity': 'yes', revision: '0' })
    const late = await post(page, { ...own, revision: '0' })
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('the questions have changed since you opened them')
    expect(html).toContain('How useful was the lab?')
    expect((await post(page, { ...own, revision: '1' })).status).toBe(303)
    expect((await deps.surveys.questions(somaliaClinicId)).own).toHaveLength(1)
  })

  it.each(['2026-12-11T09:30:00.000Z', '2026-12-20T09:00:00.000Z'])(
    'stay as they are when people may answer them, at %s',
    async (now) => {
      const { get, post, deps } = await open(now)
      expect(await (await get(page)).text()).not.toContain('Save questions')
      expect((await post(page, { ...own, revision: '0' })).status).toBe(409)
      expect(await deps.surveys.questions(somaliaClinicId)).toEqual(template)
    },
  )

  it('are those of the results and of the report', async () => {
    const { get, deps } = await open('2026-12-15T09:00:00.000Z')
    await deps.surveys.saveQuestions(
      { ...template, revision: 1, template: [], own: ownQuestions },
      {
        clinicId: somaliaClinicId,
        at: before,
        by: 'staff-1',
        action: 'survey-changed',
        before: {},
        after: {},
      },
    )
    for (let index = 0; index < 5; index += 1) {
      const person = aRegistration({ email: `person${index}@example.org` })
      await deps.registrations.register(person, aLedgerEntry({ recipientId: person.id }), null)
      await deps.surveys.answer(
        { clinicId: somaliaClinicId, registrationId: person.id },
        aSurveyAnswer({
          id: String(index).padStart(22, '0'),
          choices: { 'own-1': '4', 'own-2': index === 0 ? '1' : '2' },
          texts: index === 0 ? { 'own-3': 'The regulator' } : {},
        }),
      )
    }
    const results = await pageText(await get(`/console/clinics/${somaliaClinicId}/survey`))
    for (const part of ['How useful was the laboratory?', 'Average 4.0', 'The second', 'The regulator'])
      expect(results).toContain(part)
    expect(results).not.toContain('How useful was the clinic')
    expect(await pageText(await get(`/console/clinics/${somaliaClinicId}/report`))).toContain('The second')
  })
})
