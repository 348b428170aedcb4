import * as z from 'zod'
import type { ResolvedTemplate } from './resolved-template'

/** What the stage's settings say about mail, as the functions are told it. */
export interface AccountLimits {
  /** Mails a second. */
  mailRate: number
  summaryRecipients: string[]
  /** Variables that the local stack sets anew for this run. */
  environmentOverrides: Record<string, string>
}

const functionShape = z.object({
  Environment: z.object({
    Variables: z.object({ MAIL_RATE: z.coerce.number(), SUMMARY_RECIPIENTS: z.string() }).partial(),
  }),
})

/**
 * The account's limits are in no template; the settings tell the functions of them.
 * @param rate mails a second that the account allows instead
 */
export const readAccountLimits = (template: ResolvedTemplate, rate?: number): AccountLimits => {
  const variables = Object.assign(
    {},
    ...template
      .resourcesOfType('AWS::Lambda::Function')
      .map(({ properties }) => functionShape.safeParse(properties).data?.Environment.Variables),
  ) as z.output<typeof functionShape>['Environment']['Variables']
  return {
    mailRate: rate ?? variables.MAIL_RATE ?? 14,
    summaryRecipients: (variables.SUMMARY_RECIPIENTS ?? '').split(',').filter(Boolean),
    environmentOverrides: rate === undefined ? {} : { MAIL_RATE: String(rate) },
  }
}
