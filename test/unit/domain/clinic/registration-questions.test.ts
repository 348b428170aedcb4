import { describe, expect, it } from 'vitest'
import {
  listAskedQuestions,
  type RegistrationQuestion,
  replaceQuestions,
  type TypedQuestion,
} from '../../../../shared/domain/clinic/registration-questions'
import {
  aChoiceQuestion,
  aTextQuestion,
  registrationQuestions,
} from '../../../support/builders/question-builder'

const asTyped = (question: RegistrationQuestion, overrides: Partial<TypedQuestion> = {}): TypedQuestion => ({
  id: question.id,
  kind: question.kind,
  label: question.label,
  isRequired: question.isRequired,
  options: question.options.map(({ label }) => label),
  isCorrection: false,
  ...overrides,
})
const replace = (typed: TypedQuestion[], wasAsked = true) =>
  replaceQuestions(registrationQuestions, typed, wasAsked)
const all = registrationQuestions.map((question) => asTyped(question))
const optionsOf = (question: RegistrationQuestion | undefined) =>
  question?.options.map(({ id, label, isRetired }) => [id, label.en, isRetired])

describe('questions that people may have answered', () => {
  it('stay as they are when nothing is changed, in another order too', () => {
    expect(replace(all)).toEqual(registrationQuestions)
    expect(replace(all.toReversed())).toEqual(registrationQuestions.toReversed())
  })

  it('are retired when they are removed, and their number is given to no other', () => {
    const removed = replace(all.slice(1))
    expect(removed.at(-1)).toEqual({ ...aTextQuestion, isRetired: true })
    expect(listAskedQuestions(removed)).toEqual(registrationQuestions.slice(1))
    const typed = [...all.slice(1), asTyped(aTextQuestion, { id: null, label: { en: 'New' } })]
    const added = replaceQuestions(removed, typed, true)
    expect(added.map(({ id, isRetired }) => [id, isRetired])).toEqual([
      ['q2', false],
      ['q3', false],
      ['q4', false],
      ['q1', true],
    ])
  })

  it.each<[string, Partial<TypedQuestion>, boolean]>([
    ['other words', { label: { en: 'Which bank?', fr: 'Quelle banque ?' } }, false],
    ['other words in one language', { label: { ...aTextQuestion.label, fr: 'Quelle banque ?' } }, false],
    ['words in another language alone', { label: { ru: 'Какой банк?' } }, false],
    ['another kind', { kind: 'choices', options: [{ en: 'a' }, { en: 'b' }], isCorrection: true }, false],
    ['one more language', { label: { ...aTextQuestion.label, ru: 'Какое мошенничество?' } }, true],
    ['one language less', { label: { en: 'Which fraud have you seen?' } }, true],
    ['corrected words', { label: { en: 'What fraud have you seen?' }, isCorrection: true }, true],
    ['a required answer', { isRequired: true }, true],
  ])('with %s', (_, change, isSame) => {
    const [first, ...others] = replace([asTyped(aTextQuestion, change), ...all.slice(1)])
    expect(first?.id).toBe(isSame ? 'q1' : 'q4')
    expect(others.filter(({ isRetired }) => isRetired)).toEqual(
      isSame ? [] : [{ ...aTextQuestion, isRetired: true }],
    )
  })

  it('keep an option by its words, and retire one that is no longer offered', () => {
    const change = (options: TypedQuestion['options'], stored = registrationQuestions) =>
      replaceQuestions(stored, [asTyped(aChoiceQuestion, { options })], true)
    const changed = change([{ en: 'No', fr: 'Non' }, { en: 'Perhaps' }])
    expect(optionsOf(changed[0])).toEqual([
      ['2', 'No', false],
      ['3', 'Perhaps', false],
      ['1', 'Yes', true],
    ])
    expect(optionsOf(change([{ en: 'Yes' }, { en: 'No' }], changed)[0])).toEqual([
      ['1', 'Yes', false],
      ['2', 'No', false],
      ['3', 'Perhaps', true],
    ])
  })

  it('are simply replaced while the form was open to nobody', () => {
    const words = { en: 'Another question?' }
    const [first, ...others] = replace([asTyped(aTextQuestion, { label: words })], false)
    expect([first?.id, first?.label, others]).toEqual(['q1', words, []])
  })
})
