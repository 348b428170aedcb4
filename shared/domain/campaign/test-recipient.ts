import * as z from 'zod'
import { CampaignRecipient } from './recipient'

/** To whom a test mail of a campaign goes, under a name that each test mail has for itself. */
export const TestRecipient = CampaignRecipient.extend({ campaign: z.int().min(1) })
export type TestRecipient = z.infer<typeof TestRecipient>
