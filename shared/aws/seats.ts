import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { seatsKey } from './keys'
import { getItem, type Table } from './table'

const Seats = z.object({ taken: z.int().min(0) })

export const seatsTaken = async (table: Table, clinicId: string): Promise<number> =>
  (await getItem(table, seatsKey(clinicId), Seats))?.taken ?? 0

/** One seat more, if there is room. The number is counted here and not from the registrations, so that it decides. */
export const takeSeat = (table: Table, clinicId: string, capacity: number | null): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(seatsKey(clinicId)),
    UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one, #type = :seats',
    ...(capacity !== null && { ConditionExpression: 'attribute_not_exists(taken) OR taken < :capacity' }),
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: marshall({
      ':none': 0,
      ':one': 1,
      ':seats': 'seats',
      ...(capacity !== null && { ':capacity': capacity }),
    }),
  },
})

/** Changes nothing, but takes its turn at the seats like one who takes one. */
export const leaveSeats = (table: Table, clinicId: string): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(seatsKey(clinicId)),
    UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :none, #type = :seats',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: marshall({ ':none': 0, ':seats': 'seats' }),
  },
})

export const freeSeat = (table: Table, clinicId: string): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(seatsKey(clinicId)),
    UpdateExpression: 'SET taken = taken - :one',
    ConditionExpression: 'taken > :none',
    ExpressionAttributeValues: marshall({ ':none': 0, ':one': 1 }),
  },
})
