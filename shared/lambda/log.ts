import { Logger } from '@aws-lambda-powertools/logger'
import { errorDetails } from './error-details'

/** The fields that a log line may have beside its message. */
export type LogFields = Record<string, string | number | boolean | null>

/** What a line is about: words in lower case with hyphens, `handler-failed`, by which alarms and the runbook find it. */
export type LogWord<Word extends string> =
  Word extends Lowercase<Word>
    ? Word extends `${string}${' ' | '_' | '.' | ':'}${string}`
      ? never
      : Word
    : never

/** Structured lines with ids and codes; never names, addresses, tokens or whole events. */
export interface StructuredLog {
  info<Word extends string>(word: Word & LogWord<Word>, ids?: LogFields): void
  warn<Word extends string>(word: Word & LogWord<Word>, ids?: LogFields): void
  error<Word extends string>(word: Word & LogWord<Word>, ids?: LogFields): void
}

/** A function's log. */
export interface FunctionLog extends StructuredLog {
  /** Every later line has the id of this invocation, which Lambda's own lines have too. */
  startInvocation(context: { awsRequestId: string } | undefined): void
}

const functionLogs = new Map<string, FunctionLog>()

/** The log of the function; the same one for each caller, so that all lines have the id of the invocation. */
export const createFunctionLog = (service: string): FunctionLog => {
  const known = functionLogs.get(service)
  if (known) return known
  const logger = new Logger({ serviceName: service })
  const log: FunctionLog = {
    startInvocation: (context) => logger.appendKeys({ request: context?.awsRequestId ?? 'none' }),
    info: (message, ids = {}) => logger.info(message, ids),
    warn: (message, ids = {}) => logger.warn(message, ids),
    error: (message, ids = {}) => logger.error(message, ids),
  }
  functionLogs.set(service, log)
  return log
}

/**
 * The handler, with the id of each invocation in the lines that it writes. What it throws is logged by its name, which
 * an alarm counts, and thrown on.
 */
export const withInvocationLog =
  <Event, Context extends { awsRequestId: string } | undefined, Answer>(
    log: FunctionLog,
    handler: (event: Event, context: Context) => Promise<Answer>,
  ): ((event: Event, context: Context) => Promise<Answer>) =>
  async (event, context) => {
    log.startInvocation(context)
    try {
      return await handler(event, context)
    } catch (error) {
      log.error('handler-failed', errorDetails(error))
      throw error
    }
  }
