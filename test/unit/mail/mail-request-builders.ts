import type { Registration } from '../../../shared/domain/registration/registration'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import type { FollowRequestMailRequest } from '../../../shared/mail/compose-follow-request'
import type { InvitationRequest } from '../../../shared/mail/content/invitation-request'
import type { RegistrantMailRequest } from '../../../shared/mail/content/registrant-mail-request'
import { aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { aContact } from '../../support/builders/contact-builders'

export const kinds = [
  'confirmation',
  'waitlisted',
  'seat-offered',
  'pending',
  'address-check',
  'rejected',
  'reminder-week',
  'reminder-day',
  'join-link',
  'address-confirmation',
  'thank-you',
  'moved',
  'place-changed',
  'cancelled',
] as const
export const languages: readonly Language[] = supportedLanguages

const token = 'dfs-security-clinic-for-somalia-a1b2c.abcdefghijklmnopqrstuv.ABCDEFGHIJKLMNOPQRSTUV'
const site = 'https://clinics.example.org'
export const joinAddress = `${site}/join/${token}`

const aboutDayOne: readonly RegistrantMailRequest['kind'][] = ['reminder-day', 'join-link', 'moved']

const registrationByKind: Partial<Record<RegistrantMailRequest['kind'], Partial<Registration>>> = {
  waitlisted: { status: 'waitlisted' },
  pending: { status: 'pending' },
  'address-check': { status: 'unconfirmed' },
  rejected: { status: 'rejected', revision: 2 },
  'address-confirmation': {
    addressRequest: { email: 'new@example.org', at: '2026-11-20T09:00:00.000Z', number: 1 },
  },
  'seat-offered': { status: 'offered', revision: 2, offeredUntil: '2026-11-22T09:00:00.000Z' },
}

/** A mail as it is asked for three weeks before the clinic; a join link an hour before day 1. */
export const aRequest = (
  kind: RegistrantMailRequest['kind'],
  overrides: Partial<RegistrantMailRequest> = {},
): RegistrantMailRequest => ({
  kind,
  day: aboutDayOne.includes(kind) ? 1 : null,
  clinic: aPublishedClinic(),
  now: kind === 'join-link' ? '2026-12-10T05:00:00.000Z' : '2026-11-20T09:00:00.000Z',
  links: {
    clinic: `${site}/clinics/dfs-security-clinic-for-somalia-a1b2c`,
    personalPage: `${site}/my/${token}`,
    join: kind === 'join-link' ? joinAddress : null,
    certificate: null,
    confirmAddress:
      kind === 'address-confirmation'
        ? `${site}/address/${token.replace('.ABC', '.abcdefghijklmnopqrstuv.ABC')}`
        : null,
  },
  former:
    kind === 'moved'
      ? { planVersion: 1, date: '2026-12-03', start: '14:00', end: '17:00', zone: 'Africa/Mogadishu' }
      : null,
  gaveUp: null,
  waitlistPosition: kind === 'waitlisted' ? 3 : null,
  isCopy: false,
  mailId: 'mail-id_0123456789abcd',
  from: 'ITU DFS Security Clinics <clinics@example.org>',
  replyTo: 'hodan@example.org',
  ...overrides,
  registration: { ...(overrides.registration ?? aRegistration()), ...registrationByKind[kind] },
})

/** An invitation three weeks before the clinic, to a contact on a list of ITU. */
export const anInvitation = (overrides: Partial<InvitationRequest> = {}): InvitationRequest => ({
  clinic: aPublishedClinic(),
  contact: aContact(),
  language: 'en',
  inviter: null,
  isFollower: false,
  isReminder: false,
  now: '2026-11-20T09:00:00.000Z',
  links: {
    clinic: `${site}/clinics/dfs-security-clinic-for-somalia-a1b2c`,
    unsubscribe: `${site}/unsubscribe/abcdefghijklmnopqrstuv.ABCDEFGHIJKLMNOPQRSTUV`,
  },
  mailId: 'mail-id_0123456789abcd',
  from: 'ITU DFS Security Clinics <clinics@example.org>',
  replyTo: 'hodan@example.org',
  ...overrides,
})

/** The mail with the link that confirms a request to be told of new clinics. */
export const aFollowRequestMail = (
  overrides: Partial<FollowRequestMailRequest> = {},
): FollowRequestMailRequest => ({
  email: 'amina@example.org',
  language: 'en',
  links: {
    site: `${site}/`,
    confirm: `${site}/follow/abcdefghijklmnopqrstuv.ABCDEFGHIJKLMNOPQRSTUV`,
  },
  mailId: 'mail-id_0123456789abcd',
  from: 'ITU DFS Security Clinics <clinics@example.org>',
  now: '2026-11-20T09:00:00.000Z',
  ...overrides,
})
