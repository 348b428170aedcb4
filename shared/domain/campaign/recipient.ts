import * as z from 'zod'
import { Language } from '../values/language'

/** One recipient of a campaign, as the contact list had them when the campaign was started. */
export const CampaignRecipient = z.object({
  /** `personId` of the address; for a test mail an id of its own. */
  id: z.string(),
  email: z.string(),
  /** '' when it is not known. */
  name: z.string(),
  language: Language,
})
export type CampaignRecipient = z.infer<typeof CampaignRecipient>
