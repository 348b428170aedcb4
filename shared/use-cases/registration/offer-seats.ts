import type { Clinic } from '../../domain/clinic/clinic'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { createStatusMail } from '../../domain/mail/status-mail'
import { admissionOf } from '../../domain/registration/admission'
import { offerExpiresAt } from '../../domain/registration/offer-expiry'
import type { Registration } from '../../domain/registration/registration'
import { lapseOffer, offerSeat, sortWaitlist } from '../../domain/registration/registration-states'
import { canOfferSeat } from '../../domain/registration/seats'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

type OfferSeatsDependencies = Pick<Dependencies, 'clinics' | 'registrations' | 'now'>

/**
 * Marks expired offers as lapsed, then offers each free seat to the next person on the waiting list. Each step is one
 * transaction, on the condition that the registration is unchanged since it was read and that a seat is free: run
 * twice, in parallel or after a crash, the result is the same, and no seat is offered to two people. The seat counts
 * are read first, so a clinic without a waiting list costs one small read.
 * @returns how many offers lapsed and were made, and when the first open offer expires, if there is one
 */
export const offerSeats = async (
  deps: OfferSeatsDependencies,
  clinicId: string,
): Promise<{ lapsed: number; offered: number; expiresAt?: Instant }> => {
  const seats = await deps.registrations.seats(clinicId)
  const none = { lapsed: 0, offered: 0 }
  if (seats.offered === 0 && seats.waiting === 0) return none
  const clinic = await deps.clinics.get(clinicId)
  if (clinic?.status !== 'published' || isClinicOver(clinic, deps.now())) return none
  const isSeatFree = canOfferSeat(seats, clinic.capacity)
  if (seats.offered === 0 && !isSeatFree) return none
  const all = (await Array.fromAsync(deps.registrations.pages(clinicId))).flat()
  const lapsed = await lapseExpiredOffers(deps, clinic, all)
  const expiresAt = all
    .flatMap(({ status, offeredUntil }) => (status === 'offered' && offeredUntil ? [offeredUntil] : []))
    .toSorted()[0]
  return {
    lapsed,
    // A lapsed offer frees its seat. Without one, each offer would be a refused transaction, which is paid for too.
    offered: isSeatFree || lapsed > 0 ? await offerInOrder(deps, clinic, sortWaitlist(all)) : 0,
    ...(expiresAt && { expiresAt }),
  }
}

const lapseExpiredOffers = async (
  deps: OfferSeatsDependencies,
  clinic: Clinic,
  all: readonly Registration[],
): Promise<number> => {
  let lapsed = 0
  for (const registration of all) {
    const to = lapseOffer(registration, deps.now())
    if (to && (await saveChange(deps, clinic, registration, to)) === 'changed') lapsed += 1
  }
  return lapsed
}

/** `conflict`: the person left the list or already has an offer, so the next one is tried. `full`: no seat is left. */
const offerInOrder = async (
  deps: OfferSeatsDependencies,
  clinic: Clinic,
  waiting: readonly Registration[],
): Promise<number> => {
  let offered = 0
  for (const next of waiting) {
    const now = deps.now()
    const until = offerExpiresAt(clinic, now)
    const to = until && offerSeat(next, until, now)
    const result = to ? await saveChange(deps, clinic, next, to) : 'full'
    if (result === 'full') break
    if (result === 'changed') offered += 1
  }
  return offered
}

const saveChange = (deps: OfferSeatsDependencies, clinic: Clinic, from: Registration, to: Registration) =>
  deps.registrations.change({
    from,
    to,
    mail: createStatusMail(to, clinic, deps.now()),
    capacity: clinic.capacity,
    admission: admissionOf(clinic),
  })
