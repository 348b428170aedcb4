import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Registration } from '../../../../domain/registration/registration'
import { seatChange } from '../../../../domain/registration/seats'
import { addMilliseconds, type Instant } from '../../../../domain/values/time/instant'
import type { RegistrationStore } from '../../../../ports/registrations'
import { backoff } from '../../../retry'
import { transactUnlessContended, transactWrite } from '../../conditional-write'
import type { DynamoTable } from '../../table'
import { seatCountUpdate } from './seat-counts'
import {
  confirmHold,
  findHold,
  holdSeat,
  isHeldIn,
  isWritten,
  notHeld,
  releaseHold,
  type SeatHold,
  settleHold,
  takeOverHold,
} from './seat-holds'

export interface NewRegistration {
  registration: Registration
  capacity: number | null
  admission: string | undefined
  /** The items of the registration alone. */
  items: { registration: TransactWriteItem; mail: TransactWriteItem }
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
  table: DynamoTable,
  rushes: Rushes,
  asked: NewRegistration,
): Promise<StoreResult> => {
  const { clinicId, id, statusSince } = asked.registration
  for (let attempt = 1; attempt <= MAX_ATTEMPTS_WHILE_HELD; attempt += 1) {
    const isRush = (rushes.get(clinicId) ?? '') > statusSince
    const result = isRush ? await registerWithHold(table, asked) : await registerAtOnce(table, rushes, asked)
    if (result !== 'busy') return result
    const held = await continueHold(table, asked)
    if (held !== 'busy') return held
    await backoff(attempt, { baseMs: 20, maxMs: 1_000 }, table.sleep)
  }
  throw new Error(`${clinicId}: a seat of ${id} is held already`)
}

const registerAtOnce = async (
  table: DynamoTable,
  rushes: Rushes,
  asked: NewRegistration,
): Promise<StoreResult | 'busy'> => {
  const { registration, capacity, admission, items } = asked
  const { clinicId, id, status, statusSince } = registration
  const { Update: count } = seatCountUpdate(table, clinicId, seatChange(null, status), capacity, admission)
  const free = notHeld([id])
  const Update = {
    ...count,
    ConditionExpression: [count.ConditionExpression, free.expression].filter(Boolean).join(' AND '),
    ExpressionAttributeNames: { ...count.ExpressionAttributeNames, ...free.names },
    // Read afterwards, a hold that prevented it might be gone.
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
  const transaction = await transactUnlessContended(table, { ...items, seat: { Update } })
  if (transaction === 'contended') {
    rushes.set(clinicId, addMilliseconds(statusSince, RUSH_MS))
    return registerWithHold(table, asked)
  }
  if (transaction.written) return 'registered'
  if (transaction.failed.has('registration')) return 'exists'
  const seats = transaction.failed.get('seat')
  if (!seats) return 'mail-exists'
  return isHeldIn(seats, id) ? 'busy' : refusal(status)
}

const registerWithHold = async (
  table: DynamoTable,
  { registration, capacity, admission, items }: NewRegistration,
): Promise<StoreResult | 'busy'> => {
  const { clinicId, status } = registration
  const hold = await holdSeat(table, registration, capacity, admission)
  if (hold === 'busy') return 'busy'
  if (hold === 'refused') return refusal(status)
  return writeHeld(table, items, clinicId, hold, releaseHold)
}

/** Goes on where an earlier attempt of the same person has counted the seat; of two at once, one writes. */
const continueHold = async (
  table: DynamoTable,
  { registration, items }: NewRegistration,
): Promise<StoreResult | 'busy'> => {
  const { clinicId, id, status, revision, statusSince } = registration
  const hold = await findHold(table, clinicId, id)
  if (!hold || hold.revision > revision) return 'busy'
  if (hold.revision < revision) {
    // Its note stayed where the registration was written, and is withdrawn since.
    if (await isWritten(table, clinicId, hold)) await confirmHold(table, clinicId, hold)
    return 'busy'
  }
  if (hold.status !== status) return { heldAs: hold.status }
  const own = await takeOverHold(table, clinicId, hold, statusSince)
  // The earlier attempt may have written the registration, even now.
  return own ? writeHeld(table, items, clinicId, own, settleHold) : 'busy'
}

/** @param giveUp ends the hold when the registration is not written by this attempt */
const writeHeld = async (
  table: DynamoTable,
  items: NewRegistration['items'],
  clinicId: string,
  hold: SeatHold,
  giveUp: (table: DynamoTable, clinicId: string, hold: SeatHold) => Promise<unknown>,
): Promise<StoreResult> => {
  // When this throws, the outcome is unknown: the sweep looks at the registration when the hold has expired.
  const transaction = await transactWrite(table, items)
  if (!transaction.written) {
    await giveUp(table, clinicId, hold)
    return transaction.failed.has('registration') ? 'exists' : 'mail-exists'
  }
  // The person is registered; a note that stays is removed by the sweep.
  await confirmHold(table, clinicId, hold).catch(() => undefined)
  return 'registered'
}

const refusal = (status: Registration['status']): 'free' | 'full' =>
  seatChange(null, status).rule === 'list' ? 'free' : 'full'
