import * as z from 'zod'
import { DeadLetterQueue } from '../domain/mail/sending/dead-letter'
import { IpNetwork } from '../domain/values/ip-network'

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)

const share = z.number().positive().max(1)

/** Every environment variable of the functions, with its format. */
const variables = {
  STAGE: z.string().min(1),
  SITE_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  /** Whether search engines may list the public pages. */
  SEARCH_INDEXING: z.enum(['allowed', 'refused']),
  TABLE_NAME: z.string().min(1),
  DISPATCH_QUEUE_URL: z.url(),
  DISPATCH_QUEUE_ARN: z.string().startsWith('arn:'),
  /** Urgent mails, and the others; shared/domain/mail/kinds/message-kinds.ts says which are which. */
  URGENT_QUEUE_URL: z.url(),
  BULK_QUEUE_URL: z.url(),
  ATTENDANCE_QUEUE_URL: z.url(),
  FEEDBACK_QUEUE_URL: z.url(),
  /** `urgent=URL,bulk=URL,...`: the dead-letter queues, by their names in shared/domain/mail/sending/dead-letter.ts. */
  DEAD_LETTER_URLS: list
    .transform((parts) => Object.fromEntries(parts.map((part) => part.split(/=(.*)/, 2))))
    .pipe(z.record(DeadLetterQueue, z.url())),
  SCHEDULE_GROUP: z.string().min(1),
  SCHEDULE_ROLE_ARN: z.string().startsWith('arn:'),
  SCHEDULE_DEAD_LETTER_ARN: z.string().startsWith('arn:'),
  MAIL_FROM: z.string().min(3),
  CONFIGURATION_SET: z.string().min(1),
  /** Mails a second that the SES account allows. */
  MAIL_RATE: z.coerce.number().positive(),
  /** Comma-separated; `*` matches any part; the single word `everyone` outside of test stages. */
  ALLOWED_RECIPIENTS: list,
  SUMMARY_RECIPIENTS: list,
  /** `0.05,0.001,50`: the shares of bounces and of complaints above which a campaign pauses, and of how many mails on. */
  PAUSE_CAMPAIGN_ABOVE: list
    .transform((parts) => parts.map(Number))
    .pipe(z.tuple([share, share, z.int().positive()]))
    .transform(([bounces, complaints, from]) => ({ bounces, complaints, from })),
  /** An instant, after a restore of the table (docs/runbook.md); else `never`. */
  SKIP_MAILS_DUE_BEFORE: z
    .union([z.literal('never'), z.iso.datetime()])
    .transform((text) => (text === 'never' ? null : new Date(text).toISOString())),
  /** Days after its end until a clinic's personal data are erased. */
  RETENTION_DAYS: z.coerce.number().int().positive(),
  /** The minimum response time of a registration, in milliseconds. */
  REGISTRATION_RESPONSE_MS: z.coerce.number().int().min(0),
  /** Addresses and networks whose X-Forwarded-For counts; empty: none. */
  TRUSTED_PROXIES: list.refine(
    (networks) => networks.every((network) => IpNetwork.safeParse(network).success),
    'lists something that is no IP address or network',
  ),
  SECRET_ARN: z.string().startsWith('arn:'),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  /** The claim that holds the roles. */
  OIDC_ROLES_CLAIM: z.string().min(1),
} as const

export type EnvironmentVariable = keyof typeof variables
export type FunctionEnvironment<Name extends EnvironmentVariable> = {
  [N in Name]: z.output<(typeof variables)[N]>
}

const links = ['SITE_URL', 'SECRET_ARN'] as const

/** The variables of each function: the infrastructure sets these and no others. */
export const functionVariables = {
  site: [
    'STAGE',
    'TABLE_NAME',
    ...links,
    'SEARCH_INDEXING',
    'RETENTION_DAYS',
    'REGISTRATION_RESPONSE_MS',
    'TRUSTED_PROXIES',
  ],
  console: [
    'STAGE',
    'TABLE_NAME',
    'SITE_URL',
    'DEAD_LETTER_URLS',
    'URGENT_QUEUE_URL',
    'BULK_QUEUE_URL',
    'DISPATCH_QUEUE_URL',
    'ATTENDANCE_QUEUE_URL',
    'FEEDBACK_QUEUE_URL',
    'SECRET_ARN',
    'ALLOWED_RECIPIENTS',
    'SKIP_MAILS_DUE_BEFORE',
    'MAIL_RATE',
    'RETENTION_DAYS',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_ROLES_CLAIM',
  ],
  'process-table-stream': [
    'STAGE',
    'TABLE_NAME',
    'DISPATCH_QUEUE_URL',
    'DISPATCH_QUEUE_ARN',
    'URGENT_QUEUE_URL',
    'BULK_QUEUE_URL',
    'ATTENDANCE_QUEUE_URL',
    'SCHEDULE_GROUP',
    'SCHEDULE_ROLE_ARN',
    'SCHEDULE_DEAD_LETTER_ARN',
  ],
  dispatch: [
    'STAGE',
    'TABLE_NAME',
    'DISPATCH_QUEUE_URL',
    'URGENT_QUEUE_URL',
    'BULK_QUEUE_URL',
    'MAIL_RATE',
    'PAUSE_CAMPAIGN_ABOVE',
  ],
  'send-mail': [
    'STAGE',
    'TABLE_NAME',
    'URGENT_QUEUE_URL',
    'BULK_QUEUE_URL',
    ...links,
    'MAIL_FROM',
    'CONFIGURATION_SET',
    'MAIL_RATE',
    'ALLOWED_RECIPIENTS',
    'SUMMARY_RECIPIENTS',
    'SKIP_MAILS_DUE_BEFORE',
  ],
  'record-mail-feedback': ['STAGE', 'TABLE_NAME', 'SUMMARY_RECIPIENTS'],
  'render-certificate': ['STAGE', 'TABLE_NAME', 'SITE_URL'],
  'collect-attendance': ['STAGE', 'TABLE_NAME', 'SUMMARY_RECIPIENTS'],
  sweep: [
    'STAGE',
    'TABLE_NAME',
    'DISPATCH_QUEUE_URL',
    'DISPATCH_QUEUE_ARN',
    'URGENT_QUEUE_URL',
    'BULK_QUEUE_URL',
    'ATTENDANCE_QUEUE_URL',
    'FEEDBACK_QUEUE_URL',
    'DEAD_LETTER_URLS',
    'SCHEDULE_GROUP',
    'SCHEDULE_ROLE_ARN',
    'SCHEDULE_DEAD_LETTER_ARN',
    'RETENTION_DAYS',
  ],
} as const satisfies Record<string, readonly EnvironmentVariable[]>

export type FunctionName = keyof typeof functionVariables

/**
 * The environment of a function, read once at cold start.
 * @throws Error that names every variable that is missing or malformed
 */
export const readEnvironment = <F extends FunctionName>(
  name: F,
  source: Record<string, string | undefined> = process.env,
): FunctionEnvironment<(typeof functionVariables)[F][number]> => {
  const names: readonly EnvironmentVariable[] = functionVariables[name]
  const shape = Object.fromEntries(names.map((variable) => [variable, variables[variable]]))
  const parsed = z.object(shape).safeParse(source)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${name} cannot start, its environment is wrong: ${wrong.join('; ')}`)
  }
  return parsed.data as FunctionEnvironment<(typeof functionVariables)[F][number]>
}
