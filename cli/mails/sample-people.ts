import type { Contact } from '../../shared/domain/contact-list/contact'
import { registrationId } from '../../shared/domain/ids'
import {
  consentVersion,
  emptyDetails,
  type Registration,
} from '../../shared/domain/registration/registration'
import type { Language } from '../../shared/domain/values/language'
import type { Instant } from '../../shared/domain/values/time/instant'

/** An invented registrant, in another zone than most clinics, so that the mails show both times. */
export const sampleRegistration = (
  clinicId: string,
  language: Language,
  registeredAt: Instant,
): Registration => ({
  ...emptyDetails,
  answers: {},
  id: registrationId(clinicId, 'amina.warsame@example.org'),
  clinicId,
  name: 'Amina Warsame',
  email: 'amina.warsame@example.org',
  organisation: 'National Communications Authority',
  sector: 'regulator',
  country: 'SO',
  timeZone: 'Africa/Dakar',
  language,
  status: 'confirmed',
  revision: 1,
  detailsVersion: 0,
  attendingDays: null,
  registeredAt,
  submittedAt: registeredAt,
  statusSince: registeredAt,
  offeredUntil: null,
  joinClickedAt: {},
  presence: null,
  hasAnsweredSurvey: false,
  addressRequest: null,
  isMoved: false,
  consentVersion,
})

/** An invented contact of an invitation. */
export const sampleContact = (language: Language): Contact => ({
  email: 'amina.warsame@example.org',
  name: 'Amina Warsame',
  organisation: '',
  country: null,
  language,
  optedOut: null,
})
