import { Logger } from '@aws-lambda-powertools/logger'

/** Structured lines with ids and codes; never names, addresses, tokens or whole events. */
export interface Log {
  info(message: string, ids?: Record<string, string | number | boolean | null>): void
  warn(message: string, ids?: Record<string, string | number | boolean | null>): void
  error(message: string, ids?: Record<string, string | number | boolean | null>): void
}

export const logFor = (service: string): Log => {
  const logger = new Logger({ serviceName: service })
  return {
    info: (message, ids = {}) => logger.info(message, ids),
    warn: (message, ids = {}) => logger.warn(message, ids),
    error: (message, ids = {}) => logger.error(message, ids),
  }
}
