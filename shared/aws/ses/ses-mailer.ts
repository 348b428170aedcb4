import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Mailer } from '../../ports/mail'
import { type CallTimeouts, callTimeouts } from '../call-timeouts'
import { silentLogger } from '../silent-logger'
import { toSendResult } from './send-failure'

/** How long one call may take in all, answer included; milliseconds. */
const CALL_DEADLINE_MS = 15_000

/**
 * An SES client that makes exactly one attempt per call: the SDK's own retry sends the same mail again after a reset,
 * a 5xx or a time-out, and without `throwOnRequestTimeout` a time-out is only a warning. Connections are not reused:
 * one that died while the function was frozen would fail with a reset, and the outcome of the mail would seem
 * unknown.
 * @param config and times for tests; in a function region, endpoint and credentials come from the environment
 */
export const createSesClient = (config: SESClientConfig = {}, times: Partial<CallTimeouts> = {}): SESClient =>
  new SESClient({
    logger: silentLogger,
    cacheMiddleware: true,
    ...config,
    maxAttempts: 1,
    requestHandler: {
      ...callTimeouts.mail,
      ...times,
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  })

export const createSesMailer = (
  client: SESClient,
  configurationSet: string,
  deadline = CALL_DEADLINE_MS,
): Mailer => ({
  send: async (raw, to, tags) => {
    const command = new SendRawEmailCommand({
      RawMessage: { Data: raw },
      Destinations: [to],
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    })
    try {
      const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(deadline) })
      if (MessageId) return { outcome: 'accepted', sesMessageId: MessageId }
      return { outcome: 'ambiguous', code: 'no-message-id' }
    } catch (error) {
      return toSendResult(error, to)
    }
  },
})
