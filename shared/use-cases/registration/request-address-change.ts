import { usefulUntilOf } from '../../domain/mail/kinds/useful-until'
import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import { canChangeAddress, MAX_ADDRESS_REQUESTS } from '../../domain/registration/address-change'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Stores another address of a registrant and makes the mail due that asks its reader to confirm it. Until then nothing
 * else goes to it, and the registration stays as it is. A second request replaces the first.
 * @returns limited: the registrant has entered too many already; closed: the clinic has begun, or the registration is
 * over; same: it is the registrant's address
 */
export const requestAddressChange = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId: id }: { clinicId: string; registrationId: string },
  email: string,
): Promise<'requested' | 'limited' | 'closed' | 'same'> => {
  const [clinic, from] = await Promise.all([deps.clinics.get(clinicId), deps.registrations.get(clinicId, id)])
  const now = deps.now()
  if (!clinic || !from || !canChangeAddress(clinic, from, now)) return 'closed'
  if (from.email === email) return 'same'
  const number = (from.addressRequest?.number ?? 0) + 1
  if (number > MAX_ADDRESS_REQUESTS) return 'limited'
  const addressRequest = { email, at: now, number }
  const key = {
    clinicId,
    recipientId: id,
    kind: 'address-confirmation' as const,
    revision: from.revision,
    request: number,
  }
  const mail = createDueEntry(key, now, usefulUntilOf(key.kind, { clinic, registration: { addressRequest } }))
  const saved = await deps.registrations.saveAddressRequest(from, { ...from, addressRequest }, mail)
  if (saved === 'saved') return 'requested'
  const { addressRequest: stored } = (await deps.registrations.get(clinicId, id)) ?? from
  // A double click: the first one has made the request. Otherwise the registration has changed meanwhile.
  if (stored?.number === number && stored.email === email) return 'requested'
  return requestAddressChange(deps, { clinicId, registrationId: id }, email)
}
