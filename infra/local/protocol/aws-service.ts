import type { Instant } from '../../../shared/domain/values/time/instant'

/** A call after the AWS endpoint has checked its signature and caller, and nothing else. */
export interface AwsRequest {
  method: string
  /** The decoded path without the query, beginning with `/`. */
  path: string
  query: Record<string, string>
  /** Names in lower case. */
  headers: Record<string, string>
  body: Buffer | string
}

export interface AwsResponse {
  status: number
  headers: Record<string, string>
  body: string
}

/** The emulator of one AWS service. */
export interface AwsService {
  /** Answers a call as AWS would; errors are answers, so it never rejects. */
  handle(request: AwsRequest): Promise<AwsResponse>
  /** When something happens here by itself next; may lie in the past when it is overdue. */
  nextDue(): Instant | undefined
  /** Does everything that is due by the clock. */
  runDue(): Promise<void>
  /** Whether something that it began is still under way. */
  busy(): boolean
  stop(): Promise<void>
}

/** A call that the AWS endpoint answered, as its log keeps it. */
export interface AwsCall {
  service: string
  operation: string
  /** The function's name. */
  caller: string
  /** The function's container; undefined when the caller is not a container. */
  container?: string | undefined
}
