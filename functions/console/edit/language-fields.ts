import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { readLanguage, splitLanguages } from '../../../shared/domain/values/read-language'
import type { FormValues } from '../forms/form-values'

/** @returns the codes of the typed languages; an empty one, which the schema refuses, for words that are none */
export const readLanguages = (text = ''): string[] => [
  ...new Set(splitLanguages(text).map((name) => readLanguage(name) ?? '')),
]

/** A problem of a field of languages also quotes the typed words that are none; any other stays as it is. */
export const quoteUnknownLanguages = (problem: FieldProblem, values: FormValues): FieldProblem => {
  if (problem.field !== 'languages' && problem.field !== 'interpretation') return problem
  const unknown = splitLanguages(values[problem.field] ?? '').filter((name) => readLanguage(name) === null)
  if (unknown.length === 0) return problem
  const quoted = unknown.slice(0, 10).map((name) => `“${name.slice(0, 40)}”`)
  return { ...problem, message: `Not known as a language: ${quoted.join(', ')}. ${problem.message}` }
}
