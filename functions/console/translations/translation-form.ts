import { maxTranslationLength, type TranslatedText } from '../../../shared/domain/clinic/translations'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { Language } from '../../../shared/domain/values/language'
import type { FormValues } from '../forms/form-values'

/** More than a clinic has: six days of sixty sessions with descriptions, and its audience. */
const MAX_ROWS = 1000

export interface TranslationForm {
  /** The language of the clinic's own words. */
  original: Language | null
  /** Each row with text, as typed. */
  typed: TranslatedText[]
  problems: FieldProblem[]
}

/** The rows of the form: `of.0` has the clinic's words, `text.0` their translation; empty ones are left out. */
export const readTranslationForm = (values: FormValues, language: Language): TranslationForm => {
  const original = Language.nullable()
    .catch(null)
    .parse(values.original || null)
  const problems: FieldProblem[] = []
  const typed: TranslatedText[] = []
  if (original === language)
    problems.push({
      field: 'original',
      code: 'same-language',
      message: 'Choose another language: these words are to be translated from it.',
    })
  for (let row = 0; row < MAX_ROWS && values[`of.${row}`] !== undefined; row += 1) {
    const original = values[`of.${row}`] ?? ''
    const text = tidy(values[`text.${row}`] ?? '', original.includes('\n'))
    if (text === '') continue
    typed.push({ original, text })
    const most = maxTranslationLength(original)
    if (text.length > most)
      problems.push({
        field: `text.${row}`,
        code: 'too-long',
        message: `Enter at most ${most} characters: “${text.slice(0, 40)}…” has ${text.length}.`,
      })
  }
  return { original, typed, problems }
}

/** Words on one line stay on one. */
const tidy = (text: string, hasLines: boolean): string =>
  (hasLines ? text : text.replaceAll(/\s+/g, ' ')).trim()
