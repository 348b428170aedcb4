import type { Clinic } from '../../domain/clinic/clinic'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { isPastRetention } from '../../domain/erasure/retention'
import { newAnonymousId, registrationId, walkInId } from '../../domain/ids'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { createStatusMail } from '../../domain/mail/status-mail'
import {
  CONSENT_ON_THE_SPOT,
  emptyDetails,
  type Registration,
  type Sector,
} from '../../domain/registration/registration'
import { createRegistration } from '../../domain/registration/registration-states'
import { createPlaceholderAddress, isPlaceholderAddress } from '../../domain/values/placeholder-address'
import type { Dependencies } from '../../ports/dependencies'
import { withdrawRegistrant } from '../registration/withdraw-registrant'

export interface PersonOnTheSpot {
  name: string
  /** null: not known; the person gets no mail. */
  email: string | null
  organisation: string
  sector: Sector
  country: string
}

export type OnTheSpotResult =
  | { kind: 'registered' | 'known'; registration: Registration }
  /** The address has a registration that waits, has an offer or was rejected; staff decide about that one. */
  | { kind: 'other-status'; status: Registration['status'] }
  | { kind: 'missing' | 'erased' }

export interface OnTheSpotRequest {
  clinicId: string
  person: PersonOnTheSpot
  reason: string
  by: string
  /** Of the form; '' makes another person of each one without an address. */
  idempotencyKey: string
}

/**
 * Registers a person who was there without a registration, for a reason that stands in the audit log. A seat is
 * counted even where none is free. While the clinic lasts, the person gets the confirmation with the joining link of
 * the days to come, if they have an address; afterwards no mail. A confirmed registration of the same address is used
 * as it is; so is that of a person without an address when the same form is sent again. A registration whose address
 * was never confirmed is replaced.
 */
export const registerOnTheSpot = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'config' | 'now'>,
  request: OnTheSpotRequest,
): Promise<OnTheSpotResult> => {
  const { clinicId, person, reason, by } = request
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || clinic.status === 'draft') return { kind: 'missing' }
  const now = deps.now()
  if (isPastRetention(clinic, deps.config.retentionDays, now)) return { kind: 'erased' }
  const email = person.email ?? placeholderFor(request)
  const id = registrationId(clinicId, email)
  const stored = await deps.registrations.get(clinicId, id)
  if (stored?.status === 'confirmed') return { kind: 'known', registration: stored }
  if (stored?.status === 'unconfirmed') {
    // The person stands here and was never mailed anything: the desk's registration takes the place of the form's.
    await withdrawRegistrant(deps, { clinicId, registrationId: id })
    return registerOnTheSpot(deps, request)
  }
  if (stored && stored.status !== 'withdrawn') return { kind: 'other-status', status: stored.status }
  const registration = createRegistration(
    {
      ...emptyDetails,
      ...person,
      answers: {},
      email,
      id,
      clinicId,
      timeZone: clinic.timeZone ?? 'UTC',
      language: clinic.organisers[0]?.language ?? 'en',
      consentVersion: CONSENT_ON_THE_SPOT,
    },
    'confirmed',
    stored,
    now,
  )
  // The audit line first: a crash in between leaves one line too many, never one too few.
  const after = { registration: id, reason }
  await deps.clinics.recordAudit({ clinicId, at: now, by, action: 'registered-by-staff', before: {}, after })
  const mail = confirmationFor(registration, clinic, now)
  const result = await deps.registrations.register(registration, mail, null)
  if (result === 'registered') return { kind: 'registered', registration }
  if (typeof result === 'object')
    throw new Error(`${clinicId}: a form that is under way holds ${id} as ${result.heldAs}`)
  return registerOnTheSpot(deps, request)
}

const placeholderFor = ({ clinicId, by, idempotencyKey }: OnTheSpotRequest): string => {
  const unique = idempotencyKey === '' ? newAnonymousId() : walkInId(clinicId, by, idempotencyKey)
  return createPlaceholderAddress(unique.toLowerCase())
}

/** A mail that is not to be sent is settled from the start. */
const confirmationFor = (registration: Registration, clinic: Clinic, now: string): LedgerEntry => {
  const mail = createStatusMail(registration, clinic, now)
  if (isPlaceholderAddress(registration.email)) return { ...mail, state: 'skipped', reason: 'no-address' }
  return isClinicOver(clinic, now) ? { ...mail, state: 'skipped', reason: 'clinic-over' } : mail
}
