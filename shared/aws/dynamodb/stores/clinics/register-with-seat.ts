import type { LedgerEntry } from '../../../../domain/mail/ledger/ledger'
import type { Registration } from '../../../../domain/registration/registration'
import { seatChange } from '../../../../domain/registration/seats'
import { addMilliseconds, type Instant } from '../../../../domain/values/time/instant'
import type { RegistrationStore } from '../../../../ports/registrations'
import { backoff, type Pause } from '../../../retry'
import type { SeatHold } from './seat-holds'

export interface NewRegistration {
  registration: Registration
  confirmation: LedgerEntry
  capacity: number | null
  admission: string | undefined
}

/**
 * The calls from which a registration with its seat is made, each a single write or read; seat-holds.ts says what they
 * do to a hold. In the simulation any of them may be the last of its process.
 */
export interface SeatWrites {
  /** Registration, mail and seat together. `busy`: a seat of the person is held; `refused`: by the rule of the status. */
  writeAtOnce(
    asked: NewRegistration,
  ): Promise<'written' | 'exists' | 'mail-exists' | 'busy' | 'refused' | 'contended'>
  hold(asked: NewRegistration): Promise<SeatHold | 'busy' | 'refused'>
  /** Registration and mail, whose seat is counted. */
  writeHeld(asked: NewRegistration): Promise<'written' | 'exists' | 'mail-exists'>
  find(clinicId: string, id: string): Promise<SeatHold | undefined>
  takeOver(clinicId: string, hold: SeatHold, now: Instant): Promise<SeatHold | undefined>
  confirm(clinicId: string, hold: SeatHold): Promise<unknown>
  release(clinicId: string, hold: SeatHold): Promise<unknown>
  settle(clinicId: string, hold: SeatHold): Promise<unknown>
  isWritten(clinicId: string, hold: SeatHold): Promise<boolean>
  sleep: Pause | undefined
}

type StoreResult = Awaited<ReturnType<RegistrationStore['register']>>

/** Of attempts of the same person one goes on with the hold; the others wait for milliseconds. */
const MAX_ATTEMPTS_WHILE_HELD = 12

/** After a conflict, seats of the clinic are held at once for this long: a transaction would stop the others' updates. */
const RUSH_MS = 10_000

/** The clinics in which registrations meet, with the instant until which a process expects more of them. */
export type Rushes = Map<string, Instant>

/**
 * Writes a registration and its seat: in one transaction, and when that meets another writer of the seats, with a hold.
 * The seat that an earlier attempt of the same person holds, which may have crashed, is taken over.
 * @throws Error when an attempt with another revision has left a hold and no registration; the sweep ends it
 */
export const registerWithSeat = async (
  writes: SeatWrites,
  rushes: Rushes,
  asked: NewRegistration,
): Promise<StoreResult> => {
  const { clinicId, id, statusSince } = asked.registration
  for (let attempt = 1; attempt <= MAX_ATTEMPTS_WHILE_HELD; attempt += 1) {
    const isRush = (rushes.get(clinicId) ?? '') > statusSince
    const result = isRush
      ? await registerWithHold(writes, asked)
      : await registerAtOnce(writes, rushes, asked)
    if (result !== 'busy') return result
    const held = await continueHold(writes, asked)
    if (held !== 'busy') return held
    await backoff(attempt, { baseMs: 20, maxMs: 1_000 }, writes.sleep)
  }
  throw new Error(`${clinicId}: a seat of ${id} is held already`)
}

const registerAtOnce = async (
  writes: SeatWrites,
  rushes: Rushes,
  asked: NewRegistration,
): Promise<StoreResult | 'busy'> => {
  const { clinicId, status, statusSince } = asked.registration
  const result = await writes.writeAtOnce(asked)
  if (result === 'contended') {
    rushes.set(clinicId, addMilliseconds(statusSince, RUSH_MS))
    return registerWithHold(writes, asked)
  }
  if (result === 'refused') return refusal(status)
  return result === 'written' ? 'registered' : result
}

const registerWithHold = async (
  writes: SeatWrites,
  asked: NewRegistration,
): Promise<StoreResult | 'busy'> => {
  const hold = await writes.hold(asked)
  if (hold === 'busy') return 'busy'
  if (hold === 'refused') return refusal(asked.registration.status)
  return writeHeld(writes, asked, hold, writes.release)
}

/** Goes on where an earlier attempt of the same person has counted the seat; of two at once, one writes. */
const continueHold = async (writes: SeatWrites, asked: NewRegistration): Promise<StoreResult | 'busy'> => {
  const { clinicId, id, status, revision, statusSince } = asked.registration
  const hold = await writes.find(clinicId, id)
  if (!hold || hold.revision > revision) return 'busy'
  if (hold.revision < revision) {
    // Its note stayed where the registration was written, and is withdrawn since.
    if (await writes.isWritten(clinicId, hold)) await writes.confirm(clinicId, hold)
    return 'busy'
  }
  if (hold.status !== status) return { heldAs: hold.status }
  const own = await writes.takeOver(clinicId, hold, statusSince)
  // The earlier attempt may have written the registration, even now.
  return own ? writeHeld(writes, asked, own, writes.settle) : 'busy'
}

/** @param giveUp ends the hold when the registration is not written by this attempt */
const writeHeld = async (
  writes: SeatWrites,
  asked: NewRegistration,
  hold: SeatHold,
  giveUp: SeatWrites['release'],
): Promise<StoreResult> => {
  const { clinicId } = asked.registration
  // When this throws, the outcome is unknown: the sweep looks at the registration when the hold has expired.
  const result = await writes.writeHeld(asked)
  if (result !== 'written') {
    await giveUp(clinicId, hold)
    return result
  }
  // The person is registered; a note that stays is removed by the sweep.
  await writes.confirm(clinicId, hold).catch(() => undefined)
  return 'registered'
}

const refusal = (status: Registration['status']): 'free' | 'full' =>
  seatChange(null, status).rule === 'list' ? 'free' : 'full'
