import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { registrationId } from '../../domain/ids'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { createStatusMailCopy } from '../../domain/mail/status-mail'
import type { Registration } from '../../domain/registration/registration'
import { addMilliseconds } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { RESEND_AFTER_MS } from './register-person'

/** How many copies of its mail one revision of a registration gets, by form and personal page together. */
export const MAX_COPIES = 5

type ResendDependencies = Pick<Dependencies, 'clinics' | 'registrations' | 'ledger' | 'now'>

/**
 * Makes a copy of the mail about a registration due: it has the personal link, and says what is stored. At most
 * `MAX_COPIES` for a revision, each at least ten minutes after the last one; two requests at once make one copy, because
 * they compute the same number.
 * @returns limited: no copy is due now
 */
export const resendRegistration = async (
  deps: ResendDependencies,
  { clinicId, registrationId: id }: { clinicId: string; registrationId: string },
): Promise<'queued' | 'limited'> => {
  const [clinic, stored, mails] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, id),
    deps.ledger.listByRecipient(clinicId, id),
  ])
  const now = deps.now()
  if (clinic?.status !== 'published' || isClinicOver(clinic, now)) return 'limited'
  const before = addMilliseconds(now, -RESEND_AFTER_MS)
  const copies = mails.filter((mail) => isCopyOf(stored, mail))
  const isLimited = copies.length >= MAX_COPIES || copies.some(({ dueAt }) => dueAt > before)
  // An unknown address makes the same calls as a known one: a transaction whose condition fails.
  const registration = stored && !isLimited ? stored : unknownRegistration(clinicId, id)
  const copy = createStatusMailCopy(registration, clinic, now, copies.length + 1)
  return (await deps.registrations.resendConfirmation(registration, copy, before)) === 'queued'
    ? 'queued'
    : 'limited'
}

/** For a person who has lost the link. Returns nothing: the page must not reveal whether the address is registered. */
export const sendLostLink = async (
  deps: ResendDependencies,
  { clinicId, email }: { clinicId: string; email: string },
): Promise<void> => {
  await resendRegistration(deps, { clinicId, registrationId: registrationId(clinicId, email) })
}

const isCopyOf = (registration: Registration | undefined, mail: LedgerEntry): boolean =>
  'copy' in mail && mail.copy !== false && mail.revision === registration?.revision

/** No stored registration has this revision, so nothing is written for it. */
const unknownRegistration = (
  clinicId: string,
  id: string,
): Pick<Registration, 'clinicId' | 'id' | 'status' | 'revision' | 'offeredUntil'> => ({
  clinicId,
  id,
  status: 'confirmed',
  revision: Number.MAX_SAFE_INTEGER,
  offeredUntil: null,
})
