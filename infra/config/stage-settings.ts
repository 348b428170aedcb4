import * as z from 'zod'
import { IpNetwork } from '../../shared/domain/values/ip-network'

const address = z.email()

/**
 * The name of the stack begins the names of its resources, and some of them have 64 characters in all
 * (test/infra/resource-names.test.ts).
 */
export const MAX_STAGE_NAME_LENGTH = 20

/** The name of a stage, which is a part of names at AWS. */
export const StageName = z
  .string()
  .regex(/^[a-z](-?[a-z0-9])*$/, 'is not of small letters, digits and single hyphens')
  .max(MAX_STAGE_NAME_LENGTH, `has more than ${MAX_STAGE_NAME_LENGTH} characters`)

/** What differs between the stages; infra/config/stages.ts has the values. */
const stageSettingsSchema = z.strictObject({
  /** Where the stack goes; null: wherever the credentials of the deployment point. */
  awsEnvironment: z
    .strictObject({
      account: z.string().regex(/^\d{12}$/),
      region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    })
    .nullable(),
  /** Keeps data when the stack goes, refuses to delete the stack or the table. */
  retainData: z.boolean(),
  /**
   * The public address; null: the one that API Gateway gives. Every mailed link contains it, so a stage that keeps its
   * data must set it before its first clinic. The certificate is in the stack's region.
   */
  site: z
    .strictObject({
      domain: z.hostname(),
      certificateArn: z.string().regex(/^arn:aws:acm:/),
      /** True while links with the API's own address, mailed before the domain was set, must still work. */
      keepApiAddress: z.boolean().default(false),
    })
    .nullable(),
  /**
   * Addresses and networks (CIDR) from which a CDN in front of the site calls it. Only their X-Forwarded-For says who
   * the visitor is, for the limits by network; of all others the address that connects counts. Lambda allows 4 KB.
   */
  trustedProxies: z.array(IpNetwork).max(60).default([]),
  mail: z.strictObject({
    /** The domain whose SES identity sends. */
    domain: z.hostname(),
    /** Whether the stack creates the SES identity of the domain or uses one that the account has already. */
    identity: z.enum(['create', 'existing']).default('create'),
    /** The label below `domain` that receives bounces (MAIL FROM), so that SPF is aligned. */
    mailFromLabel: z
      .string()
      .regex(/^[a-z0-9](-?[a-z0-9])*$/)
      .max(63)
      .default('bounces'),
    from: z.strictObject({
      name: z
        .string()
        .min(1)
        .regex(/^[^"<>@\r\n]+$/),
      address,
    }),
    /** Mails a second that the SES account allows (SES console, "Account dashboard"). */
    ratePerSecond: z.number().positive(),
    /** Mails in 24 hours that it allows, from the same page. */
    dailyQuota: z.int().positive(),
    /** Patterns with `*` for any part of an address, or 'everyone'. */
    allowedRecipients: z.union([
      z.literal('everyone'),
      z.array(z.string().regex(/^[^\s,]*@[^\s,]+$/)).min(1),
    ]),
    /**
     * A campaign pauses by itself above these shares of bounces and complaints; a smaller one is judged as if
     * `from` of its mails had been accepted. SES reviews an account above 5 % of bounces or 0.1 % of complaints.
     */
    pauseCampaignAbove: z
      .strictObject({
        bounces: z.number().positive().max(1),
        complaints: z.number().positive().max(1),
        from: z.int().positive(),
      })
      .default({ bounces: 0.05, complaints: 0.001, from: 50 }),
    /** Who at ITU gets every day summary. */
    summaryRecipients: z.array(address),
    /** After a restore of the table: the instant at which mails had stopped (docs/runbook.md, "Restoring the table"). */
    skipMailsDueBefore: z.iso.datetime().nullable(),
  }),
  signIn: z.discriminatedUnion('by', [
    /** The stack's own Cognito pool; the prefix is unique in its region. */
    z.strictObject({
      by: z.literal('pool'),
      domainPrefix: z
        .string()
        .regex(/^[a-z0-9](-?[a-z0-9])*$/)
        // Cognito refuses these words.
        .regex(/^(?!.*(aws|amazon|cognito))/, 'contains aws, amazon or cognito')
        .max(63),
    }),
    /** Another OpenID provider, as ITU's own. */
    z.strictObject({
      by: z.literal('provider'),
      issuer: z.httpUrl(),
      clientId: z.string().min(1),
      rolesClaim: z.string().min(1),
    }),
  ]),
  /** The operators: they get a mail when an alarm goes off and when it ends. */
  alarmRecipients: z.array(address),
  concurrency: z
    .strictObject({
      /**
       * Concurrent executions that no other function may use. AWS keeps 100 of the account's limit unreserved, so a
       * new account with a limit of 10 can reserve none: null.
       */
      reserved: z.strictObject({
        site: z.int().positive().nullable(),
        console: z.int().positive().nullable(),
      }),
      /**
       * Concurrent executions of each queue's consumer; AWS allows no fewer than 2. Null: no limit, and an idle queue
       * is asked by two pollers where one with a limit keeps five (docs/decisions/0038-limits-of-mail-queues-alone.md).
       */
      maximum: z.strictObject({
        sendMail: z.int().min(2),
        dispatch: z.int().min(2).nullable(),
        attendance: z.int().min(2).nullable(),
        feedback: z.int().min(2).nullable(),
      }),
    })
    .default({
      reserved: { site: null, console: null },
      maximum: { sendMail: 2, dispatch: null, attendance: null, feedback: null },
    }),
  /** A dashboard costs 3 USD a month beyond the account's first three; the runbook's commands work without it. */
  dashboard: z.boolean().default(false),
  /** AWS X-Ray records each invocation and its parts; 100,000 traces a month are free, then 5 USD a million. */
  tracing: z.boolean().default(false),
  logRetentionDays: z.literal([1, 7, 30, 90, 180, 365]),
  /** Days after its end at which a clinic's personal data are erased, unless the clinic has its own number. */
  retentionDays: z.int().min(30).max(3650),
  /**
   * Milliseconds that the answer to a registration takes at least. As long as nearly every registration needs, so that
   * the time does not tell whether the address was known.
   */
  registrationResponseMs: z.int().min(0).max(2000),
})

/** The schema with the rules between several settings. */
export const CheckedStageSettings = stageSettingsSchema.superRefine((settings, context) => {
  const { domain, from, allowedRecipients } = settings.mail
  if (!from.address.endsWith(`@${domain}`)) {
    context.addIssue({ code: 'custom', path: ['mail', 'from', 'address'], message: `is not at ${domain}` })
  }
  if (allowedRecipients === 'everyone' && !settings.retainData) {
    const message = 'only a stage that keeps its data may write to everyone'
    context.addIssue({ code: 'custom', path: ['mail', 'allowedRecipients'], message })
  }
})

/** The settings of a stage as written in stages.ts, without defaults. */
export type StageSettingsInput = z.input<typeof stageSettingsSchema>

/** The settings of a stage, with its name. */
export type StageSettings = z.output<typeof stageSettingsSchema> & { stage: string }
