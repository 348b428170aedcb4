import { Agent, request } from 'node:http'
import type { AwsRequest, AwsResponse } from '../../protocol/aws-service'

/** The connection to an engine. */
export interface EngineConnection {
  /** Forwards a call unchanged. */
  handle(request: AwsRequest): Promise<AwsResponse>
  /**
   * Makes a call of the local stack itself.
   * @param operation such as `CreateTable`; those of streams as `streams:GetRecords`
   * @throws Error with AWS's code as its name
   */
  callOperation<Answer>(operation: string, parameters: object): Promise<Answer>
  close(): void
}

/** The engines require a signature but do not verify it. */
const signature =
  'AWS4-HMAC-SHA256 Credential=local/20000101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0'

/** @param endpoint address without a path */
export const connectToEngine = (endpoint: string): EngineConnection => {
  const { hostname, port } = new URL(endpoint)
  const agent = new Agent({ keepAlive: true })
  const send = (target: string, body: Buffer | string): Promise<AwsResponse> =>
    new Promise((done, fail) => {
      const headers = {
        authorization: signature,
        'content-length': Buffer.byteLength(body),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': '20000101T000000Z',
        'x-amz-target': target,
      }
      const outgoing = request({ agent, hostname, port, method: 'POST', headers }, (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.once('error', fail)
        incoming.once('end', () =>
          done({
            status: incoming.statusCode ?? 500,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: Buffer.concat(parts).toString('utf8'),
          }),
        )
      })
      outgoing.once('error', fail)
      outgoing.end(body)
    })
  return {
    handle: ({ headers, body }) => send(headers['x-amz-target'] ?? '', body),
    callOperation: async (operation, parameters) => {
      const [name = '', family] = operation.split(':').reverse()
      const target = `${family === 'streams' ? 'DynamoDBStreams' : 'DynamoDB'}_20120810.${name}`
      const { status, body } = await send(target, JSON.stringify(parameters))
      const answer = JSON.parse(body)
      if (status === 200) return answer
      const error = new Error(answer.message ?? answer.Message ?? body)
      error.name =
        String(answer.__type ?? status)
          .split('#')
          .at(-1) ?? ''
      throw error
    },
    close: () => agent.destroy(),
  }
}
