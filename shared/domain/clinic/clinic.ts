import * as z from 'zod'
import { Language, LanguageCode } from '../values/language'
import { PublicUrl } from '../values/public-url'
import { CalendarDate, ClockTime, InstantText, ZoneName } from '../values/time/time-schemas'
import { CertificateRule, defaultCertificateRule } from './certificate-rule'
import { ClinicHistory } from './clinic-history'
import { PublicContact } from './public-contact'
import { RegistrationQuestion } from './registration-questions'
import { noRegistrationWindow, RegistrationWindow } from './registration-window'
import { MAX_SESSION_SPEAKERS, SessionSpeaker } from './session-speaker'
import { ClinicTranslations } from './translations'
import { ClinicMode, Venue } from './venue'

export const ProgrammeSession = z.object({
  start: ClockTime,
  end: ClockTime,
  title: z.string().max(300),
  kind: z.enum(['session', 'break']),
  description: z.string().max(5000),
  /** Who speaks; absent: the organisers name no person. */
  speakers: z.array(SessionSpeaker).min(1).max(MAX_SESSION_SPEAKERS).optional(),
})
export type ProgrammeSession = z.infer<typeof ProgrammeSession>

/** When a day took place before it was moved; the last one is the newest. */
export const FormerTime = z.object({
  planVersion: z.int(),
  date: CalendarDate,
  start: ClockTime,
  end: ClockTime,
  zone: ZoneName,
})
export type FormerTime = z.infer<typeof FormerTime>

/** What a clinic is for: paragraphs, and the points of lists behind `• ` or `- `. */
const ClinicIntroduction = z.array(z.string().max(2000)).max(12)

/** At most as many days as the form has rows. */
export const MAX_CLINIC_DAYS = 6

export const ClinicDay = z.object({
  /** 1, 2, 3 in order of time; a day keeps its number when it moves. */
  number: z.int().min(1).max(MAX_CLINIC_DAYS),
  date: CalendarDate.nullable(),
  start: ClockTime,
  end: ClockTime,
  sessions: z.array(ProgrammeSession).max(60),
  /** Rises by one with each change of this day's date, hours or zone after publishing. */
  planVersion: z.int().min(1),
  /** When the plan of this day last changed; null in a draft. */
  changedAt: InstantText.nullable(),
  former: z.array(FormerTime),
})
export type ClinicDay = z.infer<typeof ClinicDay>

export const Organiser = z.object({
  name: z.string().max(200),
  email: z.email().max(254),
  language: Language,
})
export type Organiser = z.infer<typeof Organiser>

/** Slides, papers or a recording of the clinic, as a link that the organiser gives. */
export const ClinicMaterial = z.object({ title: z.string().trim().min(1).max(200), url: PublicUrl })
export type ClinicMaterial = z.infer<typeof ClinicMaterial>

export const MAX_MATERIALS = 12

const Zoom = z.object({
  meetingId: z.string().regex(/^\d{9,12}$/),
  joinUrl: z.url({ protocol: /^https$/ }),
})

export const ClinicId = z.string().regex(/^[a-z0-9][a-z0-9-]{2,39}$/)

/**
 * Days until a clinic's data is deleted. Minimum 30: after thirty days all queues, dead letters and delivery events
 * of SES that could still send or settle a mail have expired. Maximum ten years, longer than any clinic needs.
 */
const RetentionDays = z.int().min(30).max(3650)

/**
 * Maximum length of a pasted announcement, in characters: this much fits into one stored item next to the clinic, in
 * any script.
 */
export const MAX_ANNOUNCEMENT_LENGTH = 100_000

/** One event. A draft may lack zone, dates and Zoom; `problemsOf` lists what publishing still needs. */
export const Clinic = z.object({
  id: ClinicId,
  title: z.string().min(1).max(300),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  coOrganisers: z.array(z.string().max(300)).max(20),
  timeZone: ZoneName.nullable(),
  mode: ClinicMode.nullable(),
  /** Where people meet; null: not decided, or an online clinic. */
  venue: Venue.nullable().default(null),
  /**
   * The places that registrants were told of before each change, the oldest first, and when each change was made
   * (place.ts). Empty before the first.
   */
  formerPlaces: z.array(z.object({ digest: z.string(), until: InstantText })).default([]),
  /** The languages in which the clinic is held; empty: not known. */
  languages: z.array(LanguageCode).max(10).default([]),
  /** The languages into which it is interpreted. */
  interpretation: z.array(LanguageCode).max(10).default([]),
  /** Empty: the organisers have entered none. */
  introduction: ClinicIntroduction.default([]),
  audience: z.array(z.string().max(300)).max(40),
  /** Title, introduction, audience and programme in other languages; absent: the organisers have entered none. The venue has its own. */
  translations: ClinicTranslations.optional(),
  days: z.array(ClinicDay).min(1).max(MAX_CLINIC_DAYS),
  zoom: Zoom.nullable(),
  organisers: z.array(Organiser).max(20),
  /** Shown on the clinic's page; null: the page says to reply to a mail. */
  publicContact: PublicContact.nullable().default(null),
  capacity: z.int().min(1).nullable(),
  /** Whether an organiser decides on each registration. Changing it does not affect existing registrations. */
  approval: z.boolean().default(false),
  /**
   * Whether a registrant confirms the address by a link before anything else is mailed to it; until then the
   * registration has no seat. Changing it does not affect existing registrations.
   */
  confirmsAddress: z.boolean().default(false),
  registrationWindow: RegistrationWindow.default(noRegistrationWindow),
  /** What the form asks besides the person, with the retired questions; changed by a form of its own. */
  questions: z.array(RegistrationQuestion).default([]),
  /** `recorded`: a clinic of the past, stored afterwards; it is never published and sends nothing. */
  status: z.enum(['draft', 'published', 'cancelled', 'recorded']),
  /** The figures of a recorded clinic; null for all others. */
  history: ClinicHistory.nullable().default(null),
  /** The announcement from which the clinic was read, kept to show the findings next to their lines. */
  announcement: z.string().max(200_000),
  /** Optimistic lock: rises with every save. */
  version: z.int().min(1),
  createdAt: InstantText,
  publishedAt: InstantText.nullable(),
  cancelledAt: InstantText.nullable(),
  /** The share of a day's hours that counts as attended; null: half of them. */
  attendanceShare: z.number().gt(0).max(1).nullable().default(null),
  /** Applied when certificates are issued: a later change takes none back. */
  certificateRule: CertificateRule.default(defaultCertificateRule),
  /** Days after its end until the personal data are erased; null: the default of the stage. */
  retentionDays: RetentionDays.nullable().default(null),
  /** Shown on the clinic's page and in the mail after the clinic, in this order. */
  materials: z.array(ClinicMaterial).max(MAX_MATERIALS).default([]),
  /** Whether institutions are asked before the clinic how far they apply ITU's recommendations; absent: they are not. */
  asksGaps: z.literal(true).optional(),
  /** When the personal data were erased. */
  erasedAt: InstantText.nullable().default(null),
})
export type Clinic = z.infer<typeof Clinic>

/** A clinic whose instants can be computed: zone and every date are known. */
export type PlannableDay = Omit<ClinicDay, 'date'> & { date: string }
export type PlannableClinic = Omit<Clinic, 'timeZone' | 'days'> & { timeZone: string; days: PlannableDay[] }

/** Whether zone, dates and hours may be typed: no mail or calendar holds those of a draft or of a recorded clinic. */
export const hasOpenTimes = ({ status }: Pick<Clinic, 'status'>): boolean =>
  status === 'draft' || status === 'recorded'

export const isPlannable = (clinic: Clinic): clinic is PlannableClinic =>
  clinic.timeZone !== null && clinic.days.every((day) => day.date !== null)
