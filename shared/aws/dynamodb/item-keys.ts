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
  | 'follow-request'
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
  | 'survey-questions'
  | 'gap-answer'
/** Pads numbers, so that text order is numeric order. */
export const zeroPadded = (part: number): string => String(part).padStart(4, '0')
/** @param sk a whole one, or the beginning that items of a kind share */
export const keyInClinic = (clinicId: string, sk: string): ItemKey => ({ pk: `CLINIC#${clinicId}`, sk })
export const clinicKey = (id: string): ItemKey => keyInClinic(id, 'CLINIC')
export const registrationKey = (clinicId: string, id: string): ItemKey => keyInClinic(clinicId, `REG#${id}`)
export const seatsKey = (clinicId: string): ItemKey => keyInClinic(clinicId, 'SEATS')
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
export const surveyQuestionsKey = (clinicId: string): ItemKey => keyInClinic(clinicId, 'SURVEY-QUESTIONS')
/** @param id of an institution; '' for all of the clinic */
export const gapAnswerKey = (clinicId: string, id: string): ItemKey => keyInClinic(clinicId, `GAPS#${id}`)
