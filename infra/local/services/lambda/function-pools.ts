import type { CloudAssembly } from '../../template/cloud-assembly'
import type { ResolvedResource, ResolvedTemplate } from '../../template/resolved-template'
import type { FunctionDefinition } from './container'
import { readFunctionDefinition } from './function-definition'
import { createFunctionPool, type FunctionPool, type FunctionPoolOptions } from './function-pool'

/** The functions of the stack. */
export interface FunctionPools {
  /** By ARN, name in the template, or name of the folder of the handler. @throws Error when there is none */
  findPool(name: string): FunctionPool
  /** Ends every container. */
  kill(): void
  /** The virtual clock has moved during invocations. */
  clockMoved(): void
  /** Runs another version of the same functions from now on. */
  deploy(assembly: CloudAssembly): void
}

/** `send-mail` is the function whose logical id begins with SendMail. */
const hasName = (name: string, { id, ref, attribute }: ResolvedResource): boolean =>
  ref === name ||
  attribute('Arn') === name ||
  id.toLowerCase().startsWith(`${name.replaceAll('-', '')}function`)

/** Two containers a function are enough for concurrent calls; more would only take memory. */
const MAX_CONTAINERS = 2

/** @param environmentOverrides variables with another value than the template's, where a function has them */
export const createFunctionPools = (
  template: ResolvedTemplate,
  assembly: CloudAssembly,
  environmentOverrides: Record<string, string>,
  options: Omit<FunctionPoolOptions, 'maxContainers'>,
): FunctionPools => {
  const readDefinition = (version: CloudAssembly, resource: ResolvedResource): FunctionDefinition => {
    const definition = readFunctionDefinition(resource, template, version)
    const environment = { ...definition.environment }
    for (const [name, value] of Object.entries(environmentOverrides))
      if (name in environment) environment[name] = value
    return { ...definition, environment }
  }
  const pools = template.resourcesOfType('AWS::Lambda::Function').map((resource) => {
    return {
      resource,
      pool: createFunctionPool(readDefinition(assembly, resource), {
        ...options,
        maxContainers: MAX_CONTAINERS,
      }),
    }
  })
  return {
    findPool: (name) => {
      const found = pools.find(({ resource }) => hasName(name, resource))
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
      for (const { resource, pool } of pools) pool.deploy(readDefinition(version, resource))
    },
  }
}
