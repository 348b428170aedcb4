import { createHmac } from 'node:crypto'
import type { Instant } from './values/time/instant'
import type { TokenKeys } from './values/token'

/**
 * How many forms one network may send in an hour. A group behind one router may register at the same time; an abuser
 * who mails strangers through the form would need more.
 */
export const MAX_FORMS_PER_HOUR = 100

/**
 * Pseudonym for a visitor's IP address during one clock hour. It is keyed, so that a reader of the table cannot find
 * the address by trying all addresses, and it changes each hour, so that a visitor cannot be tracked longer than
 * that.
 * @param address as the network saw it: IPv4 or IPv6
 */
export const visitorId = ([key]: TokenKeys, address: string, now: Instant): string =>
  createHmac('sha256', key)
    .update(`visitor:${now.slice(0, 13)}:${networkPrefix(address)}`)
    .digest('base64url')
    .slice(0, 22)

/** The first 64 bits of an IPv6 address: the subscriber chooses the rest freely (RFC 8981). */
export const networkPrefix = (address: string): string => {
  const [, version4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (version4 !== undefined) return version4
  if (!address.includes(':')) return address
  const [before = [], after = []] = address.toLowerCase().split('::').map(parseGroups)
  const left = address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0
  return [...before, ...Array<string>(left).fill('0'), ...after].slice(0, 4).join(':')
}

const parseGroups = (part: string): string[] =>
  part
    .split(':')
    .filter(Boolean)
    .map((group) => group.replace(/^0+(?=.)/, ''))
