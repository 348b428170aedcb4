/** How an alarm decides; names as in the template. */
export interface AlarmRules {
  evaluationPeriods: number
  threshold: number
  comparison: 'GreaterThanThreshold' | 'LessThanThreshold'
  /** What a period without a value counts as. */
  missing: 'notBreaching' | 'breaching' | 'ignore' | 'missing'
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

/** CloudWatch looks at some more periods than it needs, in case the last ones have no value. */
const ADDITIONAL_PERIODS = 2

/**
 * The state of an alarm at the end of a period, by CloudWatch's rules for periods without values (CloudWatch user
 * guide, "Configuring how CloudWatch alarms treat missing data"): where the evaluation range holds enough values the
 * newest decide, so that a sparse metric keeps its alarm for two periods more; else the missing ones are filled in.
 * @param readValue the value of a period, counted back from 0, the one that has just ended
 * @param before the state before, which `ignore` keeps
 */
export const evaluateAlarm = (
  { evaluationPeriods, threshold, comparison, missing }: AlarmRules,
  readValue: (periodsAgo: number) => number | undefined,
  before: AlarmState,
): AlarmState => {
  const range = Array.from({ length: evaluationPeriods + ADDITIONAL_PERIODS }, (_, ago) => readValue(ago))
  const values = range.filter((value) => value !== undefined).slice(0, evaluationPeriods)
  const breaches = values.filter((value) =>
    comparison === 'GreaterThanThreshold' ? value > threshold : value < threshold,
  ).length
  const filled = evaluationPeriods - values.length
  if (breaches < values.length) return 'OK'
  if (filled === 0 || missing === 'breaching') return 'ALARM'
  if (missing === 'notBreaching') return 'OK'
  if (missing === 'ignore') return before
  return values.length > 0 ? 'ALARM' : 'INSUFFICIENT_DATA'
}
