import { relevantDays } from './content/content-blocks'
import type { MailContent } from './content/mail-content'
import { parseSender } from './content/parse-sender'
import { type RegistrantMailRequest, requireDay } from './content/registrant-mail-request'
import { createICalendar } from './icalendar'
import { buildMimeMessage, type CalendarAttachment, type ComposedMail } from './mime-message'
import { cancelledTemplate, hasCalendarEntries, movedTemplate } from './templates/changes'
import { confirmationTemplate } from './templates/confirmation'
import { joinLinkTemplate, reminderDayTemplate, reminderWeekTemplate } from './templates/reminders'
import {
  pendingTemplate,
  rejectedTemplate,
  seatOfferedTemplate,
  waitlistedTemplate,
} from './templates/undecided'

/**
 * The mail of one kind to one registrant, in her language.
 * @throws MailCompositionError when something is missing that the mail cannot do without
 */
export const composeRegistrantMail = (request: RegistrantMailRequest): Promise<ComposedMail> => {
  const { registration, mailId, from, replyTo, now } = request
  const content = templates[request.kind](request)
  return buildMimeMessage(
    { mailId, from, replyTo, now, to: registration },
    content,
    calendarAttachmentFor(request),
  )
}

const templates: Record<RegistrantMailRequest['kind'], (request: RegistrantMailRequest) => MailContent> = {
  confirmation: confirmationTemplate,
  waitlisted: waitlistedTemplate,
  'seat-offered': seatOfferedTemplate,
  pending: pendingTemplate,
  rejected: rejectedTemplate,
  'reminder-week': reminderWeekTemplate,
  'reminder-day': reminderDayTemplate,
  'join-link': joinLinkTemplate,
  moved: movedTemplate,
  cancelled: cancelledTemplate,
  withdrawn: cancelledTemplate,
}

/**
 * Invitation, update and cancellation carry a calendar; reminders carry none, since the entry they would
 * repeat is in the reader's calendar already and reminds by itself. Who waits for a seat has no entry.
 */
const calendarAttachmentFor = (request: RegistrantMailRequest): CalendarAttachment | null => {
  const organiser = parseSender(request.from)
  if (request.kind === 'confirmation') {
    return {
      method: 'REQUEST',
      content: createICalendar('REQUEST', request, relevantDays(request), organiser),
    }
  }
  if (request.kind === 'moved') {
    return {
      method: 'REQUEST',
      content: createICalendar('REQUEST', request, [requireDay(request)], organiser),
    }
  }
  if ((request.kind === 'cancelled' || request.kind === 'withdrawn') && hasCalendarEntries(request)) {
    return { method: 'CANCEL', content: createICalendar('CANCEL', request, relevantDays(request), organiser) }
  }
  return null
}
