import { normaliseEmail } from '../../values/email-address'
import type { Stay } from '../zoom/stay'
import { areSeveralPeople, personWords } from './person-words'

type AddressRow = Pick<Stay, 'name' | 'email' | 'host'>

export interface SharedAddresses {
  /**
   * The one address that every row but the host's carries under several people's names, as happens when an export writes the
   * account's address into each row: it says nothing about who was there. null: there is none.
   */
  everywhere: string | null
  /**
   * Whether a row's name is another person's than the owner's of its address: several people's names stand under the
   * address, and this one shares no word with the owner's name or the address. A name that is only a device's is not.
   */
  isUsedByAnother: (row: AddressRow, ownerName: string) => boolean
}

/** Finds the addresses that several people used: a mailbox of an institution, a colleague's or a family's account. */
export const findSharedAddresses = (rows: readonly AddressRow[]): SharedAddresses => {
  const names = Map.groupBy(rows, ({ email }) => (email === null ? null : normaliseEmail(email)))
  const shared = new Set<string>()
  for (const [address, ofAddress] of names) {
    if (address !== null && areSeveralPeople(ofAddress.map(({ name }) => name))) shared.add(address)
  }
  const guests = rows.filter(({ host }) => host !== true)
  const ofGuests = new Set(guests.map(({ email }) => (email === null ? null : normaliseEmail(email))))
  const [only = null] = ofGuests
  return {
    everywhere: ofGuests.size === 1 && only !== null && shared.has(only) ? only : null,
    isUsedByAnother: ({ name, email }, ownerName) => {
      const address = email === null ? '' : normaliseEmail(email)
      if (!shared.has(address)) return false
      const words = personWords(name)
      const [mailbox = ''] = address.split('@')
      const known = new Set([...personWords(ownerName), ...personWords(mailbox)])
      return words.length > 0 && !words.some((word) => known.has(word))
    },
  }
}
