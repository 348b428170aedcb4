import { isCampaignMail } from '../../domain/campaign/campaign-mail'
import type { MailKey } from '../../domain/mail/ledger/mail-key'
import { mailId } from '../../domain/mail/ledger/mail-key'
import type { DispatchJob } from '../../ports/messaging'
import { type ItemKey, keyInClinic, zeroPadded } from './item-keys'

// The keys of dispatches, mails, campaigns and their recipients.

export const dispatchKey = ({ clinicId, kind, day, version }: DispatchJob): ItemKey =>
  keyInClinic(clinicId, `DISPATCH#${kind}#${day ?? 0}#${version}`)
/**
 * The mails of a recipient have adjacent keys. Those of a campaign are stored with its recipients, so that the sweep
 * of a clinic does not read thousands of them.
 */
export const mailKey = (key: MailKey): ItemKey =>
  isCampaignMail(key)
    ? keyInCampaign(key.clinicId, key.campaign, key.recipientId, `MAIL#${key.recipientId}`)
    : keyInClinic(key.clinicId, `MAIL#${key.recipientId}#${mailId(key)}`)
/**
 * Sorted between the dispatches and the mails of the clinic: the sweep reads the three in one query.
 * @param number 0: all of them
 */
export const campaignKey = (clinicId: string, number: number): ItemKey =>
  keyInClinic(clinicId, `INVITATIONS#${number === 0 ? '' : zeroPadded(number)}`)
/** How many campaigns of the clinic were started. */
export const campaignStartsKey = (clinicId: string): ItemKey => keyInClinic(clinicId, 'INVITATIONS')
/** The characters of base64url in their order as text: ids of people are made of them. */
const idCharacters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const CAMPAIGN_SHARDS = 4
const keyInCampaignShard = (clinicId: string, number: number, shard: number, sk: string): ItemKey => ({
  pk: `CAMPAIGN#${clinicId}#${number}#${shard.toString(16)}`,
  sk,
})
/**
 * The recipients of a campaign and their mails are spread over partitions by the first character of the person's id,
 * so that 20,000 of them can be written at once: one partition takes 1,000 writes of 1 KB a second.
 */
const shardOf = (id: string): number =>
  Math.floor((Math.max(idCharacters.indexOf(id.charAt(0)), 0) * CAMPAIGN_SHARDS) / idCharacters.length)
/**
 * The beginnings of the keys of all items of a kind, one in each partition. Read one after the other they are in order
 * of the ids.
 */
export const campaignPrefixes = (clinicId: string, number: number, sk: string): ItemKey[] =>
  Array.from({ length: CAMPAIGN_SHARDS }, (_, shard) => keyInCampaignShard(clinicId, number, shard, sk))
const keyInCampaign = (clinicId: string, number: number, id: string, sk: string): ItemKey =>
  keyInCampaignShard(clinicId, number, shardOf(id), sk)
export const recipientPrefixes = (clinicId: string, number: number, set: string): ItemKey[] =>
  campaignPrefixes(clinicId, number, `TO#${set}#`)
export const recipientKey = (clinicId: string, number: number, set: string, id: string): ItemKey =>
  keyInCampaign(clinicId, number, id, `TO#${set}#${id}`)
/** What became of a clinic's mails, as last counted. */
export const mailCountsKey = (clinicId: string): ItemKey => keyInClinic(clinicId, 'COUNTS#MAILS')
/** The same of a campaign. @param number 0: all of them */
export const campaignCountsKey = (clinicId: string, number: number): ItemKey =>
  keyInClinic(clinicId, `COUNTS#INVITATIONS#${number === 0 ? '' : zeroPadded(number)}`)
