import { isOver } from '../../domain/clinic/clinic-times'
import { registrationId } from '../../domain/ids'
import { copyOfStatusMail, statusMail } from '../../domain/mail/status-mail'
import {
  consentVersion,
  type Registration,
  type RegistrationForm,
} from '../../domain/registration/registration'
import { enter } from '../../domain/registration/registration-states'
import { holds, type Seats } from '../../domain/registration/seats'
import { type Instant, MINUTE, plus } from '../../domain/time/instant'
import type { World } from '../../ports/world'

export type RegisterResult = 'registered' | 'waitlisted' | 'pending' | 'known' | 'closed' | 'missing'

/**
 * Registers one person: registration, seat or place in the waiting list, and the due mail that tells which,
 * are one transaction. Where the organiser decides on each it is pending and holds neither. The same address again is `known`, which the page must not show; ten minutes later it
 * brings one more copy of that mail, once, because people lose mails and forms must not become a way to mail
 * third parties. Both ask the stores for the same: neither the answer nor its time tells who is registered.
 */
export const register = async (
  world: Pick<World, 'clinics' | 'registrations' | 'now'>,
  { clinicId, form }: { clinicId: string; form: RegistrationForm },
): Promise<RegisterResult> => {
  const clinic = await world.clinics.get(clinicId)
  if (!clinic || clinic.status === 'draft') return 'missing'
  const now = world.now()
  if (clinic.status === 'cancelled' || isOver(clinic, now)) return 'closed'
  const id = registrationId(clinicId, form.email)
  const [known, seats] = await Promise.all([
    world.registrations.get(clinicId, id),
    world.registrations.seats(clinicId),
  ])
  if (known && known.status !== 'withdrawn') {
    const copy = copyOfStatusMail(known, clinic, now)
    await world.registrations.tellAgain(known, copy, plus(now, -COPY_AFTER))
    return 'known'
  }
  // The seats as they were read only say where to ask first: the database decides.
  let status: Entered = clinic.approval ? 'pending' : firstAsked(seats, clinic.capacity)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const registration = registrationFrom(clinicId, form, status, known, now)
    const mail = statusMail(registration, clinic, now)
    const result = await world.registrations.register(registration, mail, clinic.capacity)
    if (result === 'exists') return 'known'
    if (result === 'registered') return status === 'confirmed' ? 'registered' : status
    status = result === 'full' ? 'waitlisted' : 'confirmed'
  }
  throw new Error(`${clinicId}: seats come and go faster than one can be taken`)
}

type Entered = Extract<Registration['status'], 'confirmed' | 'waitlisted' | 'pending'>

const firstAsked = (seats: Seats, capacity: number | null): Entered =>
  holds('seat', seats, capacity) ? 'confirmed' : 'waitlisted'

/** So long after a form the same form brings one more copy of its mail. */
export const COPY_AFTER = 10 * MINUTE
/** The last seat may go, and come back, between a look and the write; not often in a row. */
const MOST_TRIES = 8

const registrationFrom = (
  clinicId: string,
  { consent: _, ...details }: RegistrationForm,
  status: Entered,
  before: Registration | undefined,
  now: Instant,
): Registration =>
  enter(
    { ...details, id: registrationId(clinicId, details.email), clinicId, consentVersion },
    status,
    before,
    now,
  )
