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
 * The outcome is unknown of a call that was broken off or answered with a 5xx, and one that SES took whose caller never
 * brought the outcome to the table: it died on the way, or could not reach the table. The table's answer
 * settles the outcome, also when it is that others have written before.
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
