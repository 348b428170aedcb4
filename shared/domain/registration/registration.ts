import * as z from 'zod'
import { EmailAddress } from '../values/email-address'
import { Gender } from '../values/gender'
import { Language } from '../values/language'
import { InstantText, ZoneName } from '../values/time/time-schemas'
import { holdsNoLink, PersonName } from './person-name'
import { Presence } from './presence'
import { RegistrationAnswers } from './registration-answers'

export const sectors = [
  'regulator',
  'central-bank',
  'ministry',
  'operator',
  'bank',
  'fintech',
  'security',
  'academia',
  'other',
] as const
export const Sector = z.enum(sectors)
export type Sector = z.infer<typeof Sector>

const PersonDetails = z.object({
  name: z.string().trim().min(1).max(200),
  email: EmailAddress,
  organisation: z.string().trim().min(1).max(300),
  jobTitle: z.string().trim().max(200),
  sector: Sector,
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: ZoneName,
  language: Language,
  /** Absent: not answered. */
  gender: Gender.optional(),
  /** What the registrant needs to take part, as they wrote it; '': nothing. It is in no mail. */
  accessNeeds: z.string().trim().max(300).default(''),
})

/** What a person enters on the registration form. */
export const RegistrationForm = PersonDetails.extend({
  name: PersonName,
  accessNeeds: PersonDetails.shape.accessNeeds.refine(holdsNoLink),
  consent: z.literal('yes'),
})
export type RegistrationForm = z.infer<typeof RegistrationForm>

/** What a registrant may change on the personal page. The address is the registration's identity. */
export type ChangeableDetails = Omit<RegistrationForm, 'email' | 'consent'>

/** The details of the registration that the registrant may change. */
export const detailsOf = (registration: ChangeableDetails): ChangeableDetails => ({
  // Spread over a stored registration, an answer that was taken back replaces the stored one.
  gender: undefined,
  ...ChangeableDetailsSchema.parse(registration),
})

const ChangeableDetailsSchema = PersonDetails.omit({ email: true })

/** The fields that a person may leave empty, as they are then. */
export const emptyDetails: Pick<RegistrationForm, 'jobTitle' | 'accessNeeds'> = {
  jobTitle: '',
  accessNeeds: '',
}

/** The consent text shown on the form; a change of the text is a new version. */
export const consentVersion = '2026-12'

/** The consent version of a person whom staff registered: the form was not shown. */
export const CONSENT_ON_THE_SPOT = 'on-the-spot'

/** The status of a registration; registration-states.ts has the transitions. */
export const RegistrationStatus = z.enum([
  'confirmed',
  'waitlisted',
  'offered',
  'pending',
  'withdrawn',
  'rejected',
  'unconfirmed',
])
export type RegistrationStatus = z.infer<typeof RegistrationStatus>

/** Another address that the registrant entered and has not confirmed yet. */
const AddressRequest = z.object({
  email: EmailAddress,
  at: InstantText,
  /** 1 for the first request of the registration; it is in the id of the mail to the address. */
  number: z.int().min(1),
})

export const Registration = PersonDetails.extend({
  /** Derived from clinic and address (`registrationId`), so that the same address is the same registration. */
  id: z.string(),
  clinicId: z.string(),
  status: RegistrationStatus,
  consentVersion: z.string(),
  registeredAt: InstantText,
  /**
   * When the registrant last sent the form; organisers' decisions and seat offers do not change it. null: same as
   * `statusSince`.
   */
  submittedAt: InstantText.nullable().default(null),
  /**
   * When the current status began; it orders the waiting list. A message whose instant is before the `statusSince` of
   * a confirmed registrant was merged into their confirmation.
   */
  statusSince: InstantText,
  /** Rises by one with each change of status; it is in the id of the mail about it, and part of SEQUENCE. */
  revision: z.int().min(1),
  /**
   * Rises by one with each change of the details by the registrant: a page that shows older details cannot overwrite
   * them.
   */
  detailsVersion: z.int().min(0).default(0),
  /** The numbers of the days that the registrant attends; null: every day, also one that is added later. */
  attendingDays: z.array(z.int().min(1)).min(1).nullable().default(null),
  /** Until when the offered seat is held; the value is kept after the offer has expired. */
  offeredUntil: InstantText.nullable().default(null),
  /** Day number -> when the join address was first clicked. */
  joinClickedAt: z.record(z.string(), InstantText),
  /** To the clinic's own questions, also to those that it no longer asks. They are in no mail. */
  answers: RegistrationAnswers.default({}),
  /** The latest; null: none was made. */
  addressRequest: AddressRequest.nullable().default(null),
  /** Whether it goes on under another address, as a registration of its own; this one is withdrawn. */
  isMoved: z.boolean().default(false),
  /** When the registrant first sent a form of the personal page, where seats are limited; absent: not yet. */
  reachedAt: InstantText.optional(),
  /** Whether it ended because no mail reached the address while others waited; absent: not so. */
  isUnreached: z.literal(true).optional(),
  /** Whether an answer to the survey came from this registration; which one it is, is stored nowhere. */
  hasAnsweredSurvey: z.boolean().default(false),
  /** Stored once, before the mail after the clinic; a later correction of the attendance does not change it. */
  presence: Presence.nullable().default(null),
})
export type Registration = z.infer<typeof Registration>
