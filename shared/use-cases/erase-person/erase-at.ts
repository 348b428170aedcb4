import { isErased } from '../../domain/attendance/erased-rows'
import { rowKey } from '../../domain/attendance/match'
import { namelessOf } from '../../domain/attendance/nameless'
import { BY_REGISTRANT, type Erasure, type Place } from '../../domain/erasure/erasure'
import type { LedgerEntry } from '../../domain/mail/ledger'
import { isSettled } from '../../domain/mail/mail-states'
import type { Registration } from '../../domain/registration/registration'
import { DAY, type Instant, plus } from '../../domain/time/instant'
import type { World } from '../../ports/world'
import { eraseRows, type KnownRows, knownRows } from './known-rows'
import { holdsASeat, withdrawSilently } from './withdraw-silently'

export type EraseWorld = Pick<
  World,
  'clinics' | 'registrations' | 'ledger' | 'attendance' | 'erasures' | 'now'
>

/**
 * Takes a person out of one clinic. Her registration goes after what can only be found with it, and before her
 * mails: without it none is sent and none is written down any more. Each step is done once whoever repeats it.
 * @returns how much was taken out; later: a mail of hers is under way, or somebody changed her registration
 */
export const eraseAt = async (
  world: EraseWorld,
  erasure: Erasure,
  place: Place,
): Promise<number | 'later'> => {
  const { clinicId, registrationId } = place
  const clinic = await world.clinics.get(clinicId)
  const registration = await world.registrations.get(clinicId, registrationId)
  const mails = await world.ledger.ofRecipient(clinicId, registrationId)
  if (!clinic || cameBack(registration, erasure)) return 0
  if (registration && holdsASeat(clinic, registration, world.now())) {
    const withdrawn = await withdrawSilently(world, clinic, registration, world.now())
    return withdrawn === 'conflict' ? 'later' : eraseAt(world, erasure, place)
  }
  if (mails.some((mail) => isUnderWay(mail, erasure, world.now()))) return 'later'
  const person = { ...place, personId: erasure.personId }
  const known = await knownRows(world, clinic, person)
  const rows = await eraseRows(world, clinicId, person, known)
  const counts = { mails: mails.length, rows }
  if (registration && (await takeOut(world, erasure, place, registration, counts)) === 'conflict')
    return 'later'
  const decided = await releaseDecisions(world, place, known)
  if ((await world.erasures.eraseMails(mails)) === 'conflict') return 'later'
  const lines = await world.erasures.forgetInAudit(clinicId, registrationId)
  return rows + decided + mails.length + lines + (registration ? 1 : 0)
}

/** Whoever registers again after the wish has wished something else. */
const cameBack = (registration: Registration | undefined, { askedAt }: Erasure): boolean =>
  registration !== undefined &&
  registration.status !== 'withdrawn' &&
  (registration.enteredAt ?? registration.confirmedAt) > askedAt

/** A worker has it, or it is the word that the person herself still waits for, which takes the days out of her calendar. */
const isUnderWay = (mail: LedgerEntry, { by, askedAt }: Erasure, now: Instant): boolean => {
  if (mail.state === 'claimed') return mail.leaseUntil !== null && mail.leaseUntil > now
  return by === BY_REGISTRANT && mail.kind === 'cancelled' && !isSettled(mail) && now < plus(askedAt, DAY)
}

const takeOut = (
  world: EraseWorld,
  { id, by }: Erasure,
  { clinicId, nameless }: Place,
  registration: Registration,
  counts: { mails: number; rows: number },
): Promise<'erased' | 'conflict'> => {
  const after = { erasure: id, registrations: 1, ...counts }
  const audit = { clinicId, at: world.now(), by, action: 'erased' as const, before: {}, after }
  const isCounted = registration.status === 'confirmed'
  return world.erasures.eraseRegistrations([registration], {
    audit,
    ...(isCounted && { nameless: namelessOf(registration, nameless) }),
  })
}

/** What was decided to be hers belongs to what remains of her, where a day counts that; else to nobody. */
const releaseDecisions = async (
  world: EraseWorld,
  place: Place,
  { visits, days }: KnownRows,
): Promise<number> => {
  const { clinicId, registrationId, nameless } = place
  const remains = (await world.erasures.nameless(clinicId)).some(({ id }) => id === nameless)
  let released = 0
  for (const { day } of days) {
    const report = await world.attendance.report(clinicId, day)
    const events = visits.length > 0 ? await world.attendance.events(clinicId) : []
    const present = new Set(
      [...(report?.stays ?? []), ...events].filter(isErased).map(({ name }) => keyOf(name)),
    )
    const decisions = await world.attendance.decisions(clinicId, day)
    const hers = Object.entries(decisions).filter(([, whose]) => whose === registrationId)
    for (const [row] of hers) {
      if (remains && present.has(row)) await world.attendance.decide(clinicId, day, row, nameless)
      else await world.erasures.undecide(clinicId, day, row)
    }
    released += hers.length
  }
  return released
}

const keyOf = (name: string): string => rowKey({ name, email: null })
