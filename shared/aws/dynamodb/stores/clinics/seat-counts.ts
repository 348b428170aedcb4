import type { TransactWriteItem, Update } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Clinic } from '../../../../domain/clinic/clinic'
import { admissionOf } from '../../../../domain/registration/admission'
import { noSeats, SeatCounts, type SeatRule } from '../../../../domain/registration/seats'
import { batchGetByPartition } from '../../batch-items'
import { getItem } from '../../get-item'
import { seatsKey } from '../../item-keys'
import type { DynamoTable } from '../../table'
import { watchMark } from './clinic-watch'

export const readSeats = async (table: DynamoTable, clinicId: string): Promise<SeatCounts> =>
  (await getItem(table, seatsKey(clinicId), SeatCounts)) ?? noSeats

/** Seats taken by clinic, in one call for a hundred clinics. */
export const readSeatsTaken = async (
  table: DynamoTable,
  clinicIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const counts = await batchGetByPartition(table, clinicIds.map(seatsKey), SeatCounts)
  return new Map(clinicIds.map((id) => [id, counts.get(seatsKey(id).pk)?.taken ?? 0] as const))
}

/**
 * Updates the seat counts for a change of status when the rule holds; no count goes below zero. A difference of zero
 * changes nothing, but the item still takes part in the transaction, so concurrent changes conflict. These counts,
 * not the registrations, decide who gets a seat. The sweep is told that there may be work.
 */
export const seatCountUpdate = (
  table: DynamoTable,
  clinicId: string,
  { by, rule }: { by: SeatCounts; rule: SeatRule },
  capacity: number | null,
  admission?: string,
): { Update: Update } => {
  const conditions = [
    ...(admission === undefined ? [] : ['(attribute_not_exists(admission) OR admission = :admission)']),
    ...seatRuleConditions(rule, capacity),
    ...seatCountNames.filter((name) => by[name] < 0).map((name) => `${name} > :none`),
  ]
  const needsCapacity = conditions.some((condition) => condition.includes(':capacity'))
  return {
    Update: {
      TableName: table.name,
      Key: marshall(seatsKey(clinicId)),
      UpdateExpression: `SET ${seatCountNames.map((name) => `${name} = if_not_exists(${name}, :none) + :${name}`).join(', ')}, #type = :seats, ${watchMark.sets}`,
      ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: marshall({
        ...watchMark.values,
        ':none': 0,
        ':seats': 'seats',
        ':taken': by.taken,
        ':waiting': by.waiting,
        ':offered': by.offered,
        ':pending': by.pending,
        ...(needsCapacity && { ':capacity': capacity }),
        ...(admission !== undefined && { ':admission': admission }),
      }),
    },
  }
}

/**
 * Stores `admissionOf` the clinic beside its counts; registrations compare it in their transactions. It waits until no
 * seat is held ahead of its registration, which was decided by the clinic as it was.
 */
export const admissionUpdate = (table: DynamoTable, clinic: Clinic): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(seatsKey(clinic.id)),
    UpdateExpression: `SET ${seatCountNames.map((name) => `${name} = if_not_exists(${name}, :none)`).join(', ')}, #type = :seats, admission = :admission, ${watchMark.sets}`,
    ConditionExpression: 'attribute_not_exists(holding) OR holding = :none',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: marshall({
      ...watchMark.values,
      ':none': 0,
      ':seats': 'seats',
      ':admission': admissionOf(clinic),
    }),
  },
})

export const seatCountNames = ['taken', 'waiting', 'offered', 'pending'] as const

/** The rules of shared/domain/registration/seats.ts (`holds`) in the words of the table. */
const seatRuleConditions = (rule: SeatRule, capacity: number | null): string[] => {
  const hasRoom = capacity === null ? [] : ['(attribute_not_exists(taken) OR taken < :capacity)']
  if (rule === 'seat') return [...hasRoom, '(attribute_not_exists(waiting) OR waiting = :none)']
  if (rule === 'offer') return hasRoom
  if (rule === null) return []
  return [capacity === null ? 'waiting > :none' : '(taken >= :capacity OR waiting > :none)']
}
