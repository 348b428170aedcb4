import type { Assembly } from '../assembly'
import type { Resource, Stack } from '../stack'
import type { FunctionPlan } from './container'
import { planOf } from './plans'
import { createPool, type FunctionPool, type PoolOptions } from './pool'

/** The functions of the stack. */
export interface Functions {
  /** By ARN, name in the template, or name of the folder of the handler. @throws Error when there is none */
  named(name: string): FunctionPool
  /** Ends every container. */
  kill(): void
  /** The house's clock has been moved in the middle of invocations. */
  clockMoved(): void
  /** Runs another version of the same functions from now on. */
  deploy(assembly: Assembly): void
}

/** `send-mail` is the function whose logical id begins with SendMail. */
const isCalled = (name: string, { id, ref, attribute }: Resource): boolean =>
  ref === name ||
  attribute('Arn') === name ||
  id.toLowerCase().startsWith(`${name.replaceAll('-', '')}function`)

/** Two containers a function show what runs at the same time; more would only take memory. */
const limit = 2

/** @param changed variables with another value than the template's, where a function has them */
export const openFunctions = (
  stack: Stack,
  assembly: Assembly,
  changed: Record<string, string>,
  options: Omit<PoolOptions, 'limit'>,
): Functions => {
  const planFrom = (version: Assembly, resource: Resource): FunctionPlan => {
    const plan = planOf(resource, stack, version)
    const environment = { ...plan.environment }
    for (const [name, value] of Object.entries(changed)) if (name in environment) environment[name] = value
    return { ...plan, environment }
  }
  const pools = stack.ofType('AWS::Lambda::Function').map((resource) => {
    return { resource, pool: createPool(planFrom(assembly, resource), { ...options, limit }) }
  })
  return {
    named: (name) => {
      const found = pools.find(({ resource }) => isCalled(name, resource))
      if (!found) throw new Error(`The template has no function ${name}`)
      return found.pool
    },
    kill: () => {
      for (const { pool } of pools) pool.kill()
    },
    clockMoved: () => {
      for (const { pool } of pools) pool.clockMoved()
    },
    deploy: (version) => {
      for (const { resource, pool } of pools) pool.deploy(planFrom(version, resource))
    },
  }
}
