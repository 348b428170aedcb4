import { randomUUID } from 'node:crypto'
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  type Update,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Registration } from '../../../../domain/registration/registration'
import { type SeatCounts, seatChange } from '../../../../domain/registration/seats'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../../domain/values/time/instant'
import { InstantText } from '../../../../domain/values/time/time-schemas'
import { shortTimeouts } from '../../../call-timeouts'
import { retryOnContention, updateIfMatches } from '../../conditional-write'
import { getItem } from '../../get-item'
import { registrationKey, seatsKey } from '../../item-keys'
import type { StoredItem } from '../../stored-item'
import type { DynamoTable } from '../../table'
import { seatCountNames, seatCountUpdate } from './seat-counts'

/**
 * Seats that are counted before their registrations are written (docs/decisions/0036-seats-are-held-in-a-rush.md).
 * Of transactions on one item DynamoDB lets one through at a time, of plain updates about a thousand a second. So a
 * registration that meets another one counts its seat by an update that also notes the hold in the same item, writes
 * its own items in a transaction that meets nobody, and removes the note.
 */
const SeatHold = z.object({
  status: Registration.shape.status.extract(['confirmed', 'waitlisted', 'pending', 'unconfirmed']),
  revision: z.int(),
  /** Afterwards its writer has ended: no function that registers people runs as long. */
  until: InstantText,
  /** Of this attempt, which recognises its own hold when the answer to its update was lost. */
  token: z.string(),
})
export type SeatHold = z.infer<typeof SeatHold> & { id: string }

const TERM_MS = 2 * MINUTE_MS
/** A transaction that stops an update takes some tens of milliseconds, and no other one follows it in a rush. */
const MAX_PAUSE_MS = 300
const namePrefix = 'hold#'

/** That no hold of these registrations is noted, with the names that it uses. */
export const notHeld = (ids: readonly string[]) => ({
  expression: ids.map((_, index) => `attribute_not_exists(#hold${index})`).join(' AND '),
  names: Object.fromEntries(ids.map((id, index) => [`#hold${index}`, `${namePrefix}${id}`])),
})

/** Part of a transaction that changes nothing, and fails while a seat of one of these registrations is held. */
export const checkNotHeld = (
  table: DynamoTable,
  clinicId: string,
  ids: readonly string[],
): { Update: Update } => {
  const { expression, names } = notHeld(ids)
  return {
    Update: {
      TableName: table.name,
      Key: marshall(seatsKey(clinicId)),
      // A condition alone would need a permission of its own.
      UpdateExpression: 'SET taken = if_not_exists(taken, :none), #type = :seats',
      ConditionExpression: expression,
      ExpressionAttributeNames: { ...names, '#type': 'type' },
      ExpressionAttributeValues: marshall({ ':none': 0, ':seats': 'seats' }),
    },
  }
}

/**
 * Counts the seat of a registration that is not written yet.
 * @returns the hold; `busy` when another attempt holds a seat for the same registration; `refused` when the rule of its
 * status does not hold, or the clinic has changed
 */
export const holdSeat = async (
  table: DynamoTable,
  { clinicId, id, status, revision, statusSince }: Registration,
  capacity: number | null,
  admission?: string,
): Promise<SeatHold | 'busy' | 'refused'> => {
  const token = newToken()
  const hold = SeatHold.parse({ status, revision, until: addMilliseconds(statusSince, TERM_MS), token })
  const count = seatCountUpdate(table, clinicId, seatChange(null, status), capacity, admission).Update
  const free = notHeld([id])
  const update = {
    ...count,
    UpdateExpression: `${count.UpdateExpression}, #hold0 = :hold, holding = if_not_exists(holding, :none) + :change`,
    ConditionExpression: [count.ConditionExpression, free.expression].filter(Boolean).join(' AND '),
    ExpressionAttributeNames: { ...count.ExpressionAttributeNames, ...free.names },
    ExpressionAttributeValues: { ...count.ExpressionAttributeValues, ':hold': { M: marshall(hold) } },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } satisfies UpdateItemCommandInput
  try {
    await retryOnContention(
      table,
      () => table.client.send(new UpdateItemCommand(update), shortTimeouts.oneItem),
      MAX_PAUSE_MS,
    )
    return { ...hold, id }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const existing = holdsIn(error.Item ?? {}).find((other) => other.id === id)
    if (existing?.token === token) return existing
    return existing ? 'busy' : 'refused'
  }
}

/** The hold that an earlier attempt of the same person left or still uses. */
export const findHold = async (
  table: DynamoTable,
  clinicId: string,
  id: string,
): Promise<SeatHold | undefined> => (await readHolds(table, clinicId)).find((hold) => hold.id === id)

/**
 * Lets an attempt go on with the hold of an earlier one, which can end it no more. The seat stays counted once.
 * @returns undefined: the hold has ended, or another attempt has it
 */
export const takeOverHold = async (
  table: DynamoTable,
  clinicId: string,
  hold: SeatHold,
  now: Instant,
): Promise<SeatHold | undefined> => {
  const own = { ...hold, token: newToken(), until: addMilliseconds(now, TERM_MS) }
  const isTaken = await updateIfMatches(table, {
    Key: marshall(seatsKey(clinicId)),
    UpdateExpression: 'SET #hold.#token = :own, #hold.#until = :until',
    ConditionExpression: '#hold.#token = :token',
    ExpressionAttributeNames: { '#hold': `${namePrefix}${hold.id}`, '#token': 'token', '#until': 'until' },
    ExpressionAttributeValues: marshall({ ':own': own.token, ':until': own.until, ':token': hold.token }),
  })
  return isTaken ? own : undefined
}

/** The registration is written: only the note goes. A second time nothing happens. */
export const confirmHold = (table: DynamoTable, clinicId: string, hold: SeatHold): Promise<boolean> =>
  removeHold(table, clinicId, hold, null)

/** The registration is not written, and will not be: the seat is free again. A second time nothing happens. */
export const releaseHold = (table: DynamoTable, clinicId: string, hold: SeatHold): Promise<boolean> =>
  removeHold(table, clinicId, hold, seatChange(null, hold.status).by)

/**
 * Ends the holds that crashed writers left: the seat stays taken where the registration was written, by its revision or
 * a later one, and is free again otherwise. Twice or in parallel, each ends once.
 */
export const settleHolds = async (table: DynamoTable, clinicId: string, now: Instant): Promise<void> => {
  const expired = (await readHolds(table, clinicId)).filter(({ until }) => until <= now)
  for (const hold of expired) await settleHold(table, clinicId, hold)
}

/** Ends one hold of which is not known whether its registration was written, as `settleHolds` does. */
export const settleHold = async (table: DynamoTable, clinicId: string, hold: SeatHold): Promise<void> => {
  await ((await isWritten(table, clinicId, hold)) ? confirmHold : releaseHold)(table, clinicId, hold)
}

/** Whether the registration of the hold was written, by its revision or a later one. */
export const isWritten = async (
  table: DynamoTable,
  clinicId: string,
  { id, revision }: SeatHold,
): Promise<boolean> => {
  const stored = await getItem(table, registrationKey(clinicId, id), Registration)
  return stored !== undefined && stored.revision >= revision
}

/** Whether a seat of this registration is held. @param seats the stored item of the clinic's seats */
export const isHeldIn = (seats: StoredItem, id: string): boolean => `${namePrefix}${id}` in seats

const newToken = (): string => randomUUID().slice(0, 8)

const readHolds = async (table: DynamoTable, clinicId: string): Promise<SeatHold[]> => {
  const command = new GetItemCommand({
    TableName: table.name,
    Key: marshall(seatsKey(clinicId)),
    ConsistentRead: true,
  })
  const { Item = {} } = await table.client.send(command, shortTimeouts.oneItem)
  return holdsIn(Item)
}

const holdsIn = (item: StoredItem): SeatHold[] =>
  Object.entries(unmarshall(item)).flatMap(([name, value]) =>
    name.startsWith(namePrefix) ? { ...SeatHold.parse(value), id: name.slice(namePrefix.length) } : [],
  )

/** @param counted what is taken from the counts again; null: nothing */
const removeHold = (
  table: DynamoTable,
  clinicId: string,
  { id, token }: SeatHold,
  counted: SeatCounts | null,
): Promise<boolean> => {
  const names = counted ? seatCountNames.filter((name) => counted[name] !== 0) : []
  return updateIfMatches(table, {
    Key: marshall(seatsKey(clinicId)),
    UpdateExpression: `SET holding = holding - :one${names.map((name) => `, ${name} = ${name} - :one`).join('')} REMOVE #hold`,
    ConditionExpression: '#hold.#token = :token',
    ExpressionAttributeNames: { '#hold': `${namePrefix}${id}`, '#token': 'token' },
    ExpressionAttributeValues: marshall({ ':one': 1, ':token': token }),
  })
}
