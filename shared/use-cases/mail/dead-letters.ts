import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterQueues,
  isCoveredBySweep,
} from '../../domain/mail/dead-letter'
import type { Dependencies } from '../../ports/dependencies'

/** How many letters of a queue are shown. */
const MAX_SHOWN_LETTERS = 50

/** How many letters each queue holds. */
export const countDeadLetters = (
  deps: Pick<Dependencies, 'deadLetters'>,
): Promise<{ queue: DeadLetterQueue; letters: number }[]> =>
  Promise.all(
    deadLetterQueues.map(async (queue) => ({ queue, letters: await deps.deadLetters.count(queue) })),
  )

/** The letters of a queue, the oldest first, at most fifty. */
export const readDeadLetters = (
  deps: Pick<Dependencies, 'deadLetters'>,
  queue: DeadLetterQueue,
): Promise<DeadLetter[]> => deps.deadLetters.peek(queue, MAX_SHOWN_LETTERS)

/**
 * Sends every letter of a queue to those who work on it. Twice does no harm: each of them decides from the
 * table. Lost changes have no text to send: the sweep answers them, and those it must have answered are put away.
 * @returns how many left the queue
 */
export const redriveDeadLetters = (
  deps: Pick<Dependencies, 'deadLetters' | 'now'>,
  queue: DeadLetterQueue,
): Promise<number> =>
  queue === 'changes'
    ? deps.deadLetters.purge(queue, (letter) => isCoveredBySweep(letter, deps.now()))
    : deps.deadLetters.redrive(queue)
