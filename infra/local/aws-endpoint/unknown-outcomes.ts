import type { AwsCall, AwsResponse } from '../protocol/aws-service'
import type { SignedAwsCall } from './parse-request'

/** Counts the calls to SES whose outcome cannot be known from the caller and the table alone. */
export interface UnknownOutcomes {
  count(): number
  /** A call has ended. @param answer undefined: the caller got none */
  recordEnd(
    call: AwsCall,
    signed: SignedAwsCall,
    answer: Pick<AwsResponse, 'status' | 'body'> | undefined,
  ): void
}

/**
 * The outcome is unknown for a call that was broken off or answered with a 5xx, and for one that SES accepted but
 * whose caller never recorded the answer in the table: it died first, or could not reach the table. Any answer of the
 * table settles the outcome, also the answer that another worker has written before.
 */
export const trackUnknownOutcomes = (): UnknownOutcomes => {
  let unanswered = 0
  /** Message ids that their caller has not recorded yet. */
  const unrecorded = new Set<string>()
  return {
    count: () => unanswered + unrecorded.size,
    recordEnd: ({ service, operation, caller }, { parameters }, answer) => {
      const isAnswered = answer !== undefined && answer.status < 500
      if (service === 'ses' && operation === 'SendRawEmail') {
        const [, id] = /<MessageId>([^<]+)</.exec(answer?.body ?? '') ?? []
        if (!isAnswered) unanswered += 1
        else if (id !== undefined) unrecorded.add(`${caller} ${id}`)
      } else if (service === 'dynamodb' && operation === 'PutItem' && isAnswered) {
        const { sesMessageId } = parameters['Item'] as { sesMessageId?: { S?: string } }
        unrecorded.delete(`${caller} ${sesMessageId?.S}`)
      }
    },
  }
}
