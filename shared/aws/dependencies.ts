import type { FunctionName } from '../lambda/environment'
import { createFunctionLog } from '../lambda/log'
import type { Dependencies } from '../ports/dependencies'
import { systemClock } from './clock'
import { openTable } from './dynamodb/table'
import type { FunctionDependencies, FunctionPort } from './function-ports'
import { createAppConfig, createVariableReader } from './function-variables'
import { lazy } from './lazy'
import type { PortContext } from './port-builders'
import { createRetryStrategy, type RetryableFailure } from './retry'

/** A builder for each port that the function may use: one that is missing or not listed for it does not compile. */
export type FunctionPortBuilders<F extends FunctionName> = {
  [Port in Exclude<FunctionPort<F>, 'config' | 'now'>]: (context: PortContext) => Dependencies[Port]
}

/** Of the builders that a handler names, also through a variable, none is of a port that is not the function's. */
type NoOtherBuilders<F extends FunctionName, Builders> = Record<
  Exclude<keyof Builders, keyof FunctionPortBuilders<F>>,
  never
>

/**
 * The one composition root: creates the ports of a function on AWS from the function's environment variables. Each
 * is built when the function first uses it.
 * @param builders of shared/aws/port-builders.ts, named by the handler, so that its bundle carries no other clients
 * @param source the environment, unless a test passes another
 * @throws Error immediately when the environment is invalid; later when a port is used whose variables are missing
 */
export const createDependencies = <F extends FunctionName, Builders extends FunctionPortBuilders<F>>(
  name: F,
  builders: Builders & NoOtherBuilders<F, Builders>,
  source?: Record<string, string | undefined>,
): FunctionDependencies<F> => {
  const variable = createVariableReader(name, source)
  const context: PortContext = {
    variable,
    table: lazy(() => openLoggedTable(name, variable('TABLE_NAME'))),
  }
  const ports = Object.entries<(context: PortContext) => object>(builders).map(([port, build]) => [
    port,
    lazy(() => build(context)),
  ])
  return {
    ...Object.fromEntries(ports),
    config: createAppConfig(variable),
    now: systemClock,
  } as FunctionDependencies<F>
}

/** The table, whose failed calls stand in the function's log: an alarm counts them when they last. */
const openLoggedTable = (service: FunctionName, tableName: string) => {
  const log = createFunctionLog(service)
  const onFailure = (kind: RetryableFailure): void =>
    kind === 'throttled' ? log.warn('table-throttled') : log.warn('table-failing')
  const retryStrategy = createRetryStrategy(undefined, undefined, undefined, onFailure)
  return openTable(tableName, { retryStrategy })
}
