import { priceList as prices } from './price-list'

/** One line of the table; USD a month. */
export interface CostLine {
  what: string
  amount: string
  /** Without free tiers. */
  list: number
  /** With the free tiers that do not end after a year, in an account that uses them for nothing else. */
  withFreeTiers: number
}

interface Resource {
  Type: string
  Properties?: Record<string, unknown>
}
export interface PricedTemplate {
  Resources: Record<string, Resource>
}

/** What happens in a month; 0 and 0 is the idle stage. */
export interface Activity {
  registrants: number
  clinics: number
}

const MINUTES = 60 * 24 * 30.4
/**
 * Lambda asks an idle queue by five long polls of 20 seconds, and by as few as two where the mapping has no maximum
 * concurrency (Lambda developer guide, "Configuring scaling behavior for SQS event source mappings").
 */
const POLLERS = { withMaximum: 5, withoutMaximum: 2 }
const POLLS_PER_POLLER = 3 * MINUTES
const SWEEPS = MINUTES / 5
/**
 * Measured in the local stack with an empty table; seconds at 512 MiB, reads and log bytes of one run, which asks each
 * queue and each dead-letter queue for its depth.
 */
const SWEEP = { seconds: 0.2, reads: 4, logBytes: 1_500 }
/** Of a two-day clinic: confirmation, week, two day reminders, two joining links, one summary's share. */
const MAILS_PER_REGISTRANT = 6
/** Write units that the design allows at most; not measured here. */
const WRITES = { registration: 6, mail: 3 }
const MAIL = { seconds: 0.15, reads: 8, logBytes: 2_000, sqsRequests: 3 }
const PAGES_PER_REGISTRANT = 6
/** A custom metric is billed by the hour in which it has a value; a clinic has some 40 such hours. */
const METRIC_MONTHS_PER_CLINIC = 40 / (24 * 30.4)

const billed = (amount: number, free: number, price: number): Pick<CostLine, 'list' | 'withFreeTiers'> => ({
  list: amount * price,
  withFreeTiers: Math.max(0, amount - free) * price,
})

/** @returns a line for each kind of cost, in the order of the idle list price */
export const monthlyCost = (template: PricedTemplate, { registrants, clinics }: Activity): CostLine[] => {
  const resources = Object.values(template.Resources)
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type)
  const alarmMetrics = ofType('AWS::CloudWatch::Alarm').reduce(
    (sum, alarm) => sum + countAlarmMetrics(alarm),
    0,
  )
  const secrets = ofType('AWS::SecretsManager::Secret').length
  const dashboards = ofType('AWS::CloudWatch::Dashboard').length
  // Only a stream has a position to start at.
  const queues = ofType('AWS::Lambda::EventSourceMapping').filter(
    ({ Properties }) => !Properties?.['StartingPosition'],
  )
  const pollers = queues.reduce((sum, { Properties }) => {
    return sum + (Properties?.['ScalingConfig'] ? POLLERS.withMaximum : POLLERS.withoutMaximum)
  }, 0)
  const logMetrics = new Set(ofType('AWS::Logs::MetricFilter').map(metricNameOf)).size
  const mails = registrants * MAILS_PER_REGISTRANT
  const pages = registrants * PAGES_PER_REGISTRANT
  const millions = (amount: number) => amount / 1e6
  const polls = millions(
    pollers * POLLS_PER_POLLER + ofType('AWS::SQS::Queue').length * SWEEPS + mails * MAIL.sqsRequests,
  )
  const invocations = millions(SWEEPS + mails + pages)
  const gbSeconds = millions((SWEEPS * SWEEP.seconds + mails * MAIL.seconds + pages * 0.1) * 0.5)
  const logBytes = SWEEPS * SWEEP.logBytes + mails * MAIL.logBytes + pages * 1_000
  return [
    {
      what: 'CloudWatch alarms',
      amount: `${alarmMetrics} metrics`,
      ...billed(alarmMetrics, prices.alarmMetric.freeMetrics, prices.alarmMetric.month),
    },
    {
      what: 'CloudWatch dashboards',
      amount: String(dashboards),
      ...billed(dashboards, prices.dashboard.freeDashboards, prices.dashboard.month),
    },
    { what: 'Secrets', amount: String(secrets), ...billed(secrets, 0, prices.secret.month) },
    {
      what: 'SQS requests',
      amount: `${queues.length} queues, ${pollers} pollers, ${polls.toFixed(2)} million`,
      ...billed(polls, prices.sqsRequests.freeMillions, prices.sqsRequests.million),
    },
    {
      what: 'Lambda requests',
      amount: `${invocations.toFixed(3)} million`,
      ...billed(invocations, prices.lambdaRequests.freeMillions, prices.lambdaRequests.million),
    },
    {
      what: 'Lambda time',
      amount: `${(gbSeconds * 1e6).toFixed(0)} GB-seconds`,
      ...billed(gbSeconds, prices.lambdaGbSeconds.freeMillions, prices.lambdaGbSeconds.million),
    },
    {
      what: 'Table writes',
      amount: `${registrants * WRITES.registration + mails * WRITES.mail} units`,
      ...billed(
        millions(registrants * WRITES.registration + mails * WRITES.mail),
        0,
        prices.dynamoWrites.million,
      ),
    },
    {
      what: 'Table reads',
      amount: `${(SWEEPS * SWEEP.reads + mails * MAIL.reads).toFixed(0)} units`,
      ...billed(millions(SWEEPS * SWEEP.reads + mails * MAIL.reads), 0, prices.dynamoReads.million),
    },
    {
      what: 'Logs',
      amount: `${(logBytes / 1e9).toFixed(3)} GB`,
      ...billed(logBytes / 1e9, prices.logs.freeGigabytes, prices.logs.gigabyte),
    },
    {
      what: 'Metrics from logs',
      amount: `${logMetrics} metrics, ${clinics} clinics`,
      ...billed(
        Math.min(logMetrics, logMetrics * clinics * METRIC_MONTHS_PER_CLINIC),
        prices.customMetric.freeMetrics,
        prices.customMetric.month,
      ),
    },
    { what: 'Mails', amount: String(mails), ...billed(mails / 1_000, 0, prices.sesMails.thousand) },
    {
      what: 'API requests',
      amount: String(pages),
      ...billed(millions(pages), 0, prices.apiRequests.million),
    },
  ]
}

/** A metric-math alarm is billed for each metric that it reads. */
const countAlarmMetrics = ({ Properties = {} }: Resource): number => {
  const metrics = Properties['Metrics']
  return Array.isArray(metrics) ? metrics.filter((metric: object) => 'MetricStat' in metric).length : 1
}

/** Several filters may count into one metric. */
const metricNameOf = ({ Properties = {} }: Resource): string => {
  const [transformation] = Properties['MetricTransformations'] as { MetricName: string }[]
  return transformation?.MetricName ?? ''
}

/** As a Markdown table, cents rounded, with the sum. */
export const formatCost = (lines: CostLine[]): string => {
  const sum = (pick: (line: CostLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  const row = (what: string, amount: string, list: number, free: number) =>
    `| ${what} | ${amount} | ${list.toFixed(2)} | ${free.toFixed(2)} |`
  return [
    '| what | amount a month | USD | USD with free tiers |',
    '|---|---|---|---|',
    ...lines.map(({ what, amount, list, withFreeTiers }) => row(what, amount, list, withFreeTiers)),
    row(
      '**Sum**',
      '',
      sum(({ list }) => list),
      sum(({ withFreeTiers }) => withFreeTiers),
    ),
  ].join('\n')
}
