import type { RegistrationQuestion } from '../../../shared/domain/clinic/registration-questions'
import { supportedLanguages } from '../../../shared/domain/values/language'

export const aTextQuestion: RegistrationQuestion = {
  id: 'q1',
  kind: 'text',
  label: { en: 'Which fraud have you seen?', fr: 'Quelle fraude avez-vous vue ?' },
  isRequired: false,
  options: [],
  isRetired: false,
}

/** In English alone, and required. */
export const aChoiceQuestion: RegistrationQuestion = {
  id: 'q2',
  kind: 'choice',
  label: { en: 'Will you bring a phone?' },
  isRequired: true,
  options: [
    { id: '1', label: { en: 'Yes' }, isRetired: false },
    { id: '2', label: { en: 'No' }, isRetired: false },
  ],
  isRetired: false,
}

export const aChoicesQuestion: RegistrationQuestion = {
  id: 'q3',
  kind: 'choices',
  label: { en: 'What do you test?', ar: 'ماذا تختبرون؟' },
  isRequired: false,
  options: [
    { id: '1', label: { en: 'USSD', ar: 'خدمة USSD' }, isRetired: false },
    { id: '2', label: { en: 'Apps', ar: 'التطبيقات' }, isRetired: false },
    { id: '3', label: { en: 'SIM cards', ar: 'بطاقات SIM' }, isRetired: false },
  ],
  isRetired: false,
}

/** One of each kind. */
export const registrationQuestions = [aTextQuestion, aChoiceQuestion, aChoicesQuestion]

/** A question with an option that is no longer offered, and one that is no longer asked. */
export const retiredQuestions: RegistrationQuestion[] = [
  {
    ...aChoiceQuestion,
    options: [...aChoiceQuestion.options, { id: '3', label: { en: 'Perhaps' }, isRetired: true }],
  },
  { ...aTextQuestion, isRetired: true },
]

const inEveryLanguage = (text: string) =>
  Object.fromEntries(supportedLanguages.map((language) => [language, text]))

/** One of each kind, with words that are in no language. */
export const questionsWithoutLanguage: RegistrationQuestion[] = registrationQuestions.map((question) => ({
  ...question,
  label: inEveryLanguage(`Qx ${question.id}`),
  isRequired: question.kind !== 'choice',
  options: question.options.map((option) => ({ ...option, label: inEveryLanguage(`Ox ${option.id}`) })),
}))

/** Of the form, to the required ones. */
export const answersWithoutLanguage = { 'answers.q1': 'Zz', 'answers.q3.1': 'yes' }
