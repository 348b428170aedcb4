import type { InMemoryDependencies } from '../in-memory-dependencies'

/** Ports whose calls leave the process. */
const remotePorts = [
  'clinics',
  'campaigns',
  'contactLists',
  'registrations',
  'ledger',
  'suppressions',
  'queues',
  'mailer',
] as const

/**
 * Dependencies whose process dies at its call number `at`: before the call has any effect, or after it. Later calls
 * never settle. @returns the dependencies and the number of calls made
 */
export const crashAtCall = (deps: InMemoryDependencies, at: number, moment: 'before' | 'after') => {
  let calls = 0
  const crashingPort = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...args: unknown[]) => {
          calls += 1
          const isLast = calls === at
          const isDead = calls > at || (isLast && moment === 'before')
          if (isDead)
            return pagedMethods.has(String(name)) ? failingPages() : Promise.reject(new ProcessCrashError())
          const result: unknown = Reflect.apply(method, target, args)
          if (!isLast) return result
          return result instanceof Promise
            ? result.then(() => Promise.reject(new ProcessCrashError()))
            : failingPages()
        }
      },
    })
  const wrapped = Object.fromEntries(remotePorts.map((name) => [name, crashingPort(deps[name])]))
  return { deps: { ...deps, ...wrapped } as InMemoryDependencies, calls: () => calls }
}

/** The calls that return pages instead of a promise. */
const pagedMethods = new Set(['pages', 'mailPages', 'recipients'])

const failingPages = (): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new ProcessCrashError()) }),
})

class ProcessCrashError extends Error {
  constructor() {
    super('killed')
  }
}
