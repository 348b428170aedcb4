import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { asksOf, type Surroundings } from '../iam/asks'
import { NotAuthorised, type Rights } from '../iam/rights'
import { AwsError, asAwsError } from '../services/answers'
import type { AwsResponse, Service } from '../services/types'
import { isOperators } from './operator'
import { readCall, type SignedCall } from './read-call'
import { errorAnswer, wordsOf } from './refusals'

/** What can go wrong with one call: before the service saw it, or after it did its work. */
export type Fault =
  | { kind: 'latency'; milliseconds: number }
  | { kind: 'throttle' }
  | { kind: 'status-500' }
  /** The connection breaks and the service never saw the call. */
  | { kind: 'reset-before' }
  /** The service did the work and the connection breaks before its answer. */
  | { kind: 'reset-after' }

/** One line of the gate's log. */
export interface GateCall {
  service: string
  operation: string
  /** The function's name. */
  caller: string
}

export interface GateOptions {
  services: Record<string, Pick<Service, 'handle'>>
  rights: Rights
  surroundings: Surroundings
  /** By access key: who that is. */
  callers: Map<string, { name: string; roleArn: string }>
  /** Decides for each call what goes wrong with it; nothing when absent. */
  faults?: ((call: GateCall) => Fault | undefined) | undefined
  /** Told of every call that a service answered, before the caller has the answer. */
  onAnswer(call: GateCall, signed: SignedCall, status: number): void
  /** Told of every call that a role does not allow. */
  onRefusal(refused: NotAuthorised): void
}

/**
 * The one door to every AWS service of the house: knows the caller by its access key, refuses what the
 * caller's role does not allow, makes faults, and hands the call on.
 */
export const createGate = (options: GateOptions): RequestListener => {
  const answer = async (signed: SignedCall, socketBreaks: () => void): Promise<AwsResponse | undefined> => {
    const { service, operation } = signed
    const caller = options.callers.get(signed.accessKey)
    if (!caller && !isOperators(signed))
      throw new AwsError('UnrecognizedClientException', 'The access key is of no function.', 403)
    for (const ask of caller ? asksOf(signed, options.surroundings) : [])
      options.rights.check({ role: caller?.roleArn ?? '' }, ask)
    const body = options.services[service]
    if (!body) throw new AwsError('UnknownService', `The laptop house has no service ${service}`, 501)
    const call = { service, operation, caller: caller?.name ?? 'operator' }
    const fault = options.faults?.(call)
    if (fault?.kind === 'latency') await sleep(fault.milliseconds)
    if (fault?.kind === 'throttle') throw throttled(service)
    if (fault?.kind === 'status-500')
      throw new AwsError('InternalFailure', 'An internal error occurred.', 500)
    if (fault?.kind === 'reset-before') return void socketBreaks()
    const response = await body.handle(signed.request)
    options.onAnswer(call, signed, response.status)
    return fault?.kind === 'reset-after' ? void socketBreaks() : response
  }

  return async (incoming, outgoing) => {
    let service = ''
    try {
      const signed = readCall(incoming, await bodyOf(incoming))
      service = signed.service
      write(outgoing, await answer(signed, () => incoming.socket.destroy()))
    } catch (error) {
      if (error instanceof NotAuthorised) options.onRefusal(error)
      const refused = error instanceof NotAuthorised ? denied(service, error) : asAwsError(error)
      write(outgoing, errorAnswer(service, refused))
    }
  }
}

const denied = (service: string, { message }: NotAuthorised): AwsError => {
  const [code, status] = wordsOf(service, 'denied')
  return new AwsError(code, message, status)
}

const throttled = (service: string): AwsError => {
  const [code, status] = wordsOf(service, 'throttled')
  return new AwsError(code, service === 'ses' ? 'Maximum sending rate exceeded.' : 'Rate exceeded', status)
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

const write = (outgoing: ServerResponse, response: AwsResponse | undefined): void => {
  if (!response) return
  const length = Buffer.byteLength(response.body)
  outgoing.writeHead(response.status, { ...response.headers, 'content-length': length }).end(response.body)
}
