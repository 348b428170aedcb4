import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Instant } from '../../../shared/domain/time/instant'
import { type Fault, struck } from '../faults/struck'
import { asksOf, type Surroundings } from '../iam/asks'
import { NotAuthorised, type Rights } from '../iam/rights'
import { AwsError, asAwsError } from '../services/answers'
import type { AwsResponse, Service } from '../services/types'
import { isOperators } from './operator'
import { readCall, type SignedCall } from './read-call'
import { errorAnswer, wordsOf } from './refusals'

/** One line of the gate's log. */
export interface GateCall {
  service: string
  operation: string
  /** The function's name. */
  caller: string
  /** Which of the function's containers it was; undefined: none that says so. */
  container?: string | undefined
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
  /** Told of every call that is over. @param answer undefined: the caller got none */
  onEnd(call: GateCall, signed: SignedCall, answer: AwsResponse | undefined): void
  /** Kills the container that called. */
  kill(call: GateCall): void
  /** Lets time pass on the house's clock. */
  pass(milliseconds: number): Promise<void>
  /** By the house's clock: by an answer's date the SDK judges its own, and takes an error on a wrong one for a passing one. */
  now(): Instant
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
    const call = { service, operation, caller: caller?.name ?? 'operator', container: signed.container }
    const work = async (): Promise<AwsResponse> => {
      const response = await body.handle(signed.request)
      options.onAnswer(call, signed, response.status)
      return response
    }
    const { pass } = options
    const fault = options.faults?.(call)
    const answered = fault
      ? struck(fault, { service, operation, work, pass, kill: () => options.kill(call) })
      : work()
    const response = await answered.catch((error) => errorAnswer(service, asAwsError(error)))
    options.onEnd(call, signed, response)
    if (!response) socketBreaks()
    return response
  }

  return async (incoming, outgoing) => {
    let service = ''
    try {
      const signed = readCall(incoming, await bodyOf(incoming))
      service = signed.service
      const response = await answer(signed, () => incoming.socket.destroy())
      write(outgoing, options.now(), response)
    } catch (error) {
      if (error instanceof NotAuthorised) options.onRefusal(error)
      const refused = error instanceof NotAuthorised ? denied(service, error) : asAwsError(error)
      write(outgoing, options.now(), errorAnswer(service, refused))
    }
  }
}

const denied = (service: string, { message }: NotAuthorised): AwsError => {
  const [code, status] = wordsOf(service, 'denied')
  return new AwsError(code, message, status)
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

const write = (outgoing: ServerResponse, now: Instant, response: AwsResponse | undefined): void => {
  if (!response) return
  const length = Buffer.byteLength(response.body)
  const date = new Date(now).toUTCString()
  outgoing
    .writeHead(response.status, { ...response.headers, date, 'content-length': length })
    .end(response.body)
}
