import * as z from 'zod'
import { ProgrammeSession } from '../domain/clinic/clinic'
import { RegistrationWindow } from '../domain/clinic/registration-window'
import { Language, LanguageCode } from '../domain/values/language'
import { CalendarDate, ClockTime, ZoneName } from '../domain/values/time/time-schemas'

const findingCodes = [
  'zone-missing',
  'zone-abbreviation',
  'zone-contradiction',
  'zone-differs-from-host',
  'hours-mismatch',
  'session-overlap',
  'session-gap',
  'session-outside-hours',
  'date-missing',
  'year-inferred',
  'host-unknown',
  'line-not-understood',
  'title-missing',
  'title-unsure',
  'mode-missing',
  'date-also-named',
  'hours-unplaced',
  'weekday-contradiction',
  'date-postponed',
  'clinic-cancelled',
  'several-clinics',
] as const

/**
 * A day as announced, wall times in the clinic's zone. Hours that were not announced are the whole day
 * (`unknownHours`) with an `hours-mismatch` of severity error: bounds that exclude nothing, never a guess. An end
 * before the start is on the next day.
 */
export const DraftDay = z.object({
  date: CalendarDate.nullable(),
  start: ClockTime,
  end: ClockTime,
  sessions: z.array(ProgrammeSession),
})
export type DraftDay = z.infer<typeof DraftDay>

/** Where people meet, as the page names it. */
export const DraftVenue = z.object({
  name: z.string().max(200),
  address: z.string().max(500),
  /** Entrance, identity papers, parking; only where the page tells. */
  arrival: z.string().max(2000).optional(),
  /** The language of the page; absent where it is not known. */
  language: Language.optional(),
})
export type DraftVenue = z.infer<typeof DraftVenue>

/** One clinic as a page tells it; nothing in it was decided without a finding that says so. */
export const DraftClinic = z.object({
  title: z.string().max(300),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  coOrganisers: z.array(z.string().max(300)),
  timeZone: ZoneName.nullable(),
  mode: z.enum(['online', 'in-person', 'hybrid']).nullable(),
  /** Only where the page names one. */
  venue: DraftVenue.optional(),
  /** In which it is held, and into which it is interpreted; only where the page tells. */
  languages: z.array(LanguageCode).max(10).optional(),
  interpretation: z.array(LanguageCode).max(10).optional(),
  /** When people may register, in the clinic's time; only where the page tells. */
  registrationWindow: RegistrationWindow.optional(),
  /** Paragraphs on its purpose, points of lists behind `• `; only where the page tells. */
  introduction: z.array(z.string().max(2000)).max(12).optional(),
  audience: z.array(z.string().max(300)),
  days: z.array(DraftDay),
})
export type DraftClinic = z.infer<typeof DraftClinic>

/** One answer to a finding: what a person reads, and the values of the draft that it sets. */
export const FindingChoice = z.object({
  label: z.string(),
  /** What follows from it: `09:00 in Lusaka = 07:00 UTC`. */
  consequence: z.string().optional(),
  values: DraftClinic.pick({ title: true, country: true, timeZone: true, mode: true })
    .extend({
      /** Every day in order, as it is after the choice. */
      days: z.array(DraftDay.pick({ date: true, start: true, end: true })),
      /** Minutes by which the programme moves with the days. */
      shiftMinutes: z.int(),
    })
    .partial(),
})
export type FindingChoice = z.infer<typeof FindingChoice>

/** What is missing, contradictory or guessed. `line` is 1-based in the text as given; null: the whole page. */
export const Finding = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.enum(findingCodes),
  line: z.int().min(1).nullable(),
  message: z.string(),
  /** The number of the clinic that it is about, from 1; only where the page has several. */
  clinic: z.int().min(1).optional(),
  /** The most likely first. */
  choices: z.array(FindingChoice).optional(),
})
export type Finding = z.infer<typeof Finding>

export const AnnouncementReading = z.object({ clinics: z.array(DraftClinic), findings: z.array(Finding) })
export type AnnouncementReading = z.infer<typeof AnnouncementReading>
