import { isClinicOver } from '../../../domain/clinic/times/clinic-times'
import type { MailKey } from '../../../domain/mail/ledger/mail-key'
import { discardMail } from '../../../domain/mail/ledger/mail-states'
import { createStatusMail } from '../../../domain/mail/status-mail'
import { withdrawRegistration } from '../../../domain/registration/registration-states'
import { createWithdrawalAudit } from '../../../domain/registration/withdrawal-audit'
import type { Instant } from '../../../domain/values/time/instant'
import type { Dependencies } from '../../../ports/dependencies'

/** A registration changes only a few times between read and write: offered, accepted, withdrawn. */
const MAX_ATTEMPTS = 5

/**
 * Where seats are limited, an address that does not exist loses its seat or place to the next person: forms with
 * invented addresses must not fill a hall. The registration is withdrawn with a line in the audit log and no mail. A
 * repeated event finds it withdrawn.
 */
export const freeBouncedSeat = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations'>,
  { clinicId, recipientId }: Pick<MailKey, 'clinicId' | 'recipientId'>,
  now: Instant,
): Promise<void> => {
  const clinic = await deps.clinics.get(clinicId)
  if (clinic?.status !== 'published' || clinic.capacity === null || isClinicOver(clinic, now)) return
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const from = await deps.registrations.get(clinicId, recipientId)
    const to = from && withdrawRegistration(from, now)
    if (!to) return
    const due = createStatusMail(to, clinic, now)
    const mail = discardMail(due, 'skipped', 'suppressed', now) ?? due
    const audit = createWithdrawalAudit({ from, to, by: 'bounce', at: now })
    const { capacity } = clinic
    if ((await deps.registrations.change({ from, to, mail, capacity, audit })) === 'changed') return
  }
}
