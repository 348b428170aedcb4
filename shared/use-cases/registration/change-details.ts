import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { createStatusMail } from '../../domain/mail/status-mail'
import { toAttendingDays } from '../../domain/registration/attending-days'
import { type ChangeableDetails, detailsOf, type Registration } from '../../domain/registration/registration'
import type { RegistrationAnswers } from '../../domain/registration/registration-answers'
import { changeDays } from '../../domain/registration/registration-states'
import type { Dependencies } from '../../ports/dependencies'

/** What a form of the personal page was made from. */
export type SeenVersion = Pick<Registration, 'revision' | 'detailsVersion'>

export interface DetailsChange {
  details: ChangeableDetails
  answers: RegistrationAnswers
  /** Numbers of the days that are chosen. */
  days: readonly number[]
}

/**
 * Stores what a registrant changed on the personal page, on the condition that the registration is as the page showed
 * it. The same form sent twice is saved once. Other days of a confirmed registrant are a new revision, with a
 * confirmation that updates the calendar; for everybody else, and after the clinic, no mail is due.
 * @returns conflict: it has changed since and is not what was entered; missing: it is gone
 */
export const changeDetails = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
  seen: SeenVersion,
  { details, answers, days }: DetailsChange,
): Promise<'saved' | 'conflict' | 'missing'> => {
  const [clinic, from] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, registrationId),
  ])
  if (!clinic || !from) return 'missing'
  const now = deps.now()
  const isUpcoming = clinic.status === 'published' && !isClinicOver(clinic, now)
  const attendingDays = isUpcoming ? toAttendingDays(days, clinic.days) : from.attendingDays
  const to = { ...from, ...details, answers, attendingDays, detailsVersion: from.detailsVersion + 1 }
  if (isSameRegistration(from, to)) return 'saved'
  if (from.revision !== seen.revision || from.detailsVersion !== seen.detailsVersion) return 'conflict'
  const otherDays = hasSameDays(from, to) ? undefined : changeDays(to, attendingDays, now)
  if (otherDays === undefined)
    return (await deps.registrations.saveDetails(from, to)) === 'saved' ? 'saved' : 'conflict'
  const mail = createStatusMail(otherDays, clinic, now)
  const change = { from, to: otherDays, mail, capacity: clinic.capacity }
  return (await deps.registrations.change(change)) === 'changed' ? 'saved' : 'conflict'
}

const isSameRegistration = (from: Registration, to: Registration): boolean =>
  JSON.stringify([detailsOf(from), from.answers]) === JSON.stringify([detailsOf(to), to.answers]) &&
  hasSameDays(from, to)

const hasSameDays = (from: Registration, to: Registration): boolean =>
  JSON.stringify(from.attendingDays) === JSON.stringify(to.attendingDays)
