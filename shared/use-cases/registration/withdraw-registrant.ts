import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { discardMail } from '../../domain/mail/ledger/mail-states'
import { createStatusMail } from '../../domain/mail/status-mail'
import { withdrawRegistration as withdrawn } from '../../domain/registration/registration-states'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Withdraws a registration of any status: status, freed seat or place on the list, and the mail about it are one
 * transaction. Withdrawing twice returns `already`. If a seat is offered to the registrant, or an offer lapses, at
 * the same moment, the use case reads again and retries.
 */
export const withdrawRegistrant = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'withdrawn' | 'already' | 'missing'> => {
  const clinic = await deps.clinics.get(clinicId)
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const registration = await deps.registrations.get(clinicId, registrationId)
    if (!clinic || !registration) return 'missing'
    const now = deps.now()
    const to = withdrawn(registration, now)
    if (!to) return 'already'
    const due = createStatusMail(to, clinic, now)
    const mail = (isClinicOver(clinic, now) && discardMail(due, 'skipped', 'clinic-over', now)) || due
    const change = { from: registration, to, mail, capacity: clinic.capacity }
    if ((await deps.registrations.change(change)) === 'changed') return 'withdrawn'
  }
  throw new Error(`${clinicId}: a registration changes faster than it can be withdrawn`)
}

/** Meanwhile a registration can change only a few times: offered, accepted, lapsed. */
const MAX_ATTEMPTS = 5
