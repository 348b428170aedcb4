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

type Wish = z.output<typeof GenerateSecretString>

/** A secret's first value: a random text, or the template's JSON object with the random text under its key. */
export const generateSecret = (input: z.input<typeof GenerateSecretString>): string => {
  const wish = GenerateSecretString.parse(input)
  const password = passwordOf(wish)
  if (wish.GenerateStringKey === undefined) return password
  const template: unknown = JSON.parse(wish.SecretStringTemplate ?? '{}')
  return JSON.stringify({ ...Object(template), [wish.GenerateStringKey]: password })
}

const passwordOf = (wish: Wish): string => {
  const kinds = kindsOf(wish)
  const all = kinds.join('')
  if (all === '') throw new Error('A secret cannot be made when every character is excluded')
  for (;;) {
    const password = Array.from({ length: wish.PasswordLength }, () => all[randomInt(all.length)]).join('')
    const complete = kinds.every((kind) => [...kind].some((character) => password.includes(character)))
    if (complete || !wish.RequireEachIncludedType || wish.PasswordLength < kinds.length) return password
  }
}

const kindsOf = (wish: Wish): string[] =>
  [
    wish.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    wish.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    wish.ExcludeNumbers ? '' : '0123456789',
    wish.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    wish.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !wish.ExcludeCharacters.includes(character)).join(''))
    .filter((kind) => kind !== '')
