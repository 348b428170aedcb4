import type { AwsRequest } from '../protocol/aws-service'
import type { AwsEnvironment } from '../template/resource-types'

/** What a call needs to know about the stack. */
export interface ResourceLookups {
  awsEnvironment: AwsEnvironment
  /** The partition key's name of a table or of one of its indexes. */
  partitionKey(table: string, index: string | undefined): string
  /** The ARN of a secret by its name or ARN. */
  secretArn(id: string): string
  /** The SES identity that may send as this address: itself or its domain. */
  identityOf(address: string): string
}

/** A call with its body as data. @param parameters the JSON body, or the form of a query call */
export interface ParsedAwsCall {
  service: string
  operation: string
  request: AwsRequest
  parameters: Record<string, unknown>
}
