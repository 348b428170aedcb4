import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { BY_REGISTRANT, ErasureRequest } from '../../../domain/erasure/erasure'
import { newAnonymousId, personId, registrationId } from '../../../domain/ids'
import { fromItem, type StoredItem } from '../stored-item'

const ItemWithAddress = z.object({
  pk: z.string().transform((pk) => pk.replace(/^CLINIC#/, '')),
  type: z.enum(['registration', 'zoom-event', 'report', 'report-part', 'contacts', 'recipient']),
  email: z.string().nullish(),
  stays: z.array(z.object({ email: z.string().nullish() })).default([]),
  contacts: z.array(z.object({ email: z.string() })).default([]),
})

/**
 * The completed erasures to repeat when the items of an old copy are restored. An erasure stores only a hash of the
 * person's address; here all addresses are available to compare.
 */
export const erasuresToRepeat = (present: StoredItem[], copy: StoredItem[]): ErasureRequest[] => {
  const erasures = present
    .filter(({ type }) => type?.S === 'erasure')
    .map((item) => fromItem(ErasureRequest, item))
  const done = erasures.filter(({ doneAt }) => doneAt !== null)
  if (done.length === 0) return []
  const clinicsOf = new Map<string, Map<string, string>>()
  const listed = new Set<string>()
  for (const { pk, type, email, stays, contacts } of copy.flatMap(
    (item) => ItemWithAddress.safeParse(unmarshall(item)).data ?? [],
  )) {
    // Campaign recipients are stored apart from the clinic, so every campaign is searched.
    const invited = type === 'recipient' && email ? [{ email }] : []
    for (const contact of [...contacts, ...invited]) listed.add(personId(contact.email))
    if (type === 'recipient') continue
    for (const address of [email, ...stays.map((stay) => stay.email)]) {
      if (!address) continue
      const clinics = clinicsOf.get(personId(address)) ?? new Map<string, string>()
      clinicsOf.set(personId(address), clinics.set(pk, registrationId(pk, address)))
    }
  }
  return done.flatMap((erasure) => {
    const clinics = [...(clinicsOf.get(erasure.personId) ?? [])]
    const asked = new Set(erasure.found.map(({ clinicId }) => clinicId))
    const occurrences = clinics
      .filter(([clinicId]) => asked.has(clinicId))
      .map(([clinicId, id]) => ({ clinicId, registrationId: id, anonymousId: newAnonymousId() }))
    return occurrences.length > 0 || (erasure.by !== BY_REGISTRANT && listed.has(erasure.personId))
      ? [{ ...erasure, occurrences, doneAt: null }]
      : []
  })
}
