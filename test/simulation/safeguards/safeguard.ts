import type { World } from '../../../shared/ports/world'
import type { Actor } from '../actor'
import type { Town } from '../town'
import type { Alteration } from '../world'

/** Something that the promises rest on. */
export interface Safeguard {
  /** What it is, in a few words. */
  is: string
  /** The world without it. */
  without: Alteration
}

/** Puts another port in the place of one. */
export const instead = <Name extends keyof World>(
  name: Name,
  make: (port: World[Name], actor: Actor, town: Town) => World[Name],
): Alteration => ({
  port: (asked, port, actor, town) =>
    (asked as string) === name ? (make(port as never, actor, town) as never) : port,
})

/** The same port, some verbs of it different: it may be one whose verbs are its prototype's. */
export const like = <Port extends object>(port: Port, verbs: Partial<Port>): Port =>
  Object.assign(Object.create(port) as Port, verbs)

/** Whoever asks again is told what the first answer was. */
export const onceRead = <Port extends object>(port: Port): Port => {
  const answers = new Map<string, unknown>()
  const once =
    (verb: 'get' | 'find') =>
    async (...of: unknown[]) => {
      const question = JSON.stringify([verb, ...of])
      const call = (port as Record<string, (...of: unknown[]) => unknown>)[verb]
      if (!answers.has(question)) answers.set(question, await call?.apply(port, of))
      return answers.get(question)
    }
  return like(port, { get: once('get'), find: once('find') } as object)
}
