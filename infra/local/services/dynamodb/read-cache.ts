import type { AwsRequest, AwsResponse } from '../../protocol/aws-service'
import type { EngineConnection } from './connection'

/** Calls whose answer changes only after a write. */
const readOperations = new Set(
  ['GetItem', 'BatchGetItem', 'Query'].map((operation) => `DynamoDB_20120810.${operation}`),
)

/**
 * Answers a repeated read with the engine's earlier answer, until the next write of any kind. The sweep of an idle
 * local stack reads the same every five minutes, and an engine takes 40 us for each item that it scans. Correct as long
 * as all writes come this way and the engine changes nothing by itself.
 */
export const cacheReads = (engine: Pick<EngineConnection, 'handle'>): Pick<EngineConnection, 'handle'> => {
  const cache = new Map<string, AwsResponse>()
  let writeCount = 0
  let writesUnderWay = 0

  const write = async (request: AwsRequest): Promise<AwsResponse> => {
    cache.clear()
    writeCount += 1
    writesUnderWay += 1
    // Also after a failed call: its write may have taken effect although its answer was lost.
    return engine.handle(request).finally(() => {
      writesUnderWay -= 1
    })
  }
  const read = async (request: AwsRequest): Promise<AwsResponse> => {
    const key = `${request.headers['x-amz-target']} ${request.body}`
    const cached = cache.get(key)
    if (cached) return cached
    const [writesBefore, isAlone] = [writeCount, writesUnderWay === 0]
    const answer = await engine.handle(request)
    // An answer that was read during a write may be older than the write.
    if (isAlone && writeCount === writesBefore && isComplete(answer)) cache.set(key, answer)
    return answer
  }
  return {
    handle: (request) =>
      readOperations.has(request.headers['x-amz-target'] ?? '') ? read(request) : write(request),
  }
}

/** A refusal, and a batch of which a part was left out, are asked for again. */
const isComplete = ({ status, body }: AwsResponse): boolean =>
  status === 200 && !/"UnprocessedKeys":\s*\{\s*"/.test(String(body))
