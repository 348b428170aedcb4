import type { MessageKind } from '../message-kinds'

/** `urgent` overtakes: it waits for no mail of the other lane but those that are being sent. */
export const mailLanes = ['urgent', 'bulk'] as const
export type MailLane = (typeof mailLanes)[number]

/** What a person waits for, or must know at once, is urgent; a reminder to many can wait some seconds. */
export const laneByKind: Readonly<Record<MessageKind, MailLane>> = {
  confirmation: 'urgent',
  waitlisted: 'urgent',
  'seat-offered': 'urgent',
  pending: 'urgent',
  rejected: 'urgent',
  'join-link': 'urgent',
  moved: 'urgent',
  cancelled: 'urgent',
  'reminder-week': 'bulk',
  'reminder-day': 'bulk',
  'day-summary': 'bulk',
  invitation: 'bulk',
}

/**
 * Whether people count on the mail, so that in doubt it is rather sent twice than not at all. What nobody
 * asked for (an invitation) is rather not sent than twice.
 */
export const isServiceMail: Readonly<Record<MessageKind, boolean>> = {
  confirmation: true,
  waitlisted: true,
  'seat-offered': true,
  pending: true,
  rejected: true,
  'join-link': true,
  moved: true,
  cancelled: true,
  'reminder-week': true,
  'reminder-day': true,
  'day-summary': true,
  invitation: false,
}
