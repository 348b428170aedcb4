import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { type CallFault, injectFault } from '../faults/inject-fault'
import type { ResourceLookups } from '../iam/parsed-aws-call'
import { NotAuthorizedError, type PolicyEvaluator } from '../iam/policy-evaluator'
import { requiredPermissions } from '../iam/required-permissions'
import { AwsError, toAwsError } from '../protocol/aws-error'
import type { AwsCall, AwsResponse, AwsService } from '../protocol/aws-service'
import { errorCodeOf, errorResponse } from '../protocol/error-response'
import { isOperatorCall } from './operator-credentials'
import { parseAwsRequest, type SignedAwsCall } from './parse-request'

export interface AwsEndpointOptions {
  services: Record<string, Pick<AwsService, 'handle'>>
  policies: PolicyEvaluator
  lookups: ResourceLookups
  /** The caller, by access key. */
  callers: Map<string, { name: string; roleArn: string }>
  /** Decides the fault of each call; no faults when absent. */
  faultFor?: ((call: AwsCall) => CallFault | undefined) | undefined
  /** Called after each answer of a service, before the caller has it. */
  onAnswer(call: AwsCall, signed: SignedAwsCall, status: number): void
  /** Called at the end of each call. @param answer undefined: the caller got none */
  onEnd(call: AwsCall, signed: SignedAwsCall, answer: AwsResponse | undefined): void
  /** Kills the container that called. */
  kill(call: AwsCall): void
  /** Waits on the virtual clock. */
  virtualSleep(milliseconds: number): Promise<void>
  /**
   * By the virtual clock: the SDK compares its clock with the date of the answer, and treats an error with a wrong date
   * as temporary.
   */
  now(): Instant
  /** Called for each call that a role does not allow. */
  onRefusal(refused: NotAuthorizedError): void
}

/**
 * The only endpoint for all AWS services of the local stack: it identifies the caller by its access key, refuses calls
 * that the caller's role does not allow, injects faults, and passes the call on.
 */
export const createAwsEndpoint = (options: AwsEndpointOptions): RequestListener => {
  const answer = async (
    signed: SignedAwsCall,
    breakConnection: () => void,
  ): Promise<AwsResponse | undefined> => {
    const { service, operation } = signed
    const caller = options.callers.get(signed.accessKey)
    if (!caller && !isOperatorCall(signed))
      throw new AwsError('UnrecognizedClientException', 'The access key is of no function.', 403)
    for (const permission of caller ? requiredPermissions(signed, options.lookups) : [])
      options.policies.authorize({ role: caller?.roleArn ?? '' }, permission)
    const emulator = options.services[service]
    if (!emulator) throw new AwsError('UnknownService', `The local stack has no service ${service}`, 501)
    const call = { service, operation, caller: caller?.name ?? 'operator', container: signed.container }
    const work = async (): Promise<AwsResponse> => {
      const response = await emulator.handle(signed.request)
      options.onAnswer(call, signed, response.status)
      return response
    }
    const { virtualSleep } = options
    const fault = options.faultFor?.(call)
    const outcome = fault
      ? injectFault(fault, {
          service,
          operation,
          work,
          virtualSleep,
          now: options.now,
          kill: () => options.kill(call),
        })
      : work()
    const response = await outcome.catch((error) => errorResponse(service, toAwsError(error)))
    options.onEnd(call, signed, response)
    if (!response) breakConnection()
    return response
  }

  return async (incoming, outgoing) => {
    let service = ''
    try {
      const signed = parseAwsRequest(incoming, await readRequestBody(incoming))
      service = signed.service
      const response = await answer(signed, () => incoming.socket.destroy())
      writeResponse(outgoing, options.now(), response)
    } catch (error) {
      if (error instanceof NotAuthorizedError) options.onRefusal(error)
      const refused =
        error instanceof NotAuthorizedError ? accessDeniedError(service, error) : toAwsError(error)
      writeResponse(outgoing, options.now(), errorResponse(service, refused))
    }
  }
}

const accessDeniedError = (service: string, { message }: NotAuthorizedError): AwsError => {
  const { code, status } = errorCodeOf(service, 'denied')
  return new AwsError(code, message, status)
}

/** By events: an iterator for each of thousands of calls takes longer than the rest of the reading. */
const readRequestBody = (incoming: IncomingMessage): Promise<Buffer> =>
  new Promise((done, fail) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.once('error', fail)
    incoming.once('end', () => done(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)))
  })

const writeResponse = (outgoing: ServerResponse, now: Instant, response: AwsResponse | undefined): void => {
  if (!response) return
  const length = Buffer.byteLength(response.body)
  const date = new Date(now).toUTCString()
  outgoing
    .writeHead(response.status, { ...response.headers, date, 'content-length': length })
    .end(response.body)
}
