import { limitPartitions } from '../../../infra/local/services/dynamodb/partition-limits'
import { type DynamoTable, openTable } from '../../../shared/aws/dynamodb/table'
import { tableLayout } from '../../../shared/aws/dynamodb/table-layout'
import { createRetryStrategy } from '../../../shared/aws/retry'
import { testClientConfig } from '../aws-client-config'
import type { createVirtualTime } from './virtual-time'

/** What a call to the table takes, milliseconds. */
const CALL_MS = 4

/**
 * A table with the limits of partitions and nothing behind them: it accepts each write and finds no item. Only calls
 * and the pauses between attempts take virtual time.
 * @property throttles how many parts of calls were refused
 * @property written the write units of 1 KB of each partition
 */
export const openLimitedTable = ({
  clock,
  sleep,
}: Pick<ReturnType<typeof createVirtualTime>, 'clock' | 'sleep'>) => {
  const written = new Map<string, number>()
  const result = { throttles: 0, written }
  const record = (body: string): void => {
    for (const [, pk = ''] of body.matchAll(/"PutRequest":\{"Item":\{.*?"pk":\{"S":"([^"]+)"/g))
      written.set(pk, (written.get(pk) ?? 0) + 1)
  }
  const engine = limitPartitions(
    {
      handle: async ({ body }) => {
        record(String(body))
        return {
          status: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: '{"Items":[]}',
        }
      },
    },
    {
      keysOf: () => ({ table: tableLayout.partitionKey, indexes: {} }),
      now: clock,
      arnOf: String,
      onThrottle: () => {
        result.throttles += 1
      },
    },
  )
  const requestHandler = {
    handle: async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) => {
      await sleep(CALL_MS)
      const answer = await engine.handle({
        method: 'POST',
        path: '/',
        query: {},
        headers,
        body: new TextDecoder().decode(body),
      })
      return {
        response: { statusCode: answer.status, headers: answer.headers, body: Buffer.from(answer.body) },
      }
    },
  }
  const retryStrategy = createRetryStrategy(clock, sleep)
  const config = { ...testClientConfig('http://table'), requestHandler, retryStrategy } as never
  const table: DynamoTable = { ...openTable('clinics', config), sleep }
  return { table, result }
}
