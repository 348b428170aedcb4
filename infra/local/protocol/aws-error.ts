import type { AwsResponse } from './aws-service'

/** An error as AWS names it; each protocol writes it its own way. */
export class AwsError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

/** A JSON answer. @param type `application/json` for rest-json, `application/x-amz-json-1.0` or `-1.1` else */
export const jsonResponse = (body: unknown, status = 200, type = 'application/json'): AwsResponse => ({
  status,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
})

/** What a thrown thing is to a caller: itself, or InternalFailure, as AWS answers for its own faults. */
export const toAwsError = (thrown: unknown): AwsError =>
  thrown instanceof AwsError
    ? thrown
    : new AwsError('InternalFailure', thrown instanceof Error ? thrown.message : String(thrown), 500)
