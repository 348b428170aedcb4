import { createHash, createHmac } from 'node:crypto'
import { normaliseEmail } from '../values/email-address'
import { foldText } from '../values/fold-text'

/** 48 bits: with a million people the chance that two share a number is below one in five hundred. */
const KEY_BYTES = 6

/**
 * A number by which one person is recognised in several clinics and from which the address cannot be read: the first
 * 48 bits of HMAC-SHA-256 of the normalised address.
 * @param secret whoever has it can test whether an address is among the numbers; it never leaves the functions
 */
export const personKey = (email: string, secret: string): number =>
  createHmac('sha256', secret).update(normaliseEmail(email)).digest().readUIntBE(0, KEY_BYTES)

/** A number for an institution of a country, the same for spellings with one normal form. Institutions are no secret. */
export const institutionKey = (organisation: string, country: string): number =>
  createHash('sha256')
    .update(JSON.stringify([country, normaliseInstitution(organisation)]))
    .digest()
    .readUIntBE(0, KEY_BYTES)

/** Words that spellings of one institution have or lack. */
const smallWords = /^(the|of|and|for|le|la|les|l|de|des|du|d|et|el|los|las|del|y|e|o|da|do|das|dos)$/

/**
 * The normal form of an institution's name: lower case, without accents, punctuation, articles and a bracketed
 * abbreviation at the end. `Central Bank of Somalia (CBS)` and `central bank somalia ` are one; `CBS` alone is not.
 * @returns '' where the name has no letter or digit
 */
export const normaliseInstitution = (organisation: string): string => {
  const words = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const named = words(organisation.replace(/\s*\([^()]*\)\s*$/, ''))
  const all = named.length > 0 ? named : words(organisation)
  const telling = all.filter((word) => !smallWords.test(word))
  return (telling.length > 0 ? telling : all).join(' ')
}
