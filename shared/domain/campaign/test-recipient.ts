import * as z from 'zod'
import { CampaignRecipient } from './recipient'

/** The recipient of a test mail of a campaign, under an id of its own. */
export const TestRecipient = CampaignRecipient.extend({ campaign: z.int().min(1) })
export type TestRecipient = z.infer<typeof TestRecipient>
