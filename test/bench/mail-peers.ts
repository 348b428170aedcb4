import Handlebars from 'handlebars'
import ical from 'ical-generator'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { composeInvitation } from '../../shared/mail/compose-invitation'
import { composeRegistrantMail } from '../../shared/mail/compose-registrant-mail'
import type { ComposedMail } from '../../shared/mail/mime-message'
import { anInvitation, aRequest } from '../unit/mail/mail-request-builders'
import type { Comparison } from './compare-with-peer'

const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Africa/Dakar',
})

/**
 * The same mail by handlebars and nodemailer: the words of ours as templates, compiled once, into which each mail puts
 * name, address and the times of the days, formatted by a kept Intl formatter.
 */
const createPeer = async (compose: () => Promise<ComposedMail>, hasCalendar: boolean) => {
  const { subject = '', text = '', html } = await simpleParser(Buffer.from((await compose()).raw))
  const { clinic, registration } = aRequest('confirmation')
  const toTemplate = (words: string) =>
    Handlebars.compile(
      words
        .replaceAll(registration.name, '{{name}}')
        .replace('</p>', ' {{#each days}}{{this}} {{/each}}</p>'),
    )
  const [textTemplate, htmlTemplate] = [toTemplate(text), toTemplate(html || '')]
  return () => {
    const windows = clinic.days.map((day) => dayWindow(clinic, day))
    const days = windows.map(({ from, to }) => format.formatRange(new Date(from), new Date(to)))
    const values = { name: registration.name, days }
    const calendar = hasCalendar && ical({ name: clinic.title, timezone: clinic.timeZone })
    if (calendar)
      for (const { from, to } of windows)
        calendar.createEvent({
          start: new Date(from),
          end: new Date(to),
          summary: clinic.title,
          timezone: clinic.timeZone,
        })
    const mail = new MailComposer({
      from: 'Clinics <clinics@example.org>',
      to: { name: registration.name, address: registration.email },
      subject,
      text: textTemplate(values),
      html: htmlTemplate(values),
      ...(calendar && {
        icalEvent: { method: 'REQUEST', content: calendar.toString(), filename: 'invite.ics' },
      }),
    })
    return mail.compile().build()
  }
}

const compareMail = async (
  name: string,
  goal: number,
  ours: () => Promise<ComposedMail>,
  hasCalendar = false,
): Promise<Comparison> => ({ name, goal, ours, reference: await createPeer(ours, hasCalendar) })

const [reminder, confirmation, invitation] = [
  aRequest('reminder-day'),
  aRequest('confirmation'),
  anInvitation(),
]

/** The reminder by handlebars and nodemailer. */
export const createReminderPeer = () => createPeer(() => composeRegistrantMail(reminder), false)

export const mailComparisons: Record<string, () => Promise<Comparison>> = {
  'mail.reminder': () => compareMail('mail.reminder', 0.4, () => composeRegistrantMail(reminder)),
  'mail.confirmation': () =>
    compareMail('mail.confirmation', 0.5, () => composeRegistrantMail(confirmation), true),
  'mail.invitation': () => compareMail('mail.invitation', 0.5, () => composeInvitation(invitation)),
}
