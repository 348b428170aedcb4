import type { Clinic } from '../../domain/clinic/clinic'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { discardMail } from '../../domain/mail/ledger/mail-states'
import { createStatusMail } from '../../domain/mail/status-mail'
import type { Registration } from '../../domain/registration/registration'
import { withdrawRegistration } from '../../domain/registration/registration-states'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/** Whether erasing the registration frees a seat. In a completed or cancelled clinic the seat remains counted. */
export const holdsSeat = (clinic: Clinic, { status }: Registration, now: Instant): boolean =>
  clinic.status === 'published' &&
  !isClinicOver(clinic, now) &&
  status !== 'withdrawn' &&
  status !== 'rejected'

/** Withdraws a registration and frees the seat without sending a mail: the mail is discarded in the same transaction. */
export const withdrawSilently = async (
  deps: Pick<Dependencies, 'registrations'>,
  clinic: Clinic,
  registration: Registration,
  now: Instant,
): Promise<'withdrawn' | 'conflict'> => {
  const to = withdrawRegistration(registration, now)
  if (!to) return 'conflict'
  const due = createStatusMail(to, clinic, now)
  const mail = discardMail(due, 'skipped', 'erased', now) ?? due
  const change = { from: registration, to, mail, capacity: clinic.capacity }
  return (await deps.registrations.change(change)) === 'changed' ? 'withdrawn' : 'conflict'
}
