import { normaliseEmail } from '../values/email-address'
import { foldText } from '../values/fold-text'
import type { Stay } from './stay'

/**
 * The one address that every row of a report carries under several people's names, as happens when an export
 * writes the account's address into each row: it says nothing about who was there.
 * @returns null when rows differ in their address, or their names may be one person's
 */
export const findSharedAddress = (stays: readonly Stay[]): string | null => {
  const rows = stays.filter(({ host }) => host !== true)
  const addresses = new Set(rows.map(({ email }) => (email === null ? null : normaliseEmail(email))))
  const [address = null] = addresses
  if (addresses.size !== 1 || address === null) return null
  return countPeople(rows.map(({ name }) => name)) > 1 ? address : null
}

/** Words that name a device and no person. */
const deviceWords =
  /^(iphone|ipad|phone|galaxy|samsung|huawei|android|laptop|macbook|pc|zoom|user|guest|participant|invite|invitado|convidado|unknown|de|s)$/

/** Whether a display name holds no word that could be a person's: "iPhone", "Galaxy A14", "Zoom user". */
export const namesDeviceOnly = (name: string): boolean => personWords(name).length === 0

const personWords = (name: string): string[] =>
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/\d/.test(word) && !deviceWords.test(word))

/** Names that share a word may be one person on two devices; names of devices are no person. */
const countPeople = (names: readonly string[]): number => {
  const people: Set<string>[] = []
  for (const name of new Set(names.map(foldText))) {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !deviceWords.test(word))
    if (words.length === 0) continue
    const known = people.find((person) => words.some((word) => person.has(word)))
    if (known) for (const word of words) known.add(word)
    else people.push(new Set(words))
  }
  return people.length
}
