import type { InMemoryDependencies } from '../in-memory-dependencies'

const writeMethods = /^(decide|save|replace|undecide|erase|withdraw|forget|finish|lease)/

/** Dependencies whose process dies at a given write: of attendance, registrations and erasures. */
export const crashAfterWrites = (deps: InMemoryDependencies, writes: number): InMemoryDependencies => {
  let writesLeft = writes
  const crashingPort = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function' || !writeMethods.test(String(name))) return method
        return (...args: unknown[]) => {
          if (writesLeft === 0) return Promise.reject(new Error('killed'))
          writesLeft -= 1
          return Reflect.apply(method, target, args)
        }
      },
    })
  return {
    ...deps,
    attendance: crashingPort(deps.attendance),
    erasures: crashingPort(deps.erasures),
    registrations: crashingPort(deps.registrations),
    campaigns: crashingPort(deps.campaigns),
  }
}
