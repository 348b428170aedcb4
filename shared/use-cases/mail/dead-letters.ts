import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterQueues,
  isCoveredBySweep,
} from '../../domain/mail/sending/dead-letter'
import type { Dependencies } from '../../ports/dependencies'

/** How many dead letters of a queue are shown. */
const MAX_SHOWN_DEAD_LETTERS = 50

/** The number of dead letters in each queue. */
export const countDeadLetters = (
  deps: Pick<Dependencies, 'deadLetters'>,
): Promise<{ queue: DeadLetterQueue; count: number }[]> =>
  Promise.all(deadLetterQueues.map(async (queue) => ({ queue, count: await deps.deadLetters.count(queue) })))

/** The dead letters of a queue, the oldest first, at most fifty. */
export const readDeadLetters = (
  deps: Pick<Dependencies, 'deadLetters'>,
  queue: DeadLetterQueue,
): Promise<DeadLetter[]> => deps.deadLetters.peek(queue, MAX_SHOWN_DEAD_LETTERS)

/**
 * Sends every dead letter of a queue back to its workers. Repeating this does no harm, since each worker decides from
 * the table. Lost table changes cannot be sent again, as their text is not stored: the sweep processes them, and
 * those old enough to be processed are deleted from the queue.
 * @returns how many left the queue
 */
export const redriveDeadLetters = (
  deps: Pick<Dependencies, 'deadLetters' | 'now'>,
  queue: DeadLetterQueue,
): Promise<number> =>
  queue === 'changes'
    ? deps.deadLetters.purge(queue, (deadLetter) => isCoveredBySweep(deadLetter, deps.now()))
    : deps.deadLetters.redrive(queue)
