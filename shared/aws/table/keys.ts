import { isOfCampaign } from '../../domain/campaign/of-campaign'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import type { DispatchJob } from '../../ports/queues'

/** Where an item lies in the one table. All of a clinic lies under one pk, so one query reads one kind of it. */
export interface Key {
  pk: string
  sk: string
}

/** What an item is; the table stream tells changes apart by it. */
export type ItemType =
  | 'clinic'
  | 'meeting'
  | 'registration'
  | 'seats'
  | 'dispatch'
  | 'mail'
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
  | 'import'
  | 'import-part'
  | 'list-audit'
  | 'removed-list'
  | 'visitor'
  | 'session'
  | 'pace'
  | 'erasure'
  | 'erasing'
  | 'remains'
  | 'nameless'
  | 'campaign'
  | 'campaigns'
  | 'recipient'
  | 'tester'

/** The index that holds only clinics: pk `listing`, sk `listedAt`. */
export const listingIndex = { name: 'clinics', listing: 'CLINIC' } as const

/** So that the order of texts is that of numbers. */
const numbered = (part: number): string => String(part).padStart(4, '0')

/** @param sk a whole one, or the beginning that items of a kind share */
export const inClinic = (clinicId: string, sk: string): Key => ({ pk: `CLINIC#${clinicId}`, sk })

export const clinicKey = (id: string): Key => inClinic(id, 'CLINIC')
export const registrationKey = (clinicId: string, id: string): Key => inClinic(clinicId, `REG#${id}`)
export const seatsKey = (clinicId: string): Key => inClinic(clinicId, 'SEATS')
export const dispatchKey = ({ clinicId, kind, day, planVersion }: DispatchJob): Key =>
  inClinic(clinicId, `DISPATCH#${kind}#${day ?? 0}#${planVersion}`)
/**
 * The mails of a recipient lie together. Those of a campaign lie with its recipients: nobody who looks after a
 * clinic reads past thousands of them.
 */
export const mailKey = (key: MailKey): Key =>
  isOfCampaign(key)
    ? inCampaign(key.clinicId, key.planVersion, `MAIL#${key.recipientId}`)
    : inClinic(key.clinicId, `MAIL#${key.recipientId}#${mailId(key)}`)
/** Between the dispatches and the mails of the clinic: the sweep reads the three at once. @param number 0: all of them */
export const campaignKey = (clinicId: string, number: number): Key =>
  inClinic(clinicId, `INVITATIONS#${number === 0 ? '' : numbered(number)}`)
/** How many campaigns of the clinic were started. */
export const campaignsKey = (clinicId: string): Key => inClinic(clinicId, 'INVITATIONS')
/** What is of one campaign. @param sk a whole one, or the beginning that items of a kind share */
export const inCampaign = (clinicId: string, number: number, sk: string): Key => ({
  pk: `CAMPAIGN#${clinicId}#${number}`,
  sk,
})
/** @param id '' for all of a set */
export const recipientKey = (clinicId: string, number: number, set: string, id: string): Key =>
  inCampaign(clinicId, number, `TO#${set}#${id}`)
/** @param unique keeps two changes of one millisecond apart */
export const auditKey = (clinicId: string, at: string, unique: string): Key =>
  inClinic(clinicId, `AUDIT#${at}#${unique}`)
/** @param digest of the whole event, so that the same event is the same item */
export const zoomEventKey = (clinicId: string, at: string, digest: string): Key =>
  inClinic(clinicId, `ZOOM#${at}#${digest}`)
export const reportKey = (clinicId: string, day: number): Key => inClinic(clinicId, `REPORT#${day}`)
/** Where the parts of a report too large for one item begin; `set` names the parts that belong together. */
export const reportPartsKey = (clinicId: string, day: number, set: string): Key =>
  inClinic(clinicId, `REPORT#${day}#${set}#`)
export const reportPartKey = (clinicId: string, day: number, set: string, part: number): Key =>
  inClinic(clinicId, `REPORT#${day}#${set}#${numbered(part)}`)
export const matchKey = (clinicId: string, day: number, rowKey: string): Key =>
  inClinic(clinicId, `MATCH#${day}#${rowKey}`)
export const summaryKey = (clinicId: string, day: number): Key => inClinic(clinicId, `SUMMARY#${day}`)
/** How many there were of what has been erased. */
export const remainsKey = (clinicId: string): Key => inClinic(clinicId, 'REMAINS')
export const namelessKey = (clinicId: string, id: string): Key => inClinic(clinicId, `NAMELESS#${id}`)
/** The wishes of people to be forgotten lie together: the sweep reads them all. */
export const erasureKey = (id: string): Key => ({ pk: 'ERASURES', sk: `ERASURE#${id}` })
/** Whose turn it is to erase people. */
export const erasingKey: Key = { pk: 'ERASING', sk: 'LEASE' }
/** What holds for an address in every clinic. */
export const suppressionKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'SUPPRESSION' })
/** That a person wants no invitation any more. */
export const unsubscriptionKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'UNSUBSCRIBED' })
/** The lists themselves lie together, each one's contacts, drafts and audit apart. @param id `list-` for all of them */
export const listKey = (id: string): Key => ({ pk: 'LISTS', sk: id })
const inList = (listId: string, sk: string): Key => ({ pk: `LIST#${listId}`, sk })
/** That a list was removed. @param id '' for all of them */
export const removedListKey = (id: string): Key => ({ pk: 'REMOVED-LISTS', sk: `LIST#${id}` })
/** Where a list's contacts, and where what is shown of imports begin. */
export const personalInList = (listId: string): Key[] => [
  inList(listId, 'CONTACTS#'),
  inList(listId, 'IMPORT#'),
]
/** Where the parts of a list's contacts begin; `set` names those that belong together, '' for all sets. */
export const contactsKey = (listId: string, set = ''): Key =>
  inList(listId, set === '' ? 'CONTACTS#' : `CONTACTS#${set}#`)
export const contactsPartKey = (listId: string, set: string, part: number): Key =>
  inList(listId, `CONTACTS#${set}#${numbered(part)}`)
export const importKey = (listId: string, id: string): Key => inList(listId, `IMPORT#${id}`)
export const importPartsKey = (listId: string, id: string): Key => inList(listId, `IMPORT#${id}#`)
export const importPartKey = (listId: string, id: string, part: number): Key =>
  inList(listId, `IMPORT#${id}#${numbered(part)}`)
export const listAuditKey = (listId: string, at: string, unique: string): Key =>
  inList(listId, `AUDIT#${at}#${unique}`)
/** The calendar by which all workers keep the sending rate. */
export const paceKey: Key = { pk: 'PACE', sk: 'MAIL' }
/** A session of the console that was ended. */
export const sessionKey = (id: string): Key => ({ pk: `SESSION#${id}`, sk: 'ENDED' })
/** What a visitor has sent in one hour. */
export const visitorKey = (visitorId: string): Key => ({ pk: `VISITOR#${visitorId}`, sk: 'FORMS' })
/** Points from a Zoom meeting to a clinic that is held in it. */
export const meetingKey = (meetingId: string, clinicId: string): Key => ({
  pk: `ZOOM#${meetingId}`,
  sk: `CLINIC#${clinicId}`,
})
