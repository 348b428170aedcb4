import { isOver } from '../../domain/clinic/clinic-times'
import { writeOff } from '../../domain/mail/mail-states'
import { statusMail } from '../../domain/mail/status-mail'
import { withdraw as withdrawn } from '../../domain/registration/registration-states'
import type { World } from '../../ports/world'

/**
 * Ends a registration, whatever she had: status, freed seat or place in the list, and the mail that says so, are
 * one transaction. Withdrawing twice is `already`. A seat that is offered to her, or an offer that lapses, at the
 * same moment is looked at again.
 */
export const withdraw = async (
  world: Pick<World, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'withdrawn' | 'already' | 'missing'> => {
  const clinic = await world.clinics.get(clinicId)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const registration = await world.registrations.get(clinicId, registrationId)
    if (!clinic || !registration) return 'missing'
    const now = world.now()
    const to = withdrawn(registration, now)
    if (!to) return 'already'
    const due = statusMail(to, clinic, now)
    const mail = (isOver(clinic, now) && writeOff(due, 'skipped', 'clinic-over', now)) || due
    const change = { from: registration, to, mail, capacity: clinic.capacity }
    if ((await world.registrations.change(change)) === 'changed') return 'withdrawn'
  }
  throw new Error(`${clinicId}: a registration changes faster than it can be withdrawn`)
}

/** Between two states a registration passes few others: offered, taken, lapsed. */
const MOST_TRIES = 5
