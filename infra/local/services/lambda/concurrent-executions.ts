import { AwsError } from '../../protocol/aws-error'
import type { FunctionConcurrency } from './function-concurrency'

/** Which limit an invocation exceeds, in Lambda's words. */
type ThrottleReason =
  | 'ConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'

/** Lambda accepts no call of the function; callers try again or answer 503. */
export class FunctionThrottledError extends Error {
  constructor(readonly reason: ThrottleReason) {
    super('Rate Exceeded.')
  }
}

/** The executions at the same time, of which an account has a limited number for all of its functions. */
export interface ConcurrentExecutions {
  /** Takes one execution of the function. @returns what gives it back @throws FunctionThrottledError */
  begin(functionName: string): () => void
  /** Executions at the same time in the account, and of those that no function has for itself. */
  limits(): { account: number; unreserved: number }
  /** Executions for the function alone; undefined: it shares the others. @throws AwsError when too few remain */
  reserve(functionName: string, reserved: number | undefined): void
}

/** What Lambda keeps for the functions that have no reservation. A smaller account can reserve none. */
const MIN_UNRESERVED = 100

/**
 * Reserved executions are taken out of the account's, whether they run or not; the functions without share the others
 * (Lambda developer guide, "Understanding Lambda function scaling"). A call that waits for a container counts: on AWS
 * it would run.
 * @throws Error when the template reserves what Lambda would refuse
 */
export const createConcurrentExecutions = (
  accountLimit: number,
  concurrency: FunctionConcurrency,
): ConcurrentExecutions => {
  const minUnreserved = Math.min(MIN_UNRESERVED, accountLimit)
  const reservedWords = (account: number, reserved: number): string =>
    `The template reserves ${reserved} of the account's ${account} concurrent executions, of which Lambda keeps ${minUnreserved} unreserved`
  if (concurrency.reservedSum() > accountLimit - minUnreserved)
    throw new Error(reservedWords(accountLimit, concurrency.reservedSum()))
  const running = new Map<string, number>()
  const countRunning = (name: string): number => running.get(name) ?? 0
  const countUnreserved = (): number =>
    [...running].reduce((sum, [name, count]) => (concurrency.read(name) === undefined ? sum + count : sum), 0)
  const unreservedLimit = (): number => accountLimit - concurrency.reservedSum()
  return {
    begin: (name) => {
      const reserved = concurrency.read(name)
      if (reserved !== undefined && countRunning(name) >= reserved)
        throw new FunctionThrottledError('ReservedFunctionConcurrentInvocationLimitExceeded')
      if (reserved === undefined && countUnreserved() >= unreservedLimit())
        throw new FunctionThrottledError('ConcurrentInvocationLimitExceeded')
      running.set(name, countRunning(name) + 1)
      return () => {
        running.set(name, countRunning(name) - 1)
      }
    },
    limits: () => ({ account: accountLimit, unreserved: unreservedLimit() }),
    reserve: (name, reserved) => {
      const others = concurrency.reservedSum() - (concurrency.read(name) ?? 0)
      if (reserved !== undefined && reserved > 0 && accountLimit - others - reserved < minUnreserved)
        throw new AwsError(
          'InvalidParameterValueException',
          `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${minUnreserved}].`,
        )
      concurrency.change(name, reserved)
    },
  }
}
