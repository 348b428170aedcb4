import * as z from 'zod'
import { ContactList } from '../contact-list/contact-list'
import { InstantText } from '../values/time/time-schemas'

export const campaignStates = ['draft', 'running', 'paused', 'finished', 'cancelled'] as const

/** How many mails SES accepted, and how many of them bounced or drew a complaint. */
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
  /** When the next run is due; null: no run since the campaign was started or resumed. */
  nextRunAt: InstantText.nullable(),
  /** How many recipients were settled at the last run. */
  settled: z.int().min(0),
  /** When a run last found newly settled mails, or enqueued some. */
  lastProgressAt: InstantText,
  /** SES's daily quota is used up: sending continues as older mails leave the 24-hour window. */
  waitingForQuota: z.boolean().default(false),
})
export type ProgressCursor = z.infer<typeof ProgressCursor>

/** One invitation of a clinic to a contact list. campaign-states.ts holds its transitions. */
export const Campaign = z.object({
  clinicId: z.string(),
  /** 1, 2, 3 in order of creation; the field `campaign` of its mails' keys. */
  number: z.int().min(1),
  /** The list as it was when the campaign was created: who may use the campaign outlives the list. */
  list: ContactList.pick({ id: true, name: true, owner: true, ownerEmails: true }),
  /** The campaign of which this one reminds the recipients who have not registered; null: it goes to the list. */
  reminds: z.int().min(1).nullable(),
  state: z.enum(campaignStates),
  /** Rises with every write; a write is conditional on the version that was read. */
  version: z.int().min(1),
  /** Rises with each change of state; a button shown in an earlier state does nothing. */
  stateVersion: z.int().min(1),
  /** The recipients, frozen at the start; null before. */
  recipientSnapshot: z.object({ set: z.string(), size: z.int().min(0) }).nullable(),
  progressCursor: ProgressCursor.nullable(),
  /** Why it is paused; null in every other state. */
  pausedFor: z.enum(['person', 'bounces', 'complaints']).nullable(),
  /** Bounces and complaints are compared with this tally: only later ones count towards a pause. */
  tallyBaseline: MailTally,
  createdAt: InstantText,
  startedAt: InstantText.nullable(),
  /** The last change of state. */
  changedAt: InstantText,
})
export type Campaign = z.infer<typeof Campaign>

/** A queue message: run this campaign. Another version than the stored one means that a run has happened since. */
export const CampaignJob = z.object({ clinicId: z.string(), campaign: z.int(), version: z.int() })
export type CampaignJob = z.infer<typeof CampaignJob>

export const toCampaignJob = ({ clinicId, number, version }: Campaign): CampaignJob => ({
  clinicId,
  campaign: number,
  version,
})
