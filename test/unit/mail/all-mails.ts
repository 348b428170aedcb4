import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { Language } from '../../../shared/domain/values/language'
import { composeDaySummary } from '../../../shared/mail/compose-day-summary'
import { composeFollowRequest } from '../../../shared/mail/compose-follow-request'
import { composeInvitation } from '../../../shared/mail/compose-invitation'
import { composeNoDataNotice } from '../../../shared/mail/compose-no-data-notice'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import type { RegistrantMailRequest } from '../../../shared/mail/content/registrant-mail-request'
import type { ComposedMail } from '../../../shared/mail/mime-message'
import { aDay, aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { aContact } from '../../support/builders/contact-builders'
import { aVenue } from '../../support/builders/venue-builder'
import { aSummary, aSummaryRequest } from './day-summary-builders'
import { aFollowRequestMail, anInvitation, aRequest, kinds } from './mail-request-builders'

/** The texts that people wrote and that mails contain. */
export interface WrittenWords {
  title: string
  session: string
  name: string
  organisation: string
}

export interface MailCase {
  about: string
  compose: () => Promise<ComposedMail>
}

const running = '2026-12-10T07:00:00.000Z'
const soon = '2026-12-10T05:30:00.000Z'

/** Every kind of mail in every form that it takes, to a reader in another zone than the clinic's. */
export const allMails = (
  language: Language,
  { title, session, name, organisation }: WrittenWords,
): MailCase[] => {
  const sessions = (count: number) =>
    Array.from({ length: count }, () => ({
      start: '09:00',
      end: '09:30',
      title: session,
      kind: 'session' as const,
      description: '',
    }))
  const clinicOf = (more: Partial<PlannableClinic> = {}, items = 2): PlannableClinic => {
    const days = [
      aDay({ sessions: sessions(items) }),
      aDay({ number: 2, date: '2026-12-11', sessions: sessions(items) }),
    ]
    return aPublishedClinic({ title, days, ...more })
  }
  const to = (
    about: string,
    kind: RegistrantMailRequest['kind'],
    more: Partial<RegistrantMailRequest> = {},
    who: Partial<Registration> = {},
  ): MailCase => {
    const registration = aRegistration({ name, organisation, language, timeZone: 'Africa/Dakar', ...who })
    return {
      about: `${kind} ${about}`,
      compose: () => composeRegistrantMail(aRequest(kind, { clinic: clinicOf(), registration, ...more })),
    }
  }
  const { links } = aRequest('join-link')
  const gone = { status: 'withdrawn', revision: 2 } as const
  const inviting = { language, clinic: clinicOf(), contact: aContact({ name, organisation }) }
  const invited = (about: string, more: Partial<Parameters<typeof composeInvitation>[0]>): MailCase => ({
    about: `invitation ${about}`,
    compose: () => composeInvitation(anInvitation({ ...inviting, ...more })),
  })
  const group = { label: organisation, registered: 12, joined: 10, attended: 9 }
  const summed = (
    about: string,
    more: Parameters<typeof aSummary>[0],
    clinic: Parameters<typeof clinicOf>[0] = {},
  ): MailCase => ({
    about: `day-summary ${about}`,
    compose: () => {
      const request = aSummaryRequest({ language, clinic: clinicOf(clinic), summary: aSummary(more) })
      return composeDaySummary({ ...request, recipient: { ...request.recipient, name } })
    },
  })
  const corrects = {
    source: 'webhook',
    dataTakenAt: '2026-12-10T10:00:00.000Z',
    counts: aSummary().counts,
  } as const
  const withoutData = (about: string, more: Parameters<typeof clinicOf>[0]): MailCase => ({
    about: `day-summary without data ${about}`,
    compose: () => {
      const { recipient, links: own, ...request } = aSummaryRequest({ language, clinic: clinicOf(more) })
      const { clinic, mailId, from, replyTo } = request
      const [day] = clinic.days
      if (!day) throw new Error('a clinic without days')
      return composeNoDataNotice({
        clinic,
        day,
        mailId,
        from,
        replyTo,
        now: soon,
        recipient: { ...recipient, name },
        links: { ...own, upload: `${own.summary}/report` },
      })
    },
  })
  return [
    withoutData('', {}),
    withoutData('of a clinic in person', { mode: 'in-person' }),
    withoutData('of a hybrid clinic', { mode: 'hybrid' }),
    summed('of a venue alone', { source: 'by-hand' }, { mode: 'hybrid' }),
    summed('with too few comparable clinics', { comparison: { clinics: 1, averages: null } }),
    summed(
      'of a clinic in person',
      { excluded: { ...aSummary().excluded, 'not-participant': 2 } },
      { mode: 'in-person' },
    ),
    summed('of a hybrid clinic', {}, { mode: 'hybrid' }),
    summed('corrected, with rows left out', { corrects, edition: 2, skippedRows: 2 }),
    ...kinds.map((kind) => to('', kind)),
    to('late', 'confirmation', { now: running, links, clinic: clinicOf({}, 60) }),
    to('an hour before', 'confirmation', { now: soon, links }),
    to('again', 'confirmation', { isCopy: true }),
    ...(['confirmation', 'reminder-week'] as const).map((kind) =>
      to('that asks institutions', kind, { clinic: clinicOf({ asksGaps: true }) }),
    ),
    to('of one day', 'confirmation', {}, { attendingDays: [2] }),
    to('again', 'waitlisted', { isCopy: true }),
    to('of a clinic in person', 'confirmation', { clinic: clinicOf({ mode: 'in-person' }), replyTo: null }),
    to('of a clinic in two forms', 'confirmation', { clinic: clinicOf({ mode: 'hybrid', venue: aVenue() }) }),
    to('at a venue', 'reminder-day', { clinic: clinicOf({ mode: 'in-person', venue: aVenue() }) }),
    to('with the joining link', 'reminder-day', { now: soon, links }),
    to('to a venue', 'place-changed', { clinic: clinicOf({ mode: 'in-person', venue: aVenue() }) }),
    to('to a hybrid clinic', 'place-changed', { clinic: clinicOf({ mode: 'hybrid', venue: aVenue() }) }),
    to('with the joining link', 'place-changed', { now: soon, links }),
    to(
      'to who was there',
      'thank-you',
      {
        clinic: clinicOf({ materials: [{ title: session, url: 'https://slides.example.org/1' }] }),
        links: { ...links, certificate: 'https://clinics.example.org/certificates/7K3F-9M2Q-XB4T/pdf' },
      },
      { presence: 'joined' },
    ),
    to('to who was not there', 'thank-you', {}, { presence: 'absent' }),
    to('without a former time', 'moved', { former: null, now: soon, links }),
    to(
      'by the organiser',
      'waitlisted',
      {},
      { status: 'waitlisted', submittedAt: '2026-11-19T09:00:00.000Z' },
    ),
    to('to who waits', 'cancelled', {}, { status: 'waitlisted' }),
    ...(['address', 'seat', 'waiting-list', 'offer', 'request', 'unreached'] as const).map((gaveUp) =>
      to(`of a ${gaveUp}`, 'cancelled', { gaveUp }, gone),
    ),
    invited('', { clinic: clinicOf({ coOrganisers: [] }) }),
    invited('to somebody without a name, of a partner', {
      inviter: organisation,
      contact: aContact({ name: '' }),
    }),
    invited('of who asked to be told', { isFollower: true }),
    {
      about: 'follow-request',
      compose: () => composeFollowRequest(aFollowRequestMail({ language })),
    },
    invited('where each registration is decided', { clinic: clinicOf({ approval: true }) }),
    invited('again, in person', {
      isReminder: true,
      clinic: clinicOf({ mode: 'in-person', coOrganisers: [organisation, name] }, 60),
    }),
    summed('', { byOrganisation: Array.from({ length: 12 }, () => group) }),
    summed('with no row unmatched', {
      byOrganisation: [group],
      counts: { ...aSummary().counts, unmatchedRows: 0 },
    }),
  ]
}
