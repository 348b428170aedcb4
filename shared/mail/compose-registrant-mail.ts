import { relevantDays } from './content/content-blocks'
import type { MailContent } from './content/mail-content'
import { parseSender } from './content/parse-sender'
import { type RegistrantMailRequest, readerName, requireDay } from './content/registrant-mail-request'
import { createICalendar } from './icalendar'
import { buildMimeMessage, type CalendarAttachment, type ComposedMail } from './mime-message'
import { cancelledTemplate, hasCalendarEntries } from './templates/cancelled'
import { confirmationTemplate } from './templates/confirmation'
import { joinLinkTemplate } from './templates/join-link'
import { movedTemplate } from './templates/moved'
import { pendingTemplate } from './templates/pending'
import { placeChangedTemplate } from './templates/place-changed'
import { rejectedTemplate } from './templates/rejected'
import { reminderDayTemplate } from './templates/reminder-day'
import { reminderWeekTemplate } from './templates/reminder-week'
import { seatOfferedTemplate } from './templates/seat-offered'
import { waitlistedTemplate } from './templates/waitlisted'

/**
 * The mail of one kind to one registrant, in the registration's language.
 * @throws MailCompositionError when something is missing that the mail cannot do without
 */
export const composeRegistrantMail = (request: RegistrantMailRequest): Promise<ComposedMail> => {
  const { registration, mailId, from, replyTo, now } = request
  const content = templates[request.kind](request)
  return buildMimeMessage(
    { mailId, from, replyTo, now, to: { name: readerName(request) ?? '', email: registration.email } },
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
  'place-changed': placeChangedTemplate,
  cancelled: cancelledTemplate,
  withdrawn: cancelledTemplate,
}

/**
 * Confirmation, notices of a change and cancellation carry a calendar file. Reminders carry none, because the entry is in the
 * registrant's calendar already. A registrant without a seat has no entry.
 */
const calendarAttachmentFor = (request: RegistrantMailRequest): CalendarAttachment | null => {
  const organiser = parseSender(request.from)
  if (request.kind === 'confirmation' || request.kind === 'place-changed') {
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
