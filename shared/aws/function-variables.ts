import {
  type EnvironmentVariable,
  type FunctionEnvironment,
  type FunctionName,
  readEnvironment,
} from '../lambda/environment'
import type { AppConfig } from '../ports/config'

/** A variable of the function, or an error that says which one it lacks. */
export type Variable = <N extends EnvironmentVariable>(variable: N) => FunctionEnvironment<N>[N]

export const createVariableReader = (
  name: FunctionName,
  source?: Record<string, string | undefined>,
): Variable => {
  const environment: Partial<FunctionEnvironment<EnvironmentVariable>> = readEnvironment(name, source)
  return (variable) => {
    const value = environment[variable]
    if (value === undefined)
      throw new Error(`${name} is not given ${variable} (shared/lambda/environment.ts says who is)`)
    return value
  }
}

export const createAppConfig = (variable: Variable): AppConfig => ({
  get siteUrl() {
    return variable('SITE_URL')
  },
  get isIndexed() {
    return variable('SEARCH_INDEXING') === 'allowed'
  },
  get mailFrom() {
    return variable('MAIL_FROM')
  },
  get summaryRecipients() {
    return variable('SUMMARY_RECIPIENTS')
  },
  get mailRate() {
    return variable('MAIL_RATE')
  },
  get skipMailsDueBefore() {
    return variable('SKIP_MAILS_DUE_BEFORE')
  },
  get pauseAbove() {
    return variable('PAUSE_CAMPAIGN_ABOVE')
  },
  get registrationResponseMs() {
    return variable('REGISTRATION_RESPONSE_MS')
  },
  get trustedProxies() {
    return variable('TRUSTED_PROXIES')
  },
  get retentionDays() {
    return variable('RETENTION_DAYS')
  },
  get allowedRecipients() {
    const patterns = variable('ALLOWED_RECIPIENTS')
    return patterns.includes('everyone') ? null : patterns
  },
})
