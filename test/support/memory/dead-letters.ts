import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterQueues,
  readMessageIds,
} from '../../../shared/domain/mail/sending/dead-letter'
import type { DeadLetterQueues } from '../../../shared/ports/messaging'

/** A dead letter as a test creates it. */
export interface InMemoryDeadLetter extends Pick<DeadLetter, 'id' | 'sentAt'> {
  body: string
  tries?: number
  errorCode?: string
}

/** Dead letters that tests create, and the bodies that were sent back, by queue. */
export const createInMemoryDeadLetters = () => {
  const emptyQueues = <T>(): Record<DeadLetterQueue, T[]> =>
    Object.fromEntries(deadLetterQueues.map((queue) => [queue, []])) as unknown as Record<
      DeadLetterQueue,
      T[]
    >
  const deadLetterMessages = emptyQueues<InMemoryDeadLetter>()
  const redrivenBodies = emptyQueues<string>()
  const toDeadLetter = ({ id, sentAt, body, tries = 10, errorCode }: InMemoryDeadLetter): DeadLetter => ({
    id,
    sentAt,
    receiveCount: tries,
    ids: readMessageIds(body),
    errorCode: errorCode ?? null,
  })
  const deadLetters: DeadLetterQueues = {
    count: async (queue) => deadLetterMessages[queue].length,
    peek: async (queue, limit) => deadLetterMessages[queue].slice(0, limit).map(toDeadLetter),
    redrive: async (queue) => {
      const redriven = deadLetterMessages[queue].splice(0)
      redrivenBodies[queue].push(...redriven.map(({ body }) => body))
      return redriven.length
    },
    purge: async (queue, isDone) => {
      const remaining = deadLetterMessages[queue].filter((message) => !isDone(toDeadLetter(message)))
      const purged = deadLetterMessages[queue].length - remaining.length
      deadLetterMessages[queue].splice(0, deadLetterMessages[queue].length, ...remaining)
      return purged
    },
  }
  return { deadLetters, deadLetterMessages, redriven: redrivenBodies }
}
