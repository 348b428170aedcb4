import type { MemoryWorld } from './memory-world'

const writing = /^(decide|save|replace|undecide|erase|withdraw|forget|finish|lease)/

/** A world in which the process dies with the write after so many: of attendance, registrations and erasures. */
export const dyingAfter = (world: MemoryWorld, writes: number): MemoryWorld => {
  let left = writes
  const dying = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const verb = Reflect.get(target, name)
        if (typeof verb !== 'function' || !writing.test(String(name))) return verb
        return (...given: unknown[]) => {
          if (left === 0) return Promise.reject(new Error('killed'))
          left -= 1
          return Reflect.apply(verb, target, given)
        }
      },
    })
  return {
    ...world,
    attendance: dying(world.attendance),
    erasures: dying(world.erasures),
    registrations: dying(world.registrations),
    campaigns: dying(world.campaigns),
  }
}
