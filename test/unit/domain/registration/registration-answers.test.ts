import { describe, expect, it } from 'vitest'
import type { QuestionOption } from '../../../../shared/domain/clinic/registration-questions'
import {
  answerFieldValues,
  describeAnswers,
  readAnswers,
} from '../../../../shared/domain/registration/registration-answers'
import {
  aChoicesQuestion,
  registrationQuestions,
  retiredQuestions,
} from '../../../support/builders/question-builder'

const values = {
  'answers.q1': ' SIM swap\nand more ',
  'answers.q2': '2',
  'answers.q3.1': 'yes',
  'answers.q3.3': 'yes',
}
const answers = { q1: 'SIM swap\nand more', q2: ['2'], q3: ['1', '3'] }

const retire = (option: QuestionOption): QuestionOption => ({ ...option, isRetired: true })

describe('answers to the questions of a clinic', () => {
  it('are read from the fields of the form, which shows them again', () => {
    expect(readAnswers(registrationQuestions, values)).toEqual({ answers })
    expect(answerFieldValues(registrationQuestions, answers)).toEqual({
      ...values,
      'answers.q1': 'SIM swap\nand more',
    })
    expect(readAnswers(registrationQuestions, answerFieldValues(registrationQuestions, answers))).toEqual({
      answers,
    })
  })

  it('may be left out, except required ones', () => {
    expect(readAnswers(registrationQuestions, { 'answers.q2': '1', 'answers.q1': '  ' })).toEqual({
      answers: { q2: ['1'] },
    })
  })

  it.each([
    [{}, 'q2', 'missing'],
    [{ 'answers.q2': ' ' }, 'q2', 'missing'],
    [{ 'answers.q2': '3' }, 'q2', 'missing'],
    [{ 'answers.q2': '1', 'answers.q1': 'x'.repeat(501) }, 'q1', 'too-long'],
  ])('are refused with the question: %j', (typed, id, code) => {
    const read = readAnswers(registrationQuestions, typed)
    expect('problems' in read && read.problems.map((problem) => [problem.question.id, problem.code])).toEqual(
      [[id, code]],
    )
  })

  it('take no option that is no longer offered, and no question that is no longer asked', () => {
    const typed = { 'answers.q2': '3', 'answers.q1': 'Typed before', 'answers.__proto__': 'x' }
    expect(readAnswers(retiredQuestions, typed)).toHaveProperty('problems')
    expect(readAnswers(retiredQuestions, { ...typed, 'answers.q2': '1' })).toEqual({ answers: { q2: ['1'] } })
  })

  it('to a question that is no longer asked are kept when the others change, and stay readable', () => {
    const read = readAnswers(retiredQuestions, { 'answers.q2': '1' }, { q1: 'SIM swap', q2: ['3'] })
    expect(read).toEqual({ answers: { q1: 'SIM swap', q2: ['1'] } })
    const described = describeAnswers(retiredQuestions, { q1: 'SIM swap', q2: ['3'] }, 'en')
    expect(described.map(({ label, values }) => [label.text, values.map(({ text }) => text)])).toEqual([
      ['Will you bring a phone?', ['Perhaps']],
      ['Which fraud have you seen?', ['SIM swap']],
    ])
  })

  it('keep an option that was chosen while it was offered, as long as it is chosen', () => {
    const [stored, fields] = [{ q2: ['3'] }, { 'answers.q2': '3' }]
    expect(answerFieldValues(retiredQuestions, stored)).toEqual(fields)
    expect(readAnswers(retiredQuestions, fields, stored)).toEqual({ answers: stored })
    expect(readAnswers(retiredQuestions, fields, { q2: ['1'] })).toHaveProperty('problems')
    const several = { ...aChoicesQuestion, options: aChoicesQuestion.options.map(retire) }
    const ticked = { 'answers.q3.1': 'yes', 'answers.q3.2': 'yes' }
    expect(readAnswers([several], ticked, { q3: ['2', '3'] })).toEqual({ answers: { q3: ['2'] } })
    expect(readAnswers([several], {}, { q3: ['2', '3'] })).toEqual({ answers: {} })
  })

  it('are told in the language of the reader, or marked with another one', () => {
    const described = describeAnswers(registrationQuestions, answers, 'ar')
    expect(described.map(({ label }) => label.language)).toEqual(['en', 'en', 'ar'])
    expect(described[2]?.values).toEqual([
      { text: 'خدمة USSD', language: 'ar' },
      { text: 'بطاقات SIM', language: 'ar' },
    ])
    expect(described[0]?.values).toEqual([{ text: answers.q1, language: null }])
  })
})
