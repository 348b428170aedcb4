import { registrationId } from '../../domain/ids'
import { createStatusMail } from '../../domain/mail/status-mail'
import { addressRequestEnds, canChangeAddress, moveToAddress } from '../../domain/registration/address-change'
import type { Dependencies } from '../../ports/dependencies'

/** What the link in the mail to a new address names. */
interface NewAddressClaims {
  clinicId: string
  /** The registration under its old address. */
  registrationId: string
  /** The registration that it becomes. */
  newId: string
}

type ConfirmDependencies = Pick<Dependencies, 'clinics' | 'registrations' | 'now'>

/**
 * Moves a registration to the address that its owner has confirmed: the old entry ends with a mail that removes its
 * days from the calendar, and the new one begins with the mail about its status, in one transaction. A second click
 * finds it moved.
 * @returns registered: the address has a registration of its own, and nothing was changed; expired: the link is too
 * old, another address was entered since, or the clinic has begun
 */
export const confirmAddress = async (
  deps: ConfirmDependencies,
  { clinicId, registrationId: oldId, newId }: NewAddressClaims,
): Promise<'moved' | 'registered' | 'expired'> => {
  const [clinic, from, other] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, oldId),
    deps.registrations.get(clinicId, newId),
  ])
  const now = deps.now()
  if (!clinic || !from) return 'expired'
  const isTaken = other !== undefined && other.status !== 'withdrawn'
  if (from.isMoved) return isTaken ? 'moved' : 'expired'
  const { addressRequest } = from
  const isRequested = addressRequest !== null && registrationId(clinicId, addressRequest.email) === newId
  if (!isRequested || addressRequestEnds(addressRequest) < now || !canChangeAddress(clinic, from, now))
    return 'expired'
  if (isTaken) return 'registered'
  const change = moveToAddress(from, other?.revision ?? 0, now)
  if (!change) return 'expired'
  const mails = {
    ended: createStatusMail(change.ended, clinic, now),
    moved: createStatusMail(change.moved, clinic, now),
  }
  const result = await deps.registrations.moveAddress(change, mails)
  if (result === 'moved') return 'moved'
  // Another click, or a registration of the new address, came first: what is stored now tells which.
  const [after, taken] = await Promise.all([
    deps.registrations.get(clinicId, oldId),
    deps.registrations.get(clinicId, newId),
  ])
  if (after?.isMoved) return 'moved'
  return taken && taken.status !== 'withdrawn' ? 'registered' : 'expired'
}
