import * as z from 'zod'
import { Language } from '../values/language'

/** Somebody whom a campaign invites, as the list had her when it was started. */
export const CampaignRecipient = z.object({
  /** `personId` of the address; of a test mail a name of its own. */
  id: z.string(),
  email: z.string(),
  /** '' when nobody knows it. */
  name: z.string(),
  language: Language,
})
export type CampaignRecipient = z.infer<typeof CampaignRecipient>
