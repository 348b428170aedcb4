import { type AttendanceNumber, definitionsFor } from '../attendees/attendance-definitions'

const ownDefinitions = {
  invited: {
    label: 'Invited',
    definition:
      'People for whom the mail service accepted an invitation to this clinic, counted once even if a reminder followed. Not known when invitations were sent in another way.',
  },
  delivered: {
    label: 'Invitation delivered',
    definition: 'Of these, people whose mail server accepted the invitation or its reminder.',
  },
  pageOpened: {
    label: 'Page opened',
    definition: 'Not measured: the public page does not track its visitors.',
  },
  personHours: {
    label: 'Person-hours',
    definition: 'Time in the meeting within the days’ hours, all registered people together.',
  },
  lost: {
    label: 'Lost',
    definition: 'People of the step before, as far as it is known, who did not reach this one.',
  },
  cameOtherwise: {
    label: 'Not in the step before',
    definition:
      'People of this step who are not in the step before: they registered without an invitation, or joined without their own link.',
  },
  sessionPeople: {
    label: 'People in the session',
    definition:
      'Registered people who were in the meeting for at least one whole minute of the session. People recorded by hand and totals without times are left out.',
  },
  sessionStay: {
    label: 'Average stay',
    definition:
      'The minutes of these people in the session divided by their number, and as a share of its length.',
  },
  mailsSent: { label: 'Sent', definition: 'E-mails that the mail service accepted.' },
  mailsDelivered: {
    label: 'Delivered',
    definition:
      'Of these, e-mails that the person’s mail server accepted, including those later reported as spam.',
  },
  mailsBounced: {
    label: 'Bounced',
    definition: 'Of these, e-mails that were returned, or that the mail service stopped trying to deliver.',
  },
  mailsComplained: {
    label: 'Complained',
    definition: 'Of these, e-mails that their reader reported as spam.',
  },
} as const

export type ReportNumber = keyof typeof ownDefinitions | AttendanceNumber

/** The name and the definition of each number of a report. */
export type ReportDefinitions = Readonly<Record<ReportNumber, { label: string; definition: string }>>

/**
 * Every number of the clinic report with its one name and its one definition; those of attendance are the same as
 * everywhere else.
 * @param hasMeeting without an online meeting people are present, and do not join
 */
export const reportDefinitionsFor = (hasMeeting: boolean): ReportDefinitions =>
  // With a meeting every number of attendance has its definition.
  ({ ...definitionsFor(true), ...definitionsFor(hasMeeting), ...ownDefinitions }) as ReportDefinitions
