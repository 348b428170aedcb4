import { endOf, isOver } from '../domain/clinic-times'
import { registrationId } from '../domain/ids'
import { type Instant, MINUTE, plus } from '../domain/instant'
import { dueEntry } from '../domain/mail-entry'
import { consentVersion, type Registration, type RegistrationForm } from '../domain/registration'
import type { World } from '../ports'

export type RegisterResult = 'registered' | 'known' | 'full' | 'closed' | 'missing'

/**
 * Registers one person: registration, seat and due confirmation are one transaction. The same address
 * again is `known`, which the page must not show; ten minutes later it brings one more copy of the
 * confirmation, once, because people lose mails and forms must not become a way to mail third parties.
 * Both ask the stores for the same: neither the answer nor its time tells who is registered.
 */
export const register = async (
  world: Pick<World, 'clinics' | 'registrations' | 'now'>,
  { clinicId, form }: { clinicId: string; form: RegistrationForm },
): Promise<RegisterResult> => {
  const clinic = await world.clinics.get(clinicId)
  if (!clinic || clinic.status === 'draft') return 'missing'
  const now = world.now()
  if (clinic.status === 'cancelled' || isOver(clinic, now)) return 'closed'
  const known = await world.registrations.get(clinicId, registrationId(clinicId, form.email))
  if (known && known.status !== 'withdrawn') {
    const copy = dueEntry(confirmationOf(known, -known.round), now, endOf(clinic))
    await world.registrations.tellAgain(known, copy, plus(now, -COPY_AFTER))
    return 'known'
  }
  const registration = registrationFrom(clinicId, form, known, now)
  const confirmation = dueEntry(confirmationOf(registration, registration.round), now, endOf(clinic))
  const result = await world.registrations.register(registration, confirmation, clinic.capacity)
  if (result === 'free') throw new Error('a seat was asked for, not a place in the waiting list')
  return result === 'exists' ? 'known' : result
}

const COPY_AFTER = 10 * MINUTE

const registrationFrom = (
  clinicId: string,
  { consent: _, ...details }: RegistrationForm,
  before: Registration | undefined,
  now: Instant,
): Registration => ({
  ...details,
  id: registrationId(clinicId, details.email),
  clinicId,
  status: 'confirmed',
  consentVersion,
  registeredAt: before?.registeredAt ?? now,
  confirmedAt: now,
  round: (before?.round ?? 0) + 1,
  offeredUntil: null,
  tried: before?.tried ?? {},
})

/** A confirmation carries the round of its registration; the one copy asked for carries it negated. */
const confirmationOf = ({ clinicId, id }: Registration, planVersion: number) => ({
  clinicId,
  recipientId: id,
  kind: 'confirmation' as const,
  day: null,
  planVersion,
})
