import { randomInt } from 'node:crypto'
import * as z from 'zod'

/** A template's GenerateSecretString. */
export const GenerateSecretString = z.strictObject({
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
  PasswordLength: z.int().min(1).max(4096).default(32),
  ExcludeCharacters: z.string().default(''),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  ExcludePunctuation: z.boolean().default(false),
  IncludeSpace: z.boolean().default(false),
  RequireEachIncludedType: z.boolean().default(true),
})

type PasswordRules = z.output<typeof GenerateSecretString>

/** A secret's first value: a random text, or the template's JSON object with the random text under its key. */
export const generateSecret = (input: z.input<typeof GenerateSecretString>): string => {
  const rules = GenerateSecretString.parse(input)
  const password = generatePassword(rules)
  if (rules.GenerateStringKey === undefined) return password
  const template: unknown = JSON.parse(rules.SecretStringTemplate ?? '{}')
  return JSON.stringify({ ...Object(template), [rules.GenerateStringKey]: password })
}

const generatePassword = (rules: PasswordRules): string => {
  const kinds = characterKinds(rules)
  const all = kinds.join('')
  if (all === '') throw new Error('A secret cannot be made when every character is excluded')
  for (;;) {
    const password = Array.from({ length: rules.PasswordLength }, () => all[randomInt(all.length)]).join('')
    const complete = kinds.every((kind) => [...kind].some((character) => password.includes(character)))
    if (complete || !rules.RequireEachIncludedType || rules.PasswordLength < kinds.length) return password
  }
}

const characterKinds = (rules: PasswordRules): string[] =>
  [
    rules.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    rules.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    rules.ExcludeNumbers ? '' : '0123456789',
    rules.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    rules.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !rules.ExcludeCharacters.includes(character)).join(''))
    .filter((kind) => kind !== '')
