import { Logger } from '@aws-lambda-powertools/logger'

/** What a line may carry beside its message. */
export type Ids = Record<string, string | number | boolean | null>

/** Structured lines with ids and codes; never names, addresses, tokens or whole events. */
export interface Log {
  info(message: string, ids?: Ids): void
  warn(message: string, ids?: Ids): void
  error(message: string, ids?: Ids): void
}

/** A function's log. */
export interface FunctionLog extends Log {
  /** Every line from here on carries the id of this invocation, under which Lambda's own lines are found too. */
  begin(context: { awsRequestId: string } | undefined): void
}

export const logFor = (service: string): FunctionLog => {
  const logger = new Logger({ serviceName: service })
  return {
    begin: (context) => logger.appendKeys({ request: context?.awsRequestId ?? 'none' }),
    info: (message, ids = {}) => logger.info(message, ids),
    warn: (message, ids = {}) => logger.warn(message, ids),
    error: (message, ids = {}) => logger.error(message, ids),
  }
}

/** The handler, with the id of each invocation in the lines that it writes. */
export const inInvocation =
  <Event, Context extends { awsRequestId: string } | undefined, Answer>(
    log: FunctionLog,
    handler: (event: Event, context: Context) => Answer,
  ): ((event: Event, context: Context) => Answer) =>
  (event, context) => {
    log.begin(context)
    return handler(event, context)
  }
