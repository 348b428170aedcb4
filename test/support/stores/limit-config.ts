import { createAppConfig } from '../../../shared/aws/function-variables'
import {
  type EnvironmentVariable,
  type FunctionName,
  functionVariables,
} from '../../../shared/lambda/environment'
import type { AppConfig } from '../../../shared/ports/config'

/**
 * The dependencies with the settings that the deployed function has: reading one whose variable it is not given throws,
 * and a test of a page that needs it fails.
 */
export const limitConfig = <Deps extends { config: AppConfig }>(name: FunctionName, deps: Deps): Deps => {
  const given: readonly EnvironmentVariable[] = functionVariables[name]
  const probe = createAppConfig((variable) => {
    if (!given.includes(variable)) throw new Error(`${name} is not given ${variable}`)
    return [] as never
  })
  const config = new Proxy(deps.config, {
    get: (target, setting) => {
      Reflect.get(probe, setting)
      return Reflect.get(target, setting)
    },
  })
  // Tests replace stores of the dependencies after the app is built.
  return Object.create(deps, { config: { value: config } })
}
