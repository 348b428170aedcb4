import type { Actor } from './actor'

/** Whose call has its effect just now. */
let acting: Actor | undefined
export const whoActs = (): Actor | undefined => acting

export const actingFor = <T>(actor: Actor, effect: () => T): T => {
  acting = actor
  const result = effect()
  acting = undefined
  return result
}
