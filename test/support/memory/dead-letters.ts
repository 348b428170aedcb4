import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterQueues,
  idsIn,
} from '../../../shared/domain/mail/dead-letter'
import type { DeadLetterBox } from '../../../shared/ports/dead-letters'

/** A letter as a test puts it down. */
export interface LetterInMemory extends Pick<DeadLetter, 'id' | 'sentAt'> {
  body: string
  tries?: number
  reason?: string
}

/** Letters that tests put down, and the bodies that went back, by queue. */
export const memoryDeadLetters = () => {
  const empty = <T>(): Record<DeadLetterQueue, T[]> =>
    Object.fromEntries(deadLetterQueues.map((queue) => [queue, []])) as unknown as Record<
      DeadLetterQueue,
      T[]
    >
  const letters = empty<LetterInMemory>()
  const sentBack = empty<string>()
  const shown = ({ id, sentAt, body, tries = 10, reason }: LetterInMemory): DeadLetter => ({
    id,
    sentAt,
    tries,
    about: idsIn(body),
    reason: reason ?? null,
  })
  const deadLetters: DeadLetterBox = {
    count: async (queue) => letters[queue].length,
    look: async (queue, most) => letters[queue].slice(0, most).map(shown),
    sendBack: async (queue) => {
      const back = letters[queue].splice(0)
      sentBack[queue].push(...back.map(({ body }) => body))
      return back.length
    },
    putAway: async (queue, isDone) => {
      const kept = letters[queue].filter((letter) => !isDone(shown(letter)))
      const away = letters[queue].length - kept.length
      letters[queue].splice(0, letters[queue].length, ...kept)
      return away
    },
  }
  return { deadLetters, letters, sentBack }
}
