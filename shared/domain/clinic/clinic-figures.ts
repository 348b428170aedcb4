import * as z from 'zod'
import { Gender } from '../values/gender'
import { ituRegions } from '../values/itu-regions'
import { CalendarDate } from '../values/time/time-schemas'
import { ClinicMode } from './venue'

const count = z.int().min(0)
const Key = z.int().min(0)
const GenderCounts = z.object({ registered: count, joined: count.nullable(), attended: count.nullable() })

/**
 * What a clinic contributes to the programme report: numbers, and keys from which no name can be read. null is not
 * known, never zero.
 */
export const ClinicFigures = z.object({
  clinicId: z.string(),
  title: z.string(),
  /** The host country; null for a regional clinic. */
  country: z.string().nullable(),
  region: z.enum(ituRegions).nullable(),
  coOrganisers: z.array(z.string()),
  /** ISO 639-1 codes; empty: not known. */
  languages: z.array(z.string()),
  mode: ClinicMode.nullable(),
  firstDay: CalendarDate.nullable(),
  days: count.nullable(),
  /** Minutes of all its days as planned. */
  minutes: count.nullable(),
  registered: count.nullable(),
  /** Registrants who were in the meeting at least one whole minute of any day. */
  joined: count.nullable(),
  /** Registrants who attended at least one day by the clinic's rule. */
  attended: count.nullable(),
  /** Minutes in the meeting within the days' hours, of all who joined. */
  personMinutes: count.nullable(),
  /** Those who joined: a key each, and how many whose keys were erased. */
  people: z
    .object({
      keys: z.array(Key),
      erased: count,
      /** Of people whose keys were erased: how many had joined another clinic too. */
      erasedReturning: count.default(0),
    })
    .nullable(),
  /** Institutions of those who joined; `keys` null where only their number is known. */
  institutions: z.object({ count, keys: z.array(Key).nullable() }).nullable(),
  /** Countries of those who joined, ISO 3166-1; `codes` null where only their number is known. */
  countries: z.object({ count, codes: z.array(z.string()).nullable() }).nullable(),
  /** People by the gender that they gave, each count as above; null: no person gave it. */
  genders: z.record(Gender, GenderCounts).nullable().default(null),
  /** Whether it was recorded afterwards. */
  recorded: z.boolean(),
  /** Normalised addresses of its organisers: a partner sees these clinics only. */
  organiserEmails: z.array(z.string()),
})
export type ClinicFigures = z.infer<typeof ClinicFigures>

/**
 * The figures of one clinic as they are stored. `revision` rises with every change, so that of two counts at the same
 * time the later reading wins.
 */
export const FiguresRecord = z.object({
  clinicId: z.string(),
  revision: z.int().min(1),
  /** The clinic's personal data are being erased: the figures stay, and are counted from its records no more. */
  isFrozen: z.boolean(),
  /** null: the clinic was not held (or is not yet). */
  figures: ClinicFigures.nullable(),
})
export type FiguresRecord = z.infer<typeof FiguresRecord>
