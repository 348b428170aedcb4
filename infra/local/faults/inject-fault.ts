import type { Instant } from '../../../shared/domain/values/time/instant'
import { AwsError } from '../protocol/aws-error'
import type { AwsResponse } from '../protocol/aws-service'
import { errorCodeOf } from '../protocol/error-response'
import { isSesRefusal, type SesRefusal, sesRefusalError } from './ses-refusals'

/** The faults of one call. */
export interface CallFault {
  kind: /** The answer is slow; slower than callers wait, it never comes. */
    | 'latency'
    /** The call takes long to reach the service. */
    | 'stall'
    | 'throttle'
    /** SES refuses the quota, the account or its credentials. */
    | SesRefusal
    /** An error of AWS, before or after the service did the work. */
    | 'status-500'
    | 'status-500-after'
    /** The connection breaks before the service gets the call. */
    | 'reset-before'
    /** The service did the work and the connection breaks before its answer. */
    | 'reset-after'
    /** The caller's container dies when it calls, or just before it gets the answer. */
    | 'kill-before'
    | 'kill-after'
  /** By the virtual clock: how long the answer takes, or how long it takes until another fault occurs. */
  milliseconds?: number
  /** A stalled call also waits for this; at most as long as the caller waits. */
  until?: Promise<unknown>
}

const singleItemOperations = new Set(['GetItem', 'PutItem', 'UpdateItem'])

/** The functions wait no longer than this for an answer (shared/aws/call-timeouts.ts); milliseconds. */
export const clientTimeoutFor = ({
  service,
  operation,
}: Pick<FaultyCall, 'service' | 'operation'>): number => {
  if (service === 'ses') return 10_000
  if (service !== 'dynamodb' || operation === 'TransactWriteItems') return 3_000
  return singleItemOperations.has(operation) ? 1_000 : 10_000
}

export interface FaultyCall {
  service: string
  operation: string
  /** Performs the call at the service. */
  work: () => Promise<AwsResponse>
  /** Kills the caller's container. */
  kill: () => void
  /** Waits on the virtual clock. */
  virtualSleep: (milliseconds: number) => Promise<void>
  /** By the virtual clock. */
  now: () => Instant
}

/**
 * Performs a call with a fault.
 * @returns the answer; undefined: the caller gets none
 * @throws AwsError
 */
export const injectFault = async (fault: CallFault, call: FaultyCall): Promise<AwsResponse | undefined> => {
  const { kind } = fault
  const clientTimeout = clientTimeoutFor(call)
  const milliseconds = Math.min(fault.milliseconds ?? 0, clientTimeout)
  if (kind === 'latency') {
    const answer = await call.work()
    await call.virtualSleep(milliseconds)
    return milliseconds < clientTimeout ? answer : undefined
  }
  if (milliseconds > 0) await call.virtualSleep(milliseconds)
  // The caller has given up by now, so it gets no refusal either.
  if (milliseconds === clientTimeout && refusesCall(kind)) return undefined
  if (kind === 'stall') {
    await fault.until
    return call.work()
  }
  if (kind === 'throttle') throw throttlingError(call.service)
  if (isSesRefusal(kind)) throw sesRefusalError(kind, call.now())
  if (kind === 'reset-before') return undefined
  if (kind === 'kill-before') return void call.kill()
  if (kind !== 'status-500') await call.work()
  if (kind === 'kill-after') call.kill()
  if (kind === 'status-500' || kind === 'status-500-after')
    throw new AwsError('InternalFailure', 'An internal error occurred.', 500)
  return undefined
}

const refusesCall = (kind: CallFault['kind']): boolean =>
  kind === 'throttle' || kind === 'status-500' || isSesRefusal(kind)

const throttlingError = (service: string): AwsError => {
  const { code, status } = errorCodeOf(service, 'throttled')
  return new AwsError(code, service === 'ses' ? 'Maximum sending rate exceeded.' : 'Rate exceeded', status)
}
