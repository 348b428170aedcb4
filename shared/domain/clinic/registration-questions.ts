import * as z from 'zod'
import { supportedLanguages } from '../values/language'
import { type TextByLanguage, textByLanguage } from '../values/text-by-language'

export const MAX_REGISTRATION_QUESTIONS = 10

/** All questions of a clinic, with the retired ones, are stored in the clinic's item, which has other long texts. */
export const MAX_QUESTION_BYTES = 60_000

export const registrationQuestionKinds = ['text', 'choice', 'choices'] as const

const Label = textByLanguage(200)

/** @property isRetired no longer offered; people have chosen it before */
const Option = z.object({ id: z.string(), label: textByLanguage(100), isRetired: z.boolean() })

/**
 * What a clinic asks on its registration form besides the person: a text, one of several choices, or several of them.
 * An answer names it by its id, which no other question of the clinic gets.
 */
export const RegistrationQuestion = z.object({
  id: z.string().regex(/^q\d+$/),
  kind: z.enum(registrationQuestionKinds),
  label: Label,
  isRequired: z.boolean(),
  /** Of a text none. */
  options: z.array(Option),
  /** No longer asked; kept because people have answered it. */
  isRetired: z.boolean(),
})
export type RegistrationQuestion = z.infer<typeof RegistrationQuestion>
export type QuestionOption = RegistrationQuestion['options'][number]

/** A question as an organiser typed it. */
export interface TypedQuestion extends Pick<RegistrationQuestion, 'kind' | 'label' | 'isRequired'> {
  /** Of the stored question that was changed; null: a new one. */
  id: string | null
  options: readonly TextByLanguage[]
  /** Whether other words ask the same, so that the answers so far stay those of the question. */
  isCorrection: boolean
}

/** The questions that the form asks, in its order. */
export const listAskedQuestions = (questions: readonly RegistrationQuestion[]): RegistrationQuestion[] =>
  questions.filter(({ isRetired }) => !isRetired)

/** The options that the form offers. */
export const listOfferedOptions = ({ options }: RegistrationQuestion): QuestionOption[] =>
  options.filter(({ isRetired }) => !isRetired)

/**
 * The questions after an organiser's change. Where people may have answered, what they answered stays readable: a
 * question that is removed, or that asks something else now, is retired, and so is each option that is no longer
 * offered. Another kind or other words are another question, unless the organiser says that only the words changed.
 * @param wasAsked whether the form has been open to registrants
 */
export const replaceQuestions = (
  stored: readonly RegistrationQuestion[],
  typed: readonly TypedQuestion[],
  wasAsked: boolean,
): RegistrationQuestion[] => {
  let lastNumber = highestNumber(stored.map(({ id }) => id.slice(1)))
  const asked = typed.map((question): RegistrationQuestion => {
    const { kind, label, isRequired } = question
    const before = listAskedQuestions(stored).find(({ id }) => id === question.id)
    const isSame = before && (!wasAsked || asksTheSame(before, question))
    if (!isSame) lastNumber += 1
    return {
      id: isSame ? before.id : `q${lastNumber}`,
      kind,
      label,
      isRequired,
      options: replaceOptions(isSame ? before.options : [], question.options, wasAsked),
      isRetired: false,
    }
  })
  if (!wasAsked) return asked
  const retired = stored.filter(({ id }) => !asked.some((question) => question.id === id))
  return [...asked, ...retired.map((question) => ({ ...question, isRetired: true }))]
}

const asksTheSame = (before: RegistrationQuestion, { kind, label, isCorrection }: TypedQuestion): boolean =>
  before.kind === kind && (isCorrection || isSameText(before.label, label))

/** Languages may be added and removed: the same words in one of them, and other words in none. */
const isSameText = (before: TextByLanguage, after: TextByLanguage): boolean => {
  const both = supportedLanguages.filter((each) => before[each] !== undefined && after[each] !== undefined)
  return both.length > 0 && both.every((each) => before[each] === after[each])
}

/** An option with the same words in a language is the same one, also after it was retired. */
const replaceOptions = (
  stored: readonly QuestionOption[],
  labels: readonly TextByLanguage[],
  wasAsked: boolean,
): QuestionOption[] => {
  let lastNumber = highestNumber(stored.map(({ id }) => id))
  const taken = new Set<string>()
  const offered = labels.map((label): QuestionOption => {
    const before = stored.find(
      (option) =>
        !taken.has(option.id) &&
        supportedLanguages.some((each) => label[each] !== undefined && label[each] === option.label[each]),
    )
    if (!before) lastNumber += 1
    const id = before?.id ?? String(lastNumber)
    taken.add(id)
    return { id, label, isRetired: false }
  })
  if (!wasAsked) return offered
  return [
    ...offered,
    ...stored.filter(({ id }) => !taken.has(id)).map((option) => ({ ...option, isRetired: true })),
  ]
}

const highestNumber = (numbers: readonly string[]): number => Math.max(0, ...numbers.map(Number))
