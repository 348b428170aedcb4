import type { Finding } from '../../../shared/announcement/draft-clinic'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ClinicPhase } from '../../../shared/domain/clinic/clinic-phase'
import { type MessageKind, messageKinds } from '../../../shared/domain/mail/kinds/message-kinds'
import type { DeadLetterQueue } from '../../../shared/domain/mail/sending/dead-letter'
import type { Registration, Sector } from '../../../shared/domain/registration/registration'
import type { TimelineRow } from '../../../shared/queries/timeline'
import type { StatusTone } from '../../../shared/web/notices'

export const deadLetterQueueLabels: Record<DeadLetterQueue, string> = {
  urgent: 'Urgent e-mails',
  bulk: 'Reminders, summaries and invitations',
  dispatch: 'Messages due',
  attendance: 'Attendance counts',
  feedback: 'Delivery reports',
  schedule: 'Scheduled sends',
  changes: 'Unprocessed database changes',
}

/** `Reminder the day before, day 2`. */
export const formatMessage = ({ kind, day }: { kind: MessageKind; day: number | null }): string =>
  day === null ? messageKinds[kind].label : `${messageKinds[kind].label}, day ${day}`

interface StatusLabel {
  label: string
  tone: StatusTone
}

export const clinicPhaseLabels: Record<ClinicPhase, StatusLabel> = {
  draft: { label: 'draft', tone: 'warn' },
  published: { label: 'published', tone: 'good' },
  running: { label: 'running now', tone: 'good' },
  completed: { label: 'completed', tone: 'plain' },
  cancelled: { label: 'cancelled', tone: 'bad' },
  recorded: { label: 'recorded afterwards', tone: 'plain' },
}

export const registrationStatusLabels: Record<Registration['status'], StatusLabel> = {
  confirmed: { label: 'confirmed', tone: 'good' },
  waitlisted: { label: 'on the waiting list', tone: 'warn' },
  offered: { label: 'seat offered', tone: 'accent' },
  pending: { label: 'pending', tone: 'warn' },
  unconfirmed: { label: 'address not confirmed', tone: 'warn' },
  withdrawn: { label: 'cancelled', tone: 'plain' },
  rejected: { label: 'rejected', tone: 'plain' },
}

const timelineStateLabels: Record<TimelineRow['state'], StatusLabel> = {
  planned: { label: 'planned', tone: 'accent' },
  running: { label: 'being sent', tone: 'accent' },
  done: { label: 'sent', tone: 'good' },
  superseded: { label: 'rescheduled', tone: 'plain' },
  missed: { label: 'missed: too late to be sent', tone: 'bad' },
  covered: { label: 'not needed: already informed', tone: 'plain' },
}

/** The state of a message; one that was sent before its day was moved is not simply `sent`. */
export const timelineLabelFor = ({ state, isOutdated, counts }: TimelineRow): StatusLabel =>
  isOutdated && counts.accepted > 0
    ? { label: 'sent for the old date', tone: 'plain' }
    : timelineStateLabels[state]

export const findingSeverityLabels: Record<Finding['severity'], StatusLabel> = {
  error: { label: 'Required', tone: 'bad' },
  warning: { label: 'To check', tone: 'warn' },
  info: { label: 'Note', tone: 'accent' },
}

export const sectorLabels: Record<Sector, string> = {
  regulator: 'Regulator',
  'central-bank': 'Central bank',
  ministry: 'Ministry or government agency',
  operator: 'Telecom or mobile money operator',
  bank: 'Bank',
  fintech: 'Fintech',
  security: 'Security company',
  academia: 'Academia',
  other: 'Other',
}

/** `1 person`, `2 people`. */
export const formatPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Who did something: their name is not stored, only the account. */
export const formatActor = (subject: string, viewer: StaffMember): string =>
  subject === viewer.subject ? 'you' : `account ${subject}`

/** `1 row`, `2 rows`. */
export const pluralise = (quantity: number, noun: string): string =>
  `${quantity} ${noun}${quantity === 1 ? '' : 's'}`

/** The result of the last action: the URL carries only the key. */
const noticeTexts: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  'choice-not-saved':
    'Nothing was saved: the draft has been changed or published since. Choose again, or edit the draft.',
  withdrawn: 'The selected registrations are cancelled. The people are being informed.',
  'not-withdrawn':
    'No registration was cancelled: the clinic is closed, or the registrations have changed since.',
  'sent-again': 'The selected e-mails are being sent again.',
  'some-sent-again':
    'Some of the selected e-mails are being sent again. The others are no longer useful, may not be sent, or have changed since.',
  'not-sent-again':
    'No e-mail is sent again: the selected e-mails are no longer useful, or their recipients may not receive them.',
  'unsent-changed': 'Nothing was changed: the selected e-mails have already been sent again.',
  'none-selected': 'Nothing was selected, so nothing was changed.',
  recorded: 'The past clinics are recorded. They count in the programme report.',
  'not-recorded': 'Nothing was recorded: not all clinics of the announcement have dates in the past.',
  subscribed: 'You get the programme report by e-mail each month.',
  unsubscribed: 'You get no more programme reports by e-mail.',
  'no-address': 'Your account has no verified e-mail address, so nothing can be mailed to you.',
  'link-made': 'The link is made. Copy its address from the list below and send it to the regulator.',
  'link-withdrawn': 'The link is withdrawn: from now on it is answered like a page that does not exist.',
  'drafts-deleted': 'The selected drafts have been deleted.',
  'drafts-changed': 'No draft was deleted: the selected drafts have been edited, published or deleted since.',
  published: 'Published. Registration is open, and the messages below are planned.',
  copied: 'This is the copy, a draft. Check its dates, then publish it.',
  moved: 'The day has been moved. All registrants are being informed.',
  unchanged: 'The day already has this time. Nothing was changed and no e-mail is sent.',
  cancelled: 'The clinic has been cancelled. All registrants are being informed.',
  report: 'Report uploaded.',
  imported: 'Contacts imported.',
  'contact-saved': 'The contact is saved.',
  'contact-removed': 'The contact is removed from the list.',
  'contact-gone': 'This contact is no longer on the list. Nothing was changed.',
  'list-renamed': 'The list has its new name.',
  'import-discarded': 'The import is discarded, and what was read of the file is deleted.',
  'list-erased': 'The list and its contacts are deleted.',
  'nothing-new': 'The file held nothing new. The list is unchanged.',
  erasing: 'Erasure requested. It takes about ten minutes; the state is shown below.',
  'certificate-revoke': 'The certificate is revoked. Its page says so from now on.',
  'certificate-reinstate': 'The certificate is valid again.',
  'certificate-correct': 'The name on the certificate is corrected.',
  'certificate-no-name':
    'Nothing was changed: enter the name of a person, without links, addresses or numbers.',
  'certificate-conflict': 'Nothing was changed: the certificate has been changed since. Choose again.',
  'certificate-missing': 'Nothing was changed: there is no such certificate.',
  'campaign-tested': 'A test e-mail in each language is on its way to you.',
  'campaign-started': 'Sending has started. This page shows the progress.',
  'campaign-pause': 'Paused. Nothing is sent until you resume.',
  'campaign-resume': 'Resumed with the recipients who have not received it yet.',
  'campaign-cancel': 'Stopped. No more e-mails are sent.',
  'attendance-recorded': 'Attendance recorded. The day is being counted again.',
  'attendance-not-recorded': 'Nothing was recorded: the day has not begun, or its personal data were erased.',
  decided: 'Noted. The day is being counted again.',
}

export const noticeTextFor = (key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(noticeTexts, key) ? noticeTexts[key] : undefined
