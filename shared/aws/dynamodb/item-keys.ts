import { isCampaignMail } from '../../domain/campaign/campaign-mail'
import type { MailKey } from '../../domain/mail/mail-key'
import { mailId } from '../../domain/mail/mail-key'
import type { DispatchJob } from '../../ports/messaging'

/**
 * The key of an item in the one table. All items of a clinic share one pk, so one query reads all items of one kind.
 */
export interface ItemKey {
  pk: string
  sk: string
}

/** The type of an item; the table stream distinguishes changes by it. */
export type ItemType =
  | 'clinic'
  | 'meeting'
  | 'registration'
  | 'seats'
  | 'dispatch'
  | 'mail'
  | 'mail-counts'
  | 'campaign-counts'
  | 'audit'
  | 'zoom-event'
  | 'report'
  | 'report-part'
  | 'match'
  | 'summary'
  | 'suppression'
  | 'unsubscription'
  | 'list'
  | 'contacts'
  | 'list-campaign'
  | 'import'
  | 'import-part'
  | 'list-audit'
  | 'removed-list'
  | 'visitor'
  | 'session'
  | 'rate-limiter'
  | 'erasure'
  | 'erasure-lease'
  | 'erased-counts'
  | 'anonymous-record'
  | 'campaign'
  | 'campaign-starts'
  | 'recipient'
  | 'tester'
  | 'spelling'
  | 'spelling-choice'
  | 'institution-audit'
  | 'figures'
  | 'person-secret'
  | 'programme-link'
  | 'programme-subscription'
  | 'programme-audit'
  | 'alias'
  | 'attendance-record'
  | 'certificate'
  | 'certificate-code'
  | 'survey-answer'

/** Pads numbers, so that text order is numeric order. */
const zeroPadded = (part: number): string => String(part).padStart(4, '0')

/** @param sk a whole one, or the beginning that items of a kind share */
export const keyInClinic = (clinicId: string, sk: string): ItemKey => ({ pk: `CLINIC#${clinicId}`, sk })

export const clinicKey = (id: string): ItemKey => keyInClinic(id, 'CLINIC')
export const registrationKey = (clinicId: string, id: string): ItemKey => keyInClinic(clinicId, `REG#${id}`)
export const seatsKey = (clinicId: string): ItemKey => keyInClinic(clinicId, 'SEATS')
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
/** @param unique keeps two changes of one millisecond apart */
export const auditKey = (clinicId: string, at: string, unique: string): ItemKey =>
  keyInClinic(clinicId, `AUDIT#${at}#${unique}`)
/** @param digest of the whole event, so that the same event is the same item */
export const zoomEventKey = (clinicId: string, at: string, digest: string): ItemKey =>
  keyInClinic(clinicId, `ZOOM#${at}#${digest}`)
export const reportKey = (clinicId: string, day: number): ItemKey => keyInClinic(clinicId, `REPORT#${day}`)
/** Where the parts of a report too large for one item begin; `set` names the parts that belong together. */
export const reportPartsKey = (clinicId: string, day: number, set: string): ItemKey =>
  keyInClinic(clinicId, `REPORT#${day}#${set}#`)
export const reportPartKey = (clinicId: string, day: number, set: string, part: number): ItemKey =>
  keyInClinic(clinicId, `REPORT#${day}#${set}#${zeroPadded(part)}`)
export const matchDecisionKey = (clinicId: string, day: number, participantKey: string): ItemKey =>
  keyInClinic(clinicId, `MATCH#${day}#${participantKey}`)
export const summaryKey = (clinicId: string, day: number): ItemKey => keyInClinic(clinicId, `SUMMARY#${day}`)
/** How many there were of what has been erased. */
export const erasedCountsKey = (clinicId: string): ItemKey => keyInClinic(clinicId, 'ERASED-COUNTS')
export const anonymousRecordKey = (clinicId: string, id: string): ItemKey =>
  keyInClinic(clinicId, `ANONYMOUS#${id}`)
/** Erasure requests are stored together, because the sweep reads them all. */
export const erasureKey = (id: string): ItemKey => ({ pk: 'ERASURES', sk: `ERASURE#${id}` })
/** The lease that lets one process at a time erase people. */
export const erasureLeaseKey: ItemKey = { pk: 'ERASURE-LEASE', sk: 'LEASE' }
/** The suppression of an address, for all clinics. */
export const suppressionKey = (personId: string): ItemKey => ({ pk: `PERSON#${personId}`, sk: 'SUPPRESSION' })
/** The unsubscription of a person. */
export const unsubscriptionKey = (personId: string): ItemKey => ({
  pk: `PERSON#${personId}`,
  sk: 'UNSUBSCRIBED',
})
/**
 * The items of the lists are stored together; the contacts, drafts and audit log of each list separately.
 * @param id `list-` for all of them
 */
export const listKey = (id: string): ItemKey => ({ pk: 'LISTS', sk: id })
const keyInList = (listId: string, sk: string): ItemKey => ({ pk: `LIST#${listId}`, sk })
/**
 * The mark of a removed list.
 * @param id '' for all of them
 */
export const removedListKey = (id: string): ItemKey => ({ pk: 'REMOVED-LISTS', sk: `LIST#${id}` })
/**
 * The contacts of a list and the rows of its imports, megabytes each, are spread over partitions of their own: one
 * partition takes 1,000 writes of 1 KB a second.
 */
const listShards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const
const keyInShard = (listId: string, shard: number, sk: string): ItemKey => ({
  pk: `LIST#${listId}#${listShards[shard % listShards.length]}`,
  sk,
})
/** Where the parts of a list's contacts begin, in each shard. */
export const contactsPrefixes = (listId: string): ItemKey[] =>
  listShards.map((_, shard) => keyInShard(listId, shard, 'CONTACTS#'))
/** @param id of the part; its last digits, which are random, choose the shard */
export const contactsPartKey = (listId: string, id: string): ItemKey =>
  keyInShard(listId, Number.parseInt(id.slice(-4), 16), `CONTACTS#${id}`)
export const importKey = (listId: string, id: string): ItemKey => keyInList(listId, `IMPORT#${id}`)
export const importPartKey = (listId: string, id: string, part: number): ItemKey =>
  keyInShard(listId, part, `IMPORT#${id}#${zeroPadded(part)}`)
/** A campaign that goes to the list. @param clinicId '' for all of them */
export const listCampaignKey = (listId: string, clinicId: string, number: number): ItemKey =>
  keyInList(listId, clinicId === '' ? 'CAMPAIGN#' : `CAMPAIGN#${clinicId}#${zeroPadded(number)}`)
/** The key prefixes of everything of a list but its audit log. */
export const listContentPrefixes = (listId: string): ItemKey[] => [
  ...contactsPrefixes(listId),
  ...listShards.map((_, shard) => keyInShard(listId, shard, 'IMPORT#')),
  keyInList(listId, 'IMPORT#'),
  listCampaignKey(listId, '', 0),
]
export const listAuditKey = (listId: string, at: string, unique: string): ItemKey =>
  keyInList(listId, `AUDIT#${at}#${unique}`)
/** The shared state of the rate limiter. */
export const rateLimiterKey: ItemKey = { pk: 'RATE-LIMITER', sk: 'MAIL' }
/** A session of the console that was ended. */
export const sessionKey = (id: string): ItemKey => ({ pk: `SESSION#${id}`, sk: 'ENDED' })
/** The form count of a visitor in one hour. */
export const visitorKey = (visitorId: string): ItemKey => ({ pk: `VISITOR#${visitorId}`, sk: 'FORMS' })
/** Points from a Zoom meeting to a clinic that is held in it. */
export const meetingKey = (meetingId: string, clinicId: string): ItemKey => ({
  pk: `ZOOM#${meetingId}`,
  sk: `CLINIC#${clinicId}`,
})
/**
 * A confirmed choice which institution a spelling is; stored together for all countries.
 * @param digest of the spelling; without it all of the country, without a country all
 */
export const spellingChoiceKey = (country?: string, digest = ''): ItemKey => ({
  pk: 'INSTITUTIONS',
  sk: country === undefined ? 'SPELLING#' : `SPELLING#${country}#${digest}`,
})
/** A spelling that registrants of a country have used. @param digest '' for all of the country */
export const spellingKey = (country: string, digest: string): ItemKey => ({
  pk: `INSTITUTIONS#${country}`,
  sk: `SPELLING#${digest}`,
})
/** The figures of a clinic in the programme report; stored together. @param clinicId '' for all of them */
export const figuresKey = (clinicId: string): ItemKey => ({ pk: 'PROGRAMME', sk: `FIGURES#${clinicId}` })
/** The secret with which people's keys are made. */
export const personSecretKey: ItemKey = { pk: 'PROGRAMME', sk: 'PERSON-SECRET' }
/** A link to figures of the programme. @param id '' for all of them */
export const programmeLinkKey = (id: string): ItemKey => ({ pk: 'PROGRAMME', sk: `LINK#${id}` })
/** Who gets the programme report by mail. @param recipientId '' for all of them */
export const subscriptionKey = (recipientId: string): ItemKey => ({
  pk: 'PROGRAMME',
  sk: `SUBSCRIPTION#${recipientId}`,
})
/** @param at '' for the whole audit log of the programme */
export const programmeAuditKey = (at: string, unique: string): ItemKey => ({
  pk: 'PROGRAMME',
  sk: at === '' ? 'AUDIT#' : `AUDIT#${at}#${unique}`,
})
/** @param at '' for all of the country */
export const institutionAuditKey = (country: string, at: string, unique: string): ItemKey => ({
  pk: `INSTITUTIONS#${country}`,
  sk: at === '' ? 'AUDIT#' : `AUDIT#${at}#${unique}`,
})
/** Attendance recorded by hand. */
export const attendanceRecordKey = (clinicId: string, day: number, registrationId: string): ItemKey =>
  keyInClinic(clinicId, `PRESENT#${day}#${registrationId}`)
/** What was decided about a participant, for later clinics. */
export const aliasKey = (participantKey: string): ItemKey => ({ pk: `ALIAS#${participantKey}`, sk: 'ALIAS' })
/** The same, to be found by the person. @param participantKey '' for all of the person */
export const personAliasKey = (personId: string, participantKey: string): ItemKey => ({
  pk: `PERSON#${personId}`,
  sk: `ALIAS#${participantKey}`,
})
/** @param registrationId '' for all of the clinic */
export const certificateKey = (clinicId: string, registrationId: string): ItemKey =>
  keyInClinic(clinicId, `CERTIFICATE#${registrationId}`)
/** Points from the code of a certificate to it. */
export const certificateCodeKey = (code: string): ItemKey => ({ pk: `CERTIFICATE#${code}`, sk: 'CODE' })
/** An anonymous answer to the survey. @param id random; '' for all of the clinic */
export const surveyAnswerKey = (clinicId: string, id: string): ItemKey =>
  keyInClinic(clinicId, `SURVEY#${id}`)
