import type { MemoryWorld } from './memory-world'

/** Ports whose calls leave the process. */
const ports = [
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
 * A world whose process dies at its call number `at`: before the call has any effect, or after it. Whatever is asked
 * of it then never answers to anybody. @returns the world and how many calls were made
 */
export const dyingAt = (world: MemoryWorld, at: number, moment: 'before' | 'after') => {
  let calls = 0
  const dying = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const verb = Reflect.get(target, name)
        if (typeof verb !== 'function') return verb
        return (...given: unknown[]) => {
          calls += 1
          const isLast = calls === at
          const isDead = calls > at || (isLast && moment === 'before')
          if (isDead) return pages.has(String(name)) ? unread() : Promise.reject(new Killed())
          const result: unknown = Reflect.apply(verb, target, given)
          if (!isLast) return result
          return result instanceof Promise ? result.then(() => Promise.reject(new Killed())) : unread()
        }
      },
    })
  const wrapped = Object.fromEntries(ports.map((name) => [name, dying(world[name])]))
  return { world: { ...world, ...wrapped } as MemoryWorld, calls: () => calls }
}

/** The calls that give pages in place of a promise. */
const pages = new Set(['pages', 'mails', 'recipients'])

const unread = (): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Killed()) }),
})

class Killed extends Error {
  constructor() {
    super('killed')
  }
}
