import {
  answeredBySweep,
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterQueues,
} from '../domain/mail/dead-letter'
import type { World } from '../ports/world'

/** How many letters of a queue are shown. */
const SHOWN = 50

/** How many letters each queue holds. */
export const countDeadLetters = (
  world: Pick<World, 'deadLetters'>,
): Promise<{ queue: DeadLetterQueue; letters: number }[]> =>
  Promise.all(
    deadLetterQueues.map(async (queue) => ({ queue, letters: await world.deadLetters.count(queue) })),
  )

/** The letters of a queue, the oldest first, at most fifty. */
export const readDeadLetters = (
  world: Pick<World, 'deadLetters'>,
  queue: DeadLetterQueue,
): Promise<DeadLetter[]> => world.deadLetters.look(queue, SHOWN)

/**
 * Sends every letter of a queue to those who work on it. Twice does no harm: each of them decides from the
 * table. Lost changes have no text to send: the sweep answers them, and those it must have answered are put away.
 * @returns how many left the queue
 */
export const redriveDeadLetters = (
  world: Pick<World, 'deadLetters' | 'now'>,
  queue: DeadLetterQueue,
): Promise<number> =>
  queue === 'changes'
    ? world.deadLetters.putAway(queue, (letter) => answeredBySweep(letter, world.now()))
    : world.deadLetters.sendBack(queue)
