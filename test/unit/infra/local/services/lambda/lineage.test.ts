import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  countInLineage,
  extendTraceHeader,
  parseLineage,
} from '../../../../../../infra/local/services/lambda/lineage'
import { testClientConfig } from '../../../../../support/aws-client-config'
import { respondWithJson, startHttpServer } from '../../../../../support/http-server'

const sendMail = 'arn:aws:lambda:eu-central-1:1:function:send-mail'
const dispatch = 'arn:aws:lambda:eu-central-1:1:function:dispatch'
const countOf = (header: string, arn: string) => countInLineage(parseLineage(header), arn)

afterEach(() => vi.unstubAllEnvs())

describe('the lineage of an invocation', () => {
  it('counts each function of the chain for itself', () => {
    const third = extendTraceHeader(
      [extendTraceHeader([extendTraceHeader([], dispatch)], sendMail)],
      sendMail,
    )

    expect([countOf(third, dispatch), countOf(third, sendMail)]).toEqual([1, 2])
  })

  it('is that of the longest chain where a batch brings several, and begins anew without a header', () => {
    const short = extendTraceHeader([], sendMail)
    const long = extendTraceHeader([short], sendMail)

    expect(countOf(extendTraceHeader([undefined, short, long], sendMail), sendMail)).toBe(3)
    expect(countOf(extendTraceHeader([undefined], sendMail), sendMail)).toBe(1)
  })

  it.each(['', 'Root=1-2-3', 'Lineage=', 'Root=1;Lineage=no-count', 'Lineage=|:|'])(
    'is empty in a header without one: %j',
    (header) => {
      expect(countOf(header, sendMail)).toBe(0)
    },
  )

  it('is passed on by the SDK with each call of a function', async () => {
    const server = await startHttpServer(respondWithJson(200, {}))
    const header = extendTraceHeader([], sendMail)
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'send-mail')
    vi.stubEnv('_X_AMZN_TRACE_ID', header)

    await new SQSClient(testClientConfig(server.url)).send(new ListQueuesCommand({}))
    await server.close()

    expect(countOf(String(server.requests[0]?.headers['x-amzn-trace-id']), sendMail)).toBe(1)
  })
})
