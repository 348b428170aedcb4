import type { PlannableDay } from '../domain/clinic/clinic'
import { clinicInLanguage } from '../domain/clinic/clinic-in-language'
import { remainingDays } from '../domain/clinic/times/clinic-times'
import { messageKindOf } from '../domain/mail/kinds/message-kinds'
import { attendsDay } from '../domain/registration/attending-days'
import { relevantDays } from './content/content-blocks'
import type { MailContent } from './content/mail-content'
import { parseSender } from './content/parse-sender'
import { type RegistrantMailRequest, readerName, requireDay } from './content/registrant-mail-request'
import { createICalendar } from './icalendar'
import { buildMimeMessage, type CalendarAttachment, type ComposedMail } from './mime-message'
import { addressCheckTemplate } from './templates/address-check'
import { addressConfirmationTemplate } from './templates/address-confirmation'
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
import { thankYouTemplate } from './templates/thank-you'
import { waitlistedTemplate } from './templates/waitlisted'

/**
 * The mail of one kind to one registrant, in the registration's language.
 * @throws MailCompositionError when something is missing that the mail cannot do without
 */
export const composeRegistrantMail = (stored: RegistrantMailRequest): Promise<ComposedMail> => {
  const clinic = clinicInLanguage(stored.clinic, stored.registration.language)
  const request = { ...stored, clinic }
  const { registration, mailId, from, replyTo, now } = request
  const content = templates[request.kind](request)
  return buildMimeMessage(
    { mailId, from, replyTo, now, to: { name: readerName(request) ?? '', email: registration.email } },
    content,
    calendarAttachmentsFor(request),
  )
}

const templates: Record<RegistrantMailRequest['kind'], (request: RegistrantMailRequest) => MailContent> = {
  confirmation: confirmationTemplate,
  waitlisted: waitlistedTemplate,
  'seat-offered': seatOfferedTemplate,
  pending: pendingTemplate,
  'address-check': addressCheckTemplate,
  rejected: rejectedTemplate,
  'address-confirmation': addressConfirmationTemplate,
  'reminder-week': reminderWeekTemplate,
  'reminder-day': reminderDayTemplate,
  'join-link': joinLinkTemplate,
  'thank-you': thankYouTemplate,
  moved: movedTemplate,
  'place-changed': placeChangedTemplate,
  cancelled: cancelledTemplate,
  withdrawn: cancelledTemplate,
}

/**
 * Confirmation, notices of a change and cancellation carry a calendar file. Reminders carry none, because the entry is in the
 * registrant's calendar already. A registrant without a seat has no entry. The confirmation to a registrant who attends
 * some of the days removes the others first: a mail program that reads one file only then changes what was asked for.
 */
const calendarAttachmentsFor = (request: RegistrantMailRequest): CalendarAttachment[] => {
  const { clinic, registration, now } = request
  const { calendar } = messageKindOf(request.kind)
  const organiser = parseSender(request.from)
  const attach = (method: 'REQUEST' | 'CANCEL', days: readonly PlannableDay[]): CalendarAttachment[] =>
    days.length === 0 ? [] : [{ method, content: createICalendar(method, request, days, organiser) }]
  if (calendar === 'its-day') return attach('REQUEST', [requireDay(request)])
  if (calendar === 'attended-days') return attach('REQUEST', relevantDays(request))
  if (calendar === 'all-days') {
    const notAttended = remainingDays(clinic, now).filter((day) => !attendsDay(registration, day))
    return [...attach('CANCEL', notAttended), ...attach('REQUEST', relevantDays(request))]
  }
  return calendar === 'removal' && hasCalendarEntries(request) ? attach('CANCEL', relevantDays(request)) : []
}
