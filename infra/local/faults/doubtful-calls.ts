import type { GateCall } from '../gate/gate'
import type { SignedCall } from '../gate/read-call'
import type { AwsResponse } from '../services/types'

/** Counts the calls to SES whose outcome nobody can know who has only the caller and the table to ask. */
export interface DoubtfulCalls {
  count(): number
  /** A call is over. @param answer undefined: the caller got none */
  ended(call: GateCall, signed: SignedCall, answer: Pick<AwsResponse, 'status' | 'body'> | undefined): void
}

/**
 * Doubtful is a call that was broken off or answered with a 5xx, and one that SES took whose caller never
 * brought the outcome to the table: it died on the way, or could not reach the table. The table's answer
 * ends the doubt, also when it is that others have written before.
 */
export const countDoubtfulCalls = (): DoubtfulCalls => {
  let unanswered = 0
  /** Message ids that their caller has not written down yet. */
  const unwritten = new Set<string>()
  return {
    count: () => unanswered + unwritten.size,
    ended: ({ service, operation, caller }, { parameters }, answer) => {
      const isAnswered = answer !== undefined && answer.status < 500
      if (service === 'ses' && operation === 'SendRawEmail') {
        const [, id] = /<MessageId>([^<]+)</.exec(answer?.body ?? '') ?? []
        if (!isAnswered) unanswered += 1
        else if (id !== undefined) unwritten.add(`${caller} ${id}`)
      } else if (service === 'dynamodb' && operation === 'PutItem' && isAnswered) {
        const { sesMessageId } = parameters['Item'] as { sesMessageId?: { S?: string } }
        unwritten.delete(`${caller} ${sesMessageId?.S}`)
      }
    },
  }
}
