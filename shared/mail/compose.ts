import { calendar } from './calendar'
import type { MailContent } from './content'
import { cancelled, hasDaysInCalendar, moved } from './kinds/changes'
import { confirmation } from './kinds/confirmation'
import { joinLink, reminderDay, reminderWeek } from './kinds/reminders'
import { pending, rejected, seatOffered, waitlisted } from './kinds/waiting'
import { type Attached, type ComposedMail, mimeOf } from './mime'
import { daysConcerned } from './pieces'
import { oneLine } from './plain-text'
import { dayOf, type MailRequest } from './request'

/**
 * The mail of one kind to one registrant, in her language.
 * @throws UnsendableMail when something is missing that the mail cannot do without
 */
export const composeMail = (request: MailRequest): Promise<ComposedMail> => {
  const { registration, mailId, from, replyTo, now } = request
  const content = contents[request.kind](request)
  return mimeOf({ mailId, from, replyTo, now, to: registration }, content, inviteOf(request))
}

const contents: Record<MailRequest['kind'], (request: MailRequest) => MailContent> = {
  confirmation,
  waitlisted,
  'seat-offered': seatOffered,
  pending,
  rejected,
  'reminder-week': reminderWeek,
  'reminder-day': reminderDay,
  'join-link': joinLink,
  moved,
  cancelled,
}

/**
 * Invitation, update and cancellation carry a calendar; reminders carry none, since the entry they would
 * repeat is in the reader's calendar already and reminds by itself. Who waits for a seat has no entry.
 */
const inviteOf = (request: MailRequest): Attached | null => {
  const organiser = senderOf(request.from)
  if (request.kind === 'confirmation') {
    return { method: 'REQUEST', content: calendar('REQUEST', request, daysConcerned(request), organiser) }
  }
  if (request.kind === 'moved') {
    return { method: 'REQUEST', content: calendar('REQUEST', request, [dayOf(request)], organiser) }
  }
  if (request.kind === 'cancelled' && hasDaysInCalendar(request)) {
    return { method: 'CANCEL', content: calendar('CANCEL', request, daysConcerned(request), organiser) }
  }
  return null
}

/** Name and address of `Name <address>`; a bare address is its own name. */
const senderOf = (from: string): { name: string; email: string } => {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(oneLine(from))
  const email = match?.[2] ?? oneLine(from)
  return { name: match?.[1] || email, email }
}
