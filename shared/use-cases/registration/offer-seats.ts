import type { Clinic } from '../../domain/clinic/clinic'
import { isOver } from '../../domain/clinic/clinic-times'
import { statusMail } from '../../domain/mail/status-mail'
import { offerUntil } from '../../domain/registration/offer-term'
import type { Registration } from '../../domain/registration/registration'
import { inOrder, lapse, offer } from '../../domain/registration/registration-states'
import { canOffer } from '../../domain/registration/seats'
import type { World } from '../../ports/world'

type OfferWorld = Pick<World, 'clinics' | 'registrations' | 'now'>

/**
 * Lets offers lapse that were not taken in time, then offers each free seat to the next in the waiting list.
 * Each person's step is a transaction of its own on the condition that she still stands as she was read and that
 * a seat is free: twice, in parallel or after a crash it comes to the same, and no seat is offered to two. Asks
 * for the seats first, so that a clinic in which nobody waits costs one small read.
 * @returns how many offers lapsed and were made
 */
export const offerSeats = async (
  world: OfferWorld,
  clinicId: string,
): Promise<{ lapsed: number; offered: number }> => {
  const seats = await world.registrations.seats(clinicId)
  const none = { lapsed: 0, offered: 0 }
  if (seats.offered === 0 && seats.waiting === 0) return none
  const clinic = await world.clinics.get(clinicId)
  if (clinic?.status !== 'published' || isOver(clinic, world.now())) return none
  if (seats.offered === 0 && !canOffer(seats, clinic.capacity)) return none
  const all = (await Array.fromAsync(world.registrations.pages(clinicId))).flat()
  const lapsed = await letLapse(world, clinic, all)
  return { lapsed, offered: await offerInOrder(world, clinic, inOrder(all)) }
}

const letLapse = async (world: OfferWorld, clinic: Clinic, all: readonly Registration[]): Promise<number> => {
  let lapsed = 0
  for (const one of all) {
    const to = lapse(one, world.now())
    if (to && (await changed(world, clinic, one, to)) === 'changed') lapsed += 1
  }
  return lapsed
}

/** `conflict`: she left, or others have offered her a seat; the next one is asked. `full`: no seat is left. */
const offerInOrder = async (
  world: OfferWorld,
  clinic: Clinic,
  waiting: readonly Registration[],
): Promise<number> => {
  let offered = 0
  for (const next of waiting) {
    const now = world.now()
    const until = offerUntil(clinic, now)
    const to = until && offer(next, until, now)
    const result = to ? await changed(world, clinic, next, to) : 'full'
    if (result === 'full') break
    if (result === 'changed') offered += 1
  }
  return offered
}

const changed = (world: OfferWorld, clinic: Clinic, from: Registration, to: Registration) =>
  world.registrations.change({
    from,
    to,
    mail: statusMail(to, clinic, world.now()),
    capacity: clinic.capacity,
  })
