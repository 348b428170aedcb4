import { jsonResponse } from '../../protocol/aws-error'
import type { AwsResponse } from '../../protocol/aws-service'

/** What a part of a transaction was cancelled for. */
export interface CancellationReason {
  code: 'TransactionConflict' | 'ThrottlingError'
  message: string
}

/** An error answer of DynamoDB. @param name without namespace @param more further members of the answer */
export const tableRefusal = (name: string, message: string, more: object = {}): AwsResponse =>
  jsonResponse(
    { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, Message: message, ...more },
    400,
    'application/x-amz-json-1.0',
  )

/** The answer to a transaction that was cancelled. @param reasons one for each part; undefined: not by this part */
export const transactionCancelled = (reasons: readonly (CancellationReason | undefined)[]): AwsResponse =>
  tableRefusal(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map((reason) => reason?.code ?? 'None').join(', ')}]`,
    {
      CancellationReasons: reasons.map((reason) =>
        reason ? { Code: reason.code, Message: reason.message } : { Code: 'None' },
      ),
    },
  )
