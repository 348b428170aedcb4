import * as z from 'zod'
import { ContactList } from '../contact-list/contact-list'
import { InstantText } from '../values/time-schemas'

export const campaignStates = ['draft', 'running', 'paused', 'finished', 'cancelled'] as const

/** What SES took, and what came back of it. */
export const MailTally = z.object({
  accepted: z.int().min(0),
  bounced: z.int().min(0),
  complained: z.int().min(0),
})
export type MailTally = z.infer<typeof MailTally>

/** How far the mails of a running campaign have been handed to their queue. */
export const ProgressCursor = z.object({
  /** The last recipient whose mail was handed over, in the order of ids; '' before the first. */
  to: z.string(),
  /** When the next look is to be taken; null: nobody has looked since it began to run. */
  nextRunAt: InstantText.nullable(),
  /** How many recipients were settled at the last look. */
  settled: z.int().min(0),
  /** When a look last found something done, or handed something over. */
  lastProgressAt: InstantText,
  /** The day's quota of SES has no room for more of it: it goes on by itself as older mails fall out of the 24 hours. */
  waitingForQuota: z.boolean().default(false),
})
export type ProgressCursor = z.infer<typeof ProgressCursor>

/** One invitation of a clinic to a contact list. Its ways from state to state are those of campaign-states.ts. */
export const Campaign = z.object({
  clinicId: z.string(),
  /** 1, 2, 3 in the order of making; the plan version of its mails. */
  number: z.int().min(1),
  /** As it was when the campaign was made: who may use the campaign outlives the list. */
  list: ContactList.pick({ id: true, name: true, owner: true, ownerEmails: true }),
  /** The campaign whose silent recipients this one reminds; null: it goes to the list. */
  reminds: z.int().min(1).nullable(),
  state: z.enum(campaignStates),
  /** Rises with every write: nothing is written on anything but the latest. */
  version: z.int().min(1),
  /** Rises with each change of state: a button that was shown in an earlier one does nothing. */
  stateVersion: z.int().min(1),
  /** Who gets it, frozen at the start; null before. */
  recipientSnapshot: z.object({ set: z.string(), size: z.int().min(0) }).nullable(),
  progressCursor: ProgressCursor.nullable(),
  /** Why it stands still; null while it does not. */
  pausedFor: z.enum(['person', 'bounces', 'complaints']).nullable(),
  /** Bounces and complaints are judged by what has come since. */
  tallyBaseline: MailTally,
  createdAt: InstantText,
  startedAt: InstantText.nullable(),
  /** The last change of state. */
  changedAt: InstantText,
})
export type Campaign = z.infer<typeof Campaign>

/** A hint to look after a campaign; another version than that of the campaign says that others have looked since. */
export const CampaignJob = z.object({ clinicId: z.string(), campaign: z.int(), version: z.int() })
export type CampaignJob = z.infer<typeof CampaignJob>

export const toCampaignJob = ({ clinicId, number, version }: Campaign): CampaignJob => ({
  clinicId,
  campaign: number,
  version,
})
