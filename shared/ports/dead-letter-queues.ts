import type { DeadLetter, DeadLetterQueue } from '../domain/mail/dead-letter'

/** What could not be worked on, by the queue it was for. */
export interface DeadLetterQueues {
  count(queue: DeadLetterQueue): Promise<number>
  /** At most so many, the oldest first; they stay where they are. */
  peek(queue: DeadLetterQueue, most: number): Promise<DeadLetter[]>
  /** Sends each letter to those who work on it, then takes it out. @returns how many */
  redrive(queue: Exclude<DeadLetterQueue, 'changes'>): Promise<number>
  /** Takes out those of which it is true. @returns how many */
  purge(queue: DeadLetterQueue, isDone: (letter: DeadLetter) => boolean): Promise<number>
}
