import * as z from 'zod'
import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse, AwsService } from '../../protocol/aws-service'
import { errorResponse } from '../../protocol/error-response'
import { type ConcurrentExecutions, FunctionThrottledError } from './concurrent-executions'
import { FunctionError } from './container'
import type { FunctionConcurrency } from './function-concurrency'

/** An event source mapping as its operations see it. */
export interface ControlledMapping {
  uuid: string
  functionArn: string
  eventSourceArn: string
  isEnabled(): boolean
  /** When it was last enabled or disabled. */
  changedAt(): Instant
  setEnabled(enabled: boolean): void
}

export interface LambdaOperationsOptions {
  mappings: ControlledMapping[]
  functionNames: string[]
  concurrency: Pick<FunctionConcurrency, 'read'>
  executions: Pick<ConcurrentExecutions, 'limits' | 'reserve'>
  /** Invokes a function by its name and waits for its answer. @throws FunctionError, FunctionThrottledError */
  invoke(name: string, event: unknown): Promise<unknown>
  /** How many times a change is seen as in progress, as on AWS for up to a minute. */
  readsUntilSettled?: number
}

/** Lambda's operations with which an operator stops, starts and asks functions. */
export const createLambdaOperations = ({
  mappings,
  functionNames,
  concurrency,
  executions,
  invoke,
  readsUntilSettled = 1,
}: LambdaOperationsOptions): Pick<AwsService, 'handle'> => {
  /** By uuid: how many more reads see the change in progress. */
  const readsLeft = new Map<string, number>()

  const describe = (mapping: ControlledMapping) => {
    const left = readsLeft.get(mapping.uuid) ?? 0
    if (left > 0) readsLeft.set(mapping.uuid, left - 1)
    const [changing, settled] = mapping.isEnabled() ? ['Enabling', 'Enabled'] : ['Disabling', 'Disabled']
    return {
      UUID: mapping.uuid,
      FunctionArn: mapping.functionArn,
      EventSourceArn: mapping.eventSourceArn,
      State: left > 0 ? changing : settled,
      LastModified: toEpochMillis(mapping.changedAt()) / 1000,
    }
  }
  const findMapping = (uuid: string): ControlledMapping => {
    const mapping = mappings.find((mapping) => mapping.uuid === uuid)
    if (mapping) return mapping
    throw new AwsError('ResourceNotFoundException', 'The resource you requested does not exist.', 404)
  }
  const updateMapping = (mapping: ControlledMapping, enabled: boolean) => {
    if ((readsLeft.get(mapping.uuid) ?? 0) > 0)
      throw new AwsError('ResourceInUseException', 'The event source mapping is being changed.')
    if (mapping.isEnabled() !== enabled) {
      mapping.setEnabled(enabled)
      readsLeft.set(mapping.uuid, readsUntilSettled + 1)
    }
    return describe(mapping)
  }
  const readConcurrency = (name: string) => {
    const reserved = concurrency.read(name)
    return reserved === undefined ? {} : { ReservedConcurrentExecutions: reserved }
  }
  const invokeFunction = async (name: string, body: AwsRequest['body']): Promise<AwsResponse> => {
    try {
      const result = await invoke(name, JSON.parse(body.toString() || 'null'))
      return jsonResponse(result ?? null)
    } catch (error) {
      if (error instanceof FunctionThrottledError) return throttledResponse(error)
      if (!(error instanceof FunctionError)) throw error
      const response = jsonResponse({ errorType: error.errorType, errorMessage: error.message })
      return { ...response, headers: { ...response.headers, 'x-amz-function-error': 'Unhandled' } }
    }
  }
  const answer = async ({ method, path, body }: AwsRequest): Promise<AwsResponse> => {
    const [, , collection, name = '', property] = path.split('/')
    if (collection === 'account-settings') {
      const { account, unreserved } = executions.limits()
      const AccountLimit = { ConcurrentExecutions: account, UnreservedConcurrentExecutions: unreserved }
      return jsonResponse({ AccountLimit })
    }
    if (collection === 'event-source-mappings') {
      const mapping = findMapping(name)
      if (method === 'GET') return jsonResponse(describe(mapping))
      return jsonResponse(updateMapping(mapping, changeShape.parse(JSON.parse(body.toString())).Enabled), 202)
    }
    if (property === 'invocations' && functionNames.includes(name)) return invokeFunction(name, body)
    if (collection !== 'functions' || property !== 'concurrency' || !functionNames.includes(name))
      throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404)
    if (method === 'GET') return jsonResponse(readConcurrency(name))
    const isPut = method === 'PUT'
    const reserved = isPut ? concurrencyShape.parse(JSON.parse(body.toString())) : undefined
    executions.reserve(name, reserved?.ReservedConcurrentExecutions)
    return isPut ? jsonResponse(readConcurrency(name)) : { status: 204, headers: {}, body: '' }
  }
  return {
    handle: async (request) => {
      try {
        return await answer(request)
      } catch (thrown) {
        return errorResponse('lambda', toAwsError(thrown))
      }
    },
  }
}

const throttledResponse = ({ reason, message }: FunctionThrottledError): AwsResponse => {
  const response = jsonResponse({ Reason: reason, Type: 'User', message }, 429)
  return { ...response, headers: { ...response.headers, 'x-amzn-errortype': 'TooManyRequestsException' } }
}

const changeShape = z.object({ Enabled: z.boolean() })
const concurrencyShape = z.object({ ReservedConcurrentExecutions: z.int().min(0) })
