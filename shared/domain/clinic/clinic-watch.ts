import * as z from 'zod'
import { addMilliseconds, HOUR_MS, type Instant } from '../values/time/instant'
import { InstantText } from '../values/time/time-schemas'

/** What the sweep found when it last looked at a clinic. */
const Look = z.object({
  /** The number of changes that it read before it looked. */
  changes: z.int().min(0),
  /** When it first saw this number. */
  since: InstantText,
  /** From then on it reads dispatches and mails again. */
  mailsAt: InstantText,
  /** From then on it asks for the attendance of a day; null: no day is left to count. */
  daysAt: InstantText.nullable(),
})
export type Look = z.infer<typeof Look>

/** What the sweep knows about the unfinished work of a clinic. */
export const ClinicWatch = z.object({
  /** Rises in each transaction that may leave work: a registration, a due mail, a changed clinic, a campaign. */
  changes: z.int().min(0).default(0),
  /** null: it never looked. */
  look: Look.nullable().default(null),
  /** Campaigns of which an event has changed a mail since their mails were counted. */
  uncounted: z
    .preprocess((stored) => (stored instanceof Set ? [...stored] : stored), z.array(z.int()))
    .default([]),
  /** Seats taken: the messages of a large clinic start early. */
  taken: z.int().min(0).default(0),
  /** Offered seats, which the sweep takes back when the offer expires. */
  offered: z.int().min(0).default(0),
  /** Seats that are counted before their registrations are written; one that stays is a crash, which the sweep repairs. */
  holding: z.int().min(0).default(0),
})
export type ClinicWatch = z.infer<typeof ClinicWatch>

export const unwatchedClinic: ClinicWatch = {
  changes: 0,
  look: null,
  uncounted: [],
  taken: 0,
  offered: 0,
  holding: 0,
}

/** What a sweep does for a clinic. */
export interface DueLooks {
  mails: boolean
  days: boolean
  offers: boolean
}

/** What is due of a clinic; everything, where the sweep never looked or something has changed since. */
export const dueLooks = ({ changes, look, offered, holding }: ClinicWatch, now: Instant): DueLooks => {
  const isChanged = look?.changes !== changes
  return {
    mails: isChanged || look.mailsAt <= now,
    days: isChanged || (look.daysAt !== null && look.daysAt <= now),
    offers: isChanged || offered > 0 || holding > 0,
  }
}

/**
 * How long a clinic stays in sight after a change. Registrations of this time find it there, so the index costs them no
 * write; the sweep reads half a unit of it in each run. To leave and to come back costs as much as fifty runs.
 */
const STAYS_WATCHED_MS = 4 * HOUR_MS

/** When a clinic that does not change is in sight no longer. */
export const leavesSightAt = ({ since }: Pick<Look, 'since'>): Instant =>
  addMilliseconds(since, STAYS_WATCHED_MS)

/** When a clinic comes into sight of the sweep again; null: it is there already, and stays. */
export const nextSweepAt = (watch: ClinicWatch, now: Instant): Instant | null => {
  const { changes, look, offered, holding } = watch
  if (!look || look.changes !== changes || offered > 0 || holding > 0) return null
  if (now < leavesSightAt(look)) return null
  return look.daysAt !== null && look.daysAt < look.mailsAt ? look.daysAt : look.mailsAt
}

/** When something of a clinic is due, unless it changes. */
export const lookInstants = ({ look }: Pick<ClinicWatch, 'look'>): Instant[] =>
  look === null ? [] : [look.mailsAt, ...(look.daysAt === null ? [] : [look.daysAt])]
