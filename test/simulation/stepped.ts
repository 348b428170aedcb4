import type { World } from '../../shared/ports'
import type { Actor } from './actor'

type Port = Record<string, (...given: unknown[]) => unknown>

/** A store or queue as one actor reaches it: each of its calls is a step; page after page, where it reads in pages. */
export const stepped = <Name extends keyof World>(
  actor: Actor,
  name: Name,
  port: World[Name],
): World[Name] => {
  const wrapped: Port = {}
  for (const [verb, call] of Object.entries(port as unknown as Port)) {
    const label = `${name}.${verb}`
    wrapped[verb] =
      verb === 'pages'
        ? (...given: unknown[]) => inSteps(actor, label, call(...given) as AsyncIterable<unknown>)
        : (...given: unknown[]) => actor.step(label, () => call(...given))
  }
  return wrapped as unknown as World[Name]
}

async function* inSteps(actor: Actor, label: string, pages: AsyncIterable<unknown>): AsyncIterable<unknown> {
  for await (const page of pages) yield await actor.step(label, () => page)
}
