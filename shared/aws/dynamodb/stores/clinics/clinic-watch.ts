import { paginateQuery, type Update } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { ClinicWatch } from '../../../../domain/clinic/clinic-watch'
import type { ClinicStore } from '../../../../ports/clinics'
import { batchGetByPartition } from '../../batch-items'
import { updateIfMatches } from '../../conditional-write'
import { keyInClinic, seatsKey } from '../../item-keys'
import type { DynamoTable } from '../../table'
import { watchIndex } from '../../table-layout'

/** Before every instant: the sweep looks at the clinic in each run. */
const AT_ONCE = '0'

/**
 * Marks in a transaction that it may leave unfinished work. The mark stands in the item of the seat counts, which a
 * registration writes anyway; only a clinic that comes into the index costs an index write.
 */
export const watchMark = {
  sets: `${watchIndex.partitionKey} = :watched, ${watchIndex.sortKey} = :atOnce, changes = if_not_exists(changes, :noChange) + :change`,
  values: { ':watched': watchIndex.watched, ':atOnce': AT_ONCE, ':noChange': 0, ':change': 1 },
} as const

/**
 * The mark alone, for a write that counts no seats.
 * @param campaigns whose mails are to be counted again
 */
export const watchUpdate = (
  table: DynamoTable,
  clinicId: string,
  campaigns: readonly number[] = [],
): { Update: Update } => ({
  Update: {
    TableName: table.name,
    Key: marshall(seatsKey(clinicId)),
    UpdateExpression: [
      `SET ${watchMark.sets}, taken = if_not_exists(taken, :noChange), #type = :seats`,
      ...(campaigns.length > 0 ? ['ADD uncounted :campaigns'] : []),
    ].join(' '),
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: marshall({
      ...watchMark.values,
      ':seats': 'seats',
      ...(campaigns.length > 0 && { ':campaigns': new Set(campaigns) }),
    }),
  },
})

export const createClinicWatches = (
  table: DynamoTable,
): Pick<ClinicStore, 'listWatched' | 'readWatches' | 'saveWatch'> => ({
  listWatched: async (by) => {
    const query = {
      TableName: table.name,
      IndexName: watchIndex.name,
      KeyConditionExpression: `${watchIndex.partitionKey} = :watched AND ${watchIndex.sortKey} <= :by`,
      ExpressionAttributeValues: marshall({ ':watched': watchIndex.watched, ':by': by }),
    }
    const pages = await Array.fromAsync(paginateQuery({ client: table.client }, query))
    const keys = pages.flatMap(({ Items = [] }) => Items.map(({ pk }) => pk?.S ?? ''))
    return readWatches(table, keys.map(clinicIdOf))
  },
  readWatches: (clinicIds) => readWatches(table, clinicIds),
  saveWatch: async (clinicId, { changes, look }, sweepAt) => {
    const isFirst = changes === 0
    const isSaved = await updateIfMatches(table, {
      Key: marshall(seatsKey(clinicId)),
      UpdateExpression: [
        'SET look = :look, taken = if_not_exists(taken, :none), #type = :seats',
        sweepAt === 'never'
          ? ` REMOVE uncounted, ${watchIndex.partitionKey}, ${watchIndex.sortKey}`
          : `, ${watchIndex.partitionKey} = :watched, ${watchIndex.sortKey} = :sweepAt REMOVE uncounted`,
      ].join(''),
      ConditionExpression: `changes = :changes${isFirst ? ' OR attribute_not_exists(changes)' : ''}`,
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: marshall({
        ':look': look,
        ':none': 0,
        ':seats': 'seats',
        ':changes': changes,
        ...(sweepAt !== 'never' && { ':watched': watchIndex.watched, ':sweepAt': sweepAt ?? AT_ONCE }),
      }),
    })
    return isSaved ? 'saved' : 'conflict'
  },
})

/** A moment behind, as the index is: a change that they lack is found in the next run, and `saveWatch` notices it. */
const readWatches = async (
  table: DynamoTable,
  clinicIds: readonly string[],
): Promise<ReadonlyMap<string, ClinicWatch>> => {
  const watches = await batchGetByPartition(table, clinicIds.map(seatsKey), ClinicWatch, false)
  return new Map([...watches].map(([pk, watch]) => [clinicIdOf(pk), watch] as const))
}

const clinicIdOf = (pk: string): string => pk.slice(keyInClinic('', '').pk.length)
