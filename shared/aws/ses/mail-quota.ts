import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses'
import * as z from 'zod'
import type { MailQuota } from '../../ports/mail'

/** Of an account without a limit SES says so. Source: SES API reference, GetSendQuota. */
const UNLIMITED = -1

const Answer = z.object({
  Max24HourSend: z.number().min(UNLIMITED),
  SentLast24Hours: z.number().min(0),
})

/** The day's quota as SES counts it. Reading it may be repeated, unlike sending: the client need not be that of the mailer. */
export const createSesMailQuota = (client: SESClient): MailQuota => ({
  read: async () => {
    const { Max24HourSend: most, SentLast24Hours: lastDay } = Answer.parse(
      await client.send(new GetSendQuotaCommand({})),
    )
    return { perDay: most === UNLIMITED ? Number.POSITIVE_INFINITY : most, sentInLastDay: lastDay }
  },
})
