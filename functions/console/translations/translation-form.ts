import { TranslatedText } from '../../../shared/domain/clinic/translations'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { Language } from '../../../shared/domain/values/language'
import type { FormValues } from '../forms/form-values'

/** More than a clinic has: six days of sixty sessions, and its audience. */
const MAX_ROWS = 500

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
    const text = (values[`text.${row}`] ?? '').replaceAll(/\s+/g, ' ').trim()
    if (text === '') continue
    const translated = { original: values[`of.${row}`] ?? '', text }
    typed.push(translated)
    if (!TranslatedText.safeParse(translated).success)
      problems.push({
        field: `text.${row}`,
        code: 'too-long',
        message: `Enter at most 300 characters: “${text.slice(0, 40)}…” has ${text.length}.`,
      })
  }
  return { original, typed, problems }
}
