import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { createStatusMail } from '../../domain/mail/status-mail'
import { acceptOffer } from '../../domain/registration/registration-states'
import type { Dependencies } from '../../ports/dependencies'

/**
 * The registrant accepts the offered seat: status, seat and due confirmation are one transaction. A second call
 * returns `no-offer`, as does an expired offer, even before the sweep has marked it as lapsed.
 */
export const acceptOfferedSeat = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'taken' | 'no-offer'> => {
  const [clinic, registration] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, registrationId),
  ])
  const now = deps.now()
  if (!registration || clinic?.status !== 'published' || isClinicOver(clinic, now)) return 'no-offer'
  const to = acceptOffer(registration, now)
  if (!to) return 'no-offer'
  const mail = createStatusMail(to, clinic, now)
  const result = await deps.registrations.change({ from: registration, to, mail, capacity: clinic.capacity })
  return result === 'changed' ? 'taken' : 'no-offer'
}
