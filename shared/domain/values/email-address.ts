import { domainToASCII, domainToUnicode } from 'node:url'
import * as z from 'zod'

/** Why an address cannot be used. */
export const emailFaults = [
  'not-an-address',
  'two-addresses',
  'local-part-not-ascii',
  'domain-without-dot',
] as const
export type EmailFault = (typeof emailFaults)[number]

/** Soft hyphens, zero-width and direction marks, byte order marks: a person cannot see them, SES refuses them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
const hyphens = /[\u2010-\u2015\u2212]/g
const dots = /[\u3002\uff0e\uff61]/g

/**
 * The address as it is compared, stored and sent to: lower case, without invisible characters, `mailto:`, quotation
 * marks, brackets, a bullet or number in front, a subject or link behind and marks at the end, its domain in ASCII (IDNA, RFC 5891: SES takes no other). A text that
 * is no address comes back cleaned the same way.
 */
export const normaliseEmail = (typed: string): string =>
  plainAddress.test(typed) ? typed.toLowerCase() : normaliseOddEmail(typed)

/** Nearly every address; a domain whose last label is a number or that is in punycode is looked at. */
const plainAddress = /^[a-z0-9._+-]+@(?:[a-z0-9](?:-?[a-z0-9])*\.)+[a-z]{2,}$/i

const normaliseOddEmail = (typed: string): string => {
  const plain = typed.normalize('NFKC').replace(invisible, '').replace(hyphens, '-').replace(dots, '.').trim()
  const [, bracketed] = /<([^<>]*)>\s*[.,;:]?$/.exec(plain) ?? []
  const address = (bracketed ?? plain)
    .replace(listMark, '')
    .trim()
    .replace(/#(?:mailto:)?[^#]*#$/i, '')
    .replace(/^mailto:/i, '')
    .replace(/\?(?:subject|cc|bcc|body)=.*$/i, '')
    .replace(/(?<![.,;:!])[.,;:!]+$/, '')
    .replace(/\s(?:\([^()]*\)|\[[^[\]]*\])$/, '')
    .replace(/^(["'“‘«([])(.*)["'”’»)\]]$/, '$2')
    .replace(/^([^(<]*)[)>]$/, '$1')
    .trim()
    .toLowerCase()
  const [, local, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(address) ?? []
  if (local === undefined || domain === undefined || !idnDomain.test(domain)) return address
  return `${local}@${domainToASCII(domain) || domain}`
}

/** What stands before an address in a list that was copied: a bullet, a number, `E-mail:`. */
const listMark = /^(?:[•·▪◦*]\s*|[-–]\s+|\d+[.)]\s+|(?:e-?mail|courriel|correo)\s*:\s*)/i

/** Letters, digits and marks of any script; the URL rules behind `domainToASCII` would accept more. */
const idnDomain = /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u
/** RFC 5322 dot-atom, at most 64 characters. */
const localPart = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const asciiDomain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/

/** Why a normalised address cannot be used; undefined: it can. */
export const findEmailFault = (address: string): EmailFault | undefined => {
  if ((address.match(/@/g)?.length ?? 0) > 1) return 'two-addresses'
  const [, local, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(address) ?? []
  if (local === undefined || domain === undefined || address.length > 254) return 'not-an-address'
  if (/\P{ASCII}/u.test(local)) return 'local-part-not-ascii'
  if (!domain.includes('.')) return 'domain-without-dot'
  return localPart.test(local) && asciiDomain.test(domain) ? undefined : 'not-an-address'
}

/** An address as a person typed it, normalised. */
export const EmailAddress = z
  .string()
  .transform(normaliseEmail)
  .refine((address) => findEmailFault(address) === undefined, 'not an e-mail address')

/** The address with a readable domain: `amina@exemple-télécom.org` for its punycode form. */
export const formatEmail = (address: string): string => {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return domain.includes('xn--') ? `${address.slice(0, at + 1)}${domainToUnicode(domain) || domain}` : address
}
