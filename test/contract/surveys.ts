import { describe, expect, it } from 'vitest'
import { templateSurvey } from '../../shared/domain/survey/survey-questions'
import { aClinic, anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import { aSurveyAnswer, ownQuestions } from '../support/builders/survey-builder'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'
import { person, register } from './registrants'

const keyOf = (index: number) => ({ clinicId: somaliaClinicId, registrationId: person(index).id })

export const surveyStoreContract = (open: OpenStores) =>
  describe('answers to a survey', () => {
    it('are stored once for a registration, also in parallel, and name nobody', async () => {
      const stores = await open()
      await register(stores, person(1))
      const results = await inParallel(4, (index) =>
        stores.surveys.answer(keyOf(1), aSurveyAnswer({ id: String(index).repeat(22) })),
      )
      expect(tally(results)).toEqual({ stored: 1, answered: 3 })
      const answers = await stores.surveys.listAnswers(somaliaClinicId)
      expect(answers).toHaveLength(1)
      expect(JSON.stringify(answers)).not.toContain(person(1).id)
      const stored = await stores.registrations.get(somaliaClinicId, person(1).id)
      expect(stored?.hasAnsweredSurvey).toBe(true)
      expect(JSON.stringify(stored)).not.toContain(answers[0]?.id)
    })

    it('come from registrations only, and belong to their clinic', async () => {
      const stores = await open()
      expect(await stores.surveys.answer(keyOf(2), aSurveyAnswer())).toBe('answered')
      expect(await stores.surveys.listAnswers(somaliaClinicId)).toEqual([])
    })

    it('have the questions of the template again after their draft was deleted', async () => {
      const { clinics, surveys } = await open()
      await clinics.create(aClinic(), anAuditRecord())
      const questions = { ...templateSurvey(somaliaClinicId), revision: 1, own: ownQuestions }
      await surveys.saveQuestions(questions, anAuditRecord({ action: 'survey-changed', by: 'staff-9' }))
      await clinics.deleteDraft(aClinic(), anAuditRecord({ action: 'deleted', by: 'staff-8' }))
      expect(await surveys.questions(somaliaClinicId)).toEqual(templateSurvey(somaliaClinicId))
    })

    it('have the questions of the template until others are stored, of which two at once leave one', async () => {
      const stores = await open()
      const template = templateSurvey(somaliaClinicId)
      expect(await stores.surveys.questions(somaliaClinicId)).toEqual(template)
      const first = { ...template, revision: 1, own: ownQuestions }
      const audit = (index: number) => anAuditRecord({ action: 'survey-changed', by: `staff-${index}` })
      const results = await inParallel(3, (index) => stores.surveys.saveQuestions(first, audit(index)))
      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      expect(await stores.surveys.questions(somaliaClinicId)).toEqual(first)
      const second = { ...first, revision: 2, template: ['comment' as const] }
      expect(await stores.surveys.saveQuestions(second, audit(4))).toBe('saved')
      expect(await stores.surveys.saveQuestions(first, audit(5))).toBe('conflict')
      expect(await stores.surveys.listAnswers(somaliaClinicId)).toEqual([])
    })

    it('of an institution before the clinic replace its earlier one, apart from those of people', async () => {
      const stores = await open()
      const of = (id: string, choice: string, clinicId = somaliaClinicId) =>
        stores.surveys.putGapAnswer({ clinicId, id: id.repeat(22), choices: { ss7: choice }, texts: {} })
      await Promise.all([of('a', 'planned'), of('b', 'applied'), of('c', 'applied', 'another-clinic')])
      await of('a', 'partly-applied')
      const answers = await stores.surveys.listGapAnswers(somaliaClinicId)
      expect(answers.map(({ choices }) => choices['ss7']).toSorted()).toEqual(['applied', 'partly-applied'])
      expect(await stores.surveys.listAnswers(somaliaClinicId)).toEqual([])
    })

    it('lose their texts and keep the rest, a few at a time', async () => {
      const stores = await open()
      for (const index of [1, 2, 3]) {
        await register(stores, person(index))
        await stores.surveys.answer(keyOf(index), aSurveyAnswer({ id: String(index).repeat(22) }))
      }
      expect(await stores.surveys.eraseTexts(somaliaClinicId, 2)).toBe(2)
      expect(await stores.surveys.eraseTexts(somaliaClinicId, 2)).toBe(1)
      expect(await stores.surveys.eraseTexts(somaliaClinicId, 2)).toBe(0)
      const answers = await stores.surveys.listAnswers(somaliaClinicId)
      expect(answers.map(({ choices, texts }) => [choices['usefulness'], texts])).toEqual([
        ['5', {}],
        ['5', {}],
        ['5', {}],
      ])
    })
  })
