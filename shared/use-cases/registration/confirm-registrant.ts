import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { createStatusMail } from '../../domain/mail/status-mail'
import { admissionOf } from '../../domain/registration/admission'
import { confirmRegistration } from '../../domain/registration/registration-states'
import type { Dependencies } from '../../ports/dependencies'
import { readBeforeRegistration, statusAtFirst } from './register-person'

/**
 * The registrant confirms the address: the registration gets a seat, a place on the waiting list or the organiser's
 * decision to wait for, as a form of this moment would, and the mail about it becomes due in the same transaction. A
 * second call, also one in parallel, changes nothing. It works until the clinic is over, also after registration has
 * closed: the form was sent in time.
 */
export const confirmRegistrant = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, email }: { clinicId: string; email: string },
): Promise<'confirmed' | 'unchanged'> => {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const { clinic, known, seats } = await readBeforeRegistration(deps, clinicId, email)
    const now = deps.now()
    if (!known || clinic?.status !== 'published' || isClinicOver(clinic, now)) return 'unchanged'
    const to = confirmRegistration(known, statusAtFirst(clinic, seats), now)
    if (!to) return 'unchanged'
    const mail = createStatusMail(to, clinic, now)
    const { capacity } = clinic
    const change = { from: known, to, mail, capacity, admission: admissionOf(clinic) }
    if ((await deps.registrations.change(change)) === 'changed') return 'confirmed'
  }
  throw new Error(`${clinicId}: seats come and go faster than one can be taken`)
}

/** Seats and rules may change between read and write, but rarely several times in a row. */
const MAX_ATTEMPTS = 8
