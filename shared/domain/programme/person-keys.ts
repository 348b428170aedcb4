import { createHash, createHmac } from 'node:crypto'
import { normaliseEmail } from '../values/email-address'

/** 40 bits: of half a million people, the chance that any two share a number is about one in nine. */
const KEY_BYTES = 5

/**
 * A number by which one person is recognised in several clinics and from which the address cannot be read: the first
 * 40 bits of HMAC-SHA-256 of the normalised address.
 * @param secret a reader of it can test whether an address is among the numbers; it never leaves the functions
 */
export const personKey = (email: string, secret: string): number =>
  createHmac('sha256', secret).update(normaliseEmail(email)).digest().readUIntBE(0, KEY_BYTES)

/** A number for an institution, from its id (`<country>/<key>`). Institutions are no secret. */
export const institutionKey = (id: string): number =>
  createHash('sha256').update(id).digest().readUIntBE(0, KEY_BYTES)
