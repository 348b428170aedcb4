import { isOver } from '../../domain/clinic/clinic-times'
import { statusMail } from '../../domain/mail/status-mail'
import { accept } from '../../domain/registration/registration-states'
import type { World } from '../../ports/world'

/**
 * Takes the seat that is offered: status, seat and due confirmation are one transaction. Twice is `no-offer`, as
 * is an offer that is over, whether or not anybody has let it lapse yet.
 */
export const takeSeat = async (
  world: Pick<World, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'taken' | 'no-offer'> => {
  const [clinic, registration] = await Promise.all([
    world.clinics.get(clinicId),
    world.registrations.get(clinicId, registrationId),
  ])
  const now = world.now()
  if (!registration || clinic?.status !== 'published' || isOver(clinic, now)) return 'no-offer'
  const to = accept(registration, now)
  if (!to) return 'no-offer'
  const mail = statusMail(to, clinic, now)
  const result = await world.registrations.change({ from: registration, to, mail, capacity: clinic.capacity })
  return result === 'changed' ? 'taken' : 'no-offer'
}
