import type { World } from '../../shared/ports/world'
import type { Actor } from './actor'

type Port = Record<string, (...given: never[]) => unknown>

/** What stands before a store or queue for one actor. */
class Door {
  constructor(
    readonly actor: Actor,
    readonly port: Port,
  ) {}
}

/** The doors by the names of their ports; their verbs are put together once, for all actors. */
const doors = new Map<keyof World, typeof Door>()

/** Verbs that read page after page. */
const inPages: ReadonlySet<string> = new Set(['pages', 'recipients', 'mails'])

/** A store or queue as one actor reaches it: each of its calls is a step; page after page, where it reads in pages. */
export const stepped = <Name extends keyof World>(
  actor: Actor,
  name: Name,
  port: World[Name] & object,
): World[Name] => {
  const ports = port as unknown as Port
  const Made = doors.get(name) ?? doorTo(name, ports)
  return new Made(actor, ports) as unknown as World[Name]
}

const doorTo = (name: keyof World, port: Port): typeof Door => {
  class Made extends Door {}
  for (const verb of Object.keys(port)) {
    const label = `${name}.${verb}`
    const value = inPages.has(verb)
      ? function pages(this: Door, ...given: never[]) {
          return inSteps(this.actor, label, this.port[verb]?.(...given) as AsyncIterable<unknown>)
        }
      : function step(this: Door, ...given: never[]) {
          return this.actor.step(label, () => this.port[verb]?.(...given))
        }
    // A safeguard that is taken away puts another verb in its place.
    Object.defineProperty(Made.prototype, verb, { value, writable: true })
  }
  doors.set(name, Made)
  return Made
}

async function* inSteps(actor: Actor, label: string, pages: AsyncIterable<unknown>): AsyncIterable<unknown> {
  for await (const page of pages) yield await actor.step(label, () => page)
}
