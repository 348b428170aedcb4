import type { Instant } from '../../../shared/domain/values/instant'

/** A call as it came through the gate: signature and caller are checked, nothing else. */
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

/** The virtual clock: the only source of time for a service. */
export interface VirtualClock {
  now(): Instant
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
