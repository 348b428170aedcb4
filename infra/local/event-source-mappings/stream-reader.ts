import type { DynamoDBRecord } from 'aws-lambda'
import { type Instant, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { EngineConnection } from '../services/dynamodb/connection'

/** Reads a table's stream from the current position to its end. */
export interface StreamReader {
  /** Everything written since the last call, in order. */
  readNext(): Promise<DynamoDBRecord[]>
}

interface StreamShards {
  StreamDescription: { Shards: { ShardId: string }[] }
}
interface RecordPage {
  Records: DynamoDBRecord[]
  NextShardIterator?: string
}

/**
 * The engines keep one open shard at a time; a closed one is followed by the next in the list.
 * @param after sequence number of the last record that is done; undefined: from the oldest that is kept
 */
export const createStreamReader = (
  connection: Pick<EngineConnection, 'callOperation'>,
  StreamArn: string,
  after: string | undefined,
): StreamReader => {
  let shard: string | undefined
  let iterator: string | undefined

  const open = async (ShardId: string, from?: string): Promise<void> => {
    const start = from
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: from }
      : { ShardIteratorType: 'TRIM_HORIZON' }
    const { ShardIterator } = await connection.callOperation<{ ShardIterator: string }>(
      'streams:GetShardIterator',
      {
        StreamArn,
        ShardId,
        ...start,
      },
    )
    shard = ShardId
    iterator = ShardIterator
  }
  /** Opens the first shard, or the one after a closed one. */
  const openNext = async (): Promise<boolean> => {
    const { StreamDescription } = await connection.callOperation<StreamShards>('streams:DescribeStream', {
      StreamArn,
    })
    const ids = StreamDescription.Shards.map(({ ShardId }) => ShardId)
    const first = shard === undefined
    const id = first && after ? ids.at(-1) : ids[first ? 0 : ids.indexOf(shard ?? '') + 1]
    if (!id) return false
    // The last record done has expired, so all older ones are done too: reading from the oldest kept record repeats
    // nothing.
    await open(id, first ? after : undefined).catch(() => open(id))
    return true
  }
  return {
    readNext: async () => {
      const records: DynamoDBRecord[] = []
      while (iterator || (await openNext())) {
        const page = await connection.callOperation<RecordPage>('streams:GetRecords', {
          ShardIterator: iterator,
        })
        records.push(...page.Records)
        iterator = page.NextShardIterator
        if (page.Records.length === 0 && iterator) return records
      }
      return records
    },
  }
}

/** The records with another instant of their change; DynamoDB tells it in whole seconds. */
export const dateRecords = (records: DynamoDBRecord[], at: Instant): DynamoDBRecord[] =>
  records.map((record) => ({
    ...record,
    dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(toEpochMillis(at) / 1000) },
  }))
