import * as z from 'zod'
import type { ResolvedTemplate } from './resolved-template'

/** The stage's mail settings, as the functions get them. */
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
 * The template does not contain the account's limits; the functions get them from the settings.
 * @param rate the rate to use instead, in mails a second
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
