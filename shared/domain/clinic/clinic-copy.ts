import { DAY_MS, type Instant, toEpochMillis } from '../values/time/instant'
import { addDays } from '../values/time/local-time'
import type { Clinic, ClinicDay } from './clinic'
import { listAskedQuestions, listOfferedOptions, type RegistrationQuestion } from './registration-questions'
import { noRegistrationWindow } from './registration-window'

/** The values chosen for the copy; all other entered values are copied. */
export interface CopyOptions {
  /** The date of the first day; the others keep their distance to it. */
  date: string
  title: string
  timeZone: string | null
  country: string | null
}

/**
 * A draft with the hours, programme, organisers, seats and message rules of another clinic, on new dates; the rules
 * of its messages are relative to its days. The history of the original (registrations, mails, moves, Zoom) is not
 * copied.
 */
export const createClinicCopy = (clinic: Clinic, options: CopyOptions, id: string, now: Instant): Clinic => ({
  id,
  title: options.title,
  country: options.country,
  coOrganisers: clinic.coOrganisers,
  timeZone: options.timeZone,
  mode: clinic.mode,
  venue: clinic.venue,
  formerPlaces: [],
  languages: clinic.languages,
  interpretation: clinic.interpretation,
  introduction: clinic.introduction,
  audience: clinic.audience,
  ...(clinic.translations && { translations: clinic.translations }),
  days: shiftDates(clinic.days, options.date).map((day) => ({
    number: day.number,
    date: day.date,
    start: day.start,
    end: day.end,
    // Who speaks is not known on other dates.
    sessions: day.sessions.map(({ speakers: _, ...session }) => session),
    planVersion: 1,
    changedAt: null,
    former: [],
  })),
  zoom: null,
  organisers: clinic.organisers,
  publicContact: clinic.publicContact,
  capacity: clinic.capacity,
  approval: clinic.approval,
  confirmsAddress: clinic.confirmsAddress,
  // Its dates are those of the original clinic.
  registrationWindow: noRegistrationWindow,
  questions: copyQuestions(clinic.questions),
  status: 'draft',
  history: null,
  // The announcement contains the dates of the original clinic, so it is not copied.
  announcement: '',
  version: 1,
  createdAt: now,
  publishedAt: null,
  cancelledAt: null,
  attendanceShare: clinic.attendanceShare,
  certificateRule: clinic.certificateRule,
  retentionDays: clinic.retentionDays,
  erasedAt: null,
  materials: [],
  ...(clinic.asksGaps && { asksGaps: clinic.asksGaps }),
})

/** Those of a copy have no answers, so it has none that are retired. */
const copyQuestions = (questions: readonly RegistrationQuestion[]): RegistrationQuestion[] =>
  listAskedQuestions(questions).map((question) => ({ ...question, options: listOfferedOptions(question) }))

/** Without the date of the first day the distances between the days are unknown. */
const shiftDates = (days: readonly ClinicDay[], first: string): ClinicDay[] => {
  const before = days[0]?.date ?? null
  return days.map((day, index) => {
    if (index === 0) return { ...day, date: first }
    if (before === null || day.date === null) return { ...day, date: null }
    return { ...day, date: addDays(first, daysBetween(before, day.date)) }
  })
}

const daysBetween = (from: string, to: string): number =>
  Math.round((toEpochMillis(`${to}T00:00:00.000Z`) - toEpochMillis(`${from}T00:00:00.000Z`)) / DAY_MS)
