import type { Finding } from '../../../shared/domain/announcement/draft'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { DeadLetterQueue } from '../../../shared/domain/mail/dead-letter'
import type { MessageKind } from '../../../shared/domain/mail/message'
import type { Registration, Sector } from '../../../shared/domain/registration/registration'
import type { Tone } from '../../../shared/pages/notice'
import type { TimelineRow } from '../../../shared/use-cases/clinic/read-timeline'

const kindWords: Record<MessageKind, string> = {
  confirmation: 'Confirmation of registration',
  waitlisted: 'Place in the waiting list',
  'seat-offered': 'Offer of a freed seat',
  pending: 'Registration received, to be decided',
  rejected: 'Notice that a registration is not accepted',
  'reminder-week': 'Reminder a week before',
  'reminder-day': 'Reminder the day before',
  'join-link': 'The way in, an hour before',
  moved: 'Notice that the day was moved',
  cancelled: 'Notice of withdrawal or cancellation',
  'day-summary': 'Day summary to organisers and ITU',
  // Those of campaigns are counted with their campaign.
  invitation: 'Test of an invitation',
}

export const deadLetterWords: Record<DeadLetterQueue, string> = {
  urgent: 'Urgent mails',
  bulk: 'Reminders, summaries and invitations',
  dispatch: 'Messages that came due',
  attendance: 'Days to be counted',
  feedback: "SES's words on mails",
  schedule: 'Schedules that fired',
  changes: 'Changes of the table',
}

/** `Reminder the day before, day 2`. */
export const messageWords = ({ kind, day }: { kind: MessageKind; day: number | null }): string =>
  day === null ? kindWords[kind] : `${kindWords[kind]}, day ${day}`

interface Told {
  words: string
  tone: Tone
}

export const statusWords: Record<Clinic['status'], Told> = {
  draft: { words: 'draft', tone: 'warn' },
  published: { words: 'published', tone: 'good' },
  cancelled: { words: 'cancelled', tone: 'bad' },
}

export const registrationWords: Record<Registration['status'], Told> = {
  confirmed: { words: 'confirmed', tone: 'good' },
  waitlisted: { words: 'on the waiting list', tone: 'warn' },
  offered: { words: 'seat offered', tone: 'accent' },
  pending: { words: 'to be decided', tone: 'warn' },
  withdrawn: { words: 'withdrawn', tone: 'plain' },
  rejected: { words: 'rejected', tone: 'plain' },
}

export const timelineWords: Record<TimelineRow['state'], Told> = {
  planned: { words: 'planned', tone: 'accent' },
  running: { words: 'being sent', tone: 'accent' },
  done: { words: 'sent', tone: 'good' },
  superseded: { words: 'replaced by a newer plan', tone: 'plain' },
  missed: { words: 'missed: too late to be useful', tone: 'bad' },
  covered: { words: 'not needed: told before', tone: 'plain' },
}

export const severityWords: Record<Finding['severity'], Told> = {
  error: { words: 'To decide', tone: 'bad' },
  warning: { words: 'To check', tone: 'warn' },
  info: { words: 'For your information', tone: 'accent' },
}

export const sectorWords: Record<Sector, string> = {
  regulator: 'Regulator',
  'central-bank': 'Central bank',
  ministry: 'Ministry',
  operator: 'Operator',
  bank: 'Bank',
  fintech: 'Fintech',
  security: 'Security',
  academia: 'Academia',
  other: 'Other',
}

/** `1 person`, `2 people`. */
export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** What has just been done; the address carries only the key. */
const toldWords: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  published: 'Published. Registration is open, and the messages below are planned.',
  copied: 'This is the copy, a draft. Look at its dates, then publish it.',
  moved: 'The day is moved. Everybody concerned is being told now.',
  unchanged: 'The day keeps its time: nothing was changed and nobody is told.',
  cancelled: 'The clinic is cancelled. Everybody who registered is being told now.',
  report: 'The report is taken. The day is being counted.',
  imported: 'Imported. The list holds exactly what was shown.',
  'list-erased': 'The list is deleted, with everybody on it.',
  'nothing-new': 'Nothing was new: the list is as it was.',
  erasing: 'It is being erased and will be done in about ten minutes. Look at its state below.',
  'campaign-tested': 'Two test mails are on their way to your address, one in each language.',
  'campaign-started': 'It is being sent. This page shows how far it is.',
  'campaign-pause': 'Paused. Nothing more is sent until it goes on.',
  'campaign-resume': 'It goes on with those who have not got it yet.',
  'campaign-cancel': 'Ended. Nothing more is sent.',
  decided: 'Noted. The day is being counted again.',
}

export const toldBy = (key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(toldWords, key) ? toldWords[key] : undefined
