import * as z from 'zod'
import { InstantText } from '../../../../shared/domain/values/time/time-schemas'
import type { VirtualClock } from '../../clock/clock'
import type { AwsCall } from '../../protocol/aws-service'

/** Knows which scheduled functions would find nothing to do, so that an idle local stack calls none of them. */
export interface IdleFunctions {
  /** Whether the next scheduled run would find nothing, as the last one said. */
  isIdle(functionArn: string): boolean
  /** Runs a function for its schedule and remembers what it answers. */
  runScheduled(functionArn: string, run: () => Promise<unknown>): Promise<unknown>
  /** A call has ended: after a write each function may find work again, whether it succeeded or not. */
  recordCall(call: Pick<AwsCall, 'operation'>): void
  /** Forgets every answer: the functions have changed. */
  forget(): void
}

/** A function may answer until when a further run would find nothing, as long as nothing is written. */
const answerShape = z.object({ idleUntil: InstantText })

/** The operations that change nothing. */
const readOperation = /^(BatchGet|Describe|Get|List|Query|Scan)/

/**
 * Correct as long as all writes come through the endpoint: `hasOtherWriters` says that the table has others.
 * A function that answers `{ idleUntil }` runs again at that instant, or at its first scheduled time after a write of
 * any function, the operator or a test. A run that writes itself, fails, or answers something else is followed by the
 * next one.
 */
export const createIdleFunctions = (clock: VirtualClock, hasOtherWriters = false): IdleFunctions => {
  let changes = 0
  const answers = new Map<string, { idleUntil: string; changes: number }>()
  const forget = (): void => {
    changes += 1
  }
  return {
    isIdle: (functionArn) => {
      const answer = answers.get(functionArn)
      return answer !== undefined && answer.changes === changes && clock.now() < answer.idleUntil
    },
    runScheduled: async (functionArn, run) => {
      const changesBefore = changes
      answers.delete(functionArn)
      const result = await run()
      const { data } = answerShape.safeParse(result)
      if (data && !hasOtherWriters)
        answers.set(functionArn, { idleUntil: data.idleUntil, changes: changesBefore })
      return result
    },
    recordCall: ({ operation }) => {
      if (!readOperation.test(operation)) forget()
    },
    forget,
  }
}
