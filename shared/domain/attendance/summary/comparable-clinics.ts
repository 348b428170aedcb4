import * as z from 'zod'

const average = z.number().min(0)

/** A day against the same day of comparable clinics. */
export const ClinicComparison = z.object({
  /** How many comparable clinics have a summary of this day. */
  clinics: z.int().min(0),
  /** null: too few clinics. */
  averages: z
    .object({
      registered: average,
      /** null: too few of them know their clicks. */
      joinClicked: average.nullable(),
      joined: average,
      attended: average,
    })
    .nullable(),
})
export type ClinicComparison = z.infer<typeof ClinicComparison>

/**
 * The fewest clinics of which an average is shown. For each organiser, who reads it, also the fewest held by others
 * (unless there are none): what is left of the average without the organiser's own clinics is never one clinic.
 */
export const MIN_COMPARABLE_CLINICS = 5
/** This many of the latest are read for one summary. */
export const MAX_COMPARABLE_CLINICS = 20
export const COMPARABLE_YEARS = 2

interface ComparedClinic {
  id: string
  mode: string | null
  days: readonly { date: string | null }[]
}

interface HeldClinic {
  clinicId: string
  mode: string | null
  firstDay: string | null
  /** Afterwards. */
  recorded: boolean
  organiserEmails: readonly string[]
}

/**
 * The clinics that a clinic is compared with: of the same mode, begun in the two years before it began, the latest 20.
 * Clinics that were recorded afterwards know no numbers of their days.
 */
export const selectComparableClinics = <Held extends HeldClinic>(
  clinic: ComparedClinic,
  held: readonly Held[],
): Held[] => {
  const firstDay = clinic.days[0]?.date
  if (!firstDay || clinic.mode === null) return []
  const earliest = `${Number(firstDay.slice(0, 4)) - COMPARABLE_YEARS}${firstDay.slice(4)}`
  return held
    .flatMap((other) =>
      other.clinicId !== clinic.id && other.mode === clinic.mode && !other.recorded && other.firstDay !== null
        ? [{ other, begun: other.firstDay }]
        : [],
    )
    .filter(({ begun }) => begun >= earliest && begun <= firstDay)
    .toSorted((a, b) => (a.begun < b.begun ? 1 : -1))
    .slice(0, MAX_COMPARABLE_CLINICS)
    .map(({ other }) => other)
}

interface ComparedCounts {
  registered: number
  joinClicked: number | null
  joined: number
  attended: number
}

interface CountedClinic {
  counts: ComparedCounts
  organiserEmails: readonly string[]
}

/**
 * Averages in whole numbers: two averages of which one has a clinic more do not give that clinic's number.
 * @param counted the same day of each comparable clinic that knows it
 * @param organisers normalised addresses of those who read the comparison
 */
export const compareWithClinics = (
  counted: readonly CountedClinic[],
  organisers: readonly string[],
): ClinicComparison => {
  const averageOf = (of: (each: ComparedCounts) => number | null): number | null => {
    const known = counted.filter(({ counts }) => of(counts) !== null)
    if (!hidesEachClinic(known, organisers)) return null
    return Math.round(known.reduce((sum, { counts }) => sum + (of(counts) ?? 0), 0) / known.length)
  }
  const [registered, joined, attended] = [
    averageOf((each) => each.registered),
    averageOf((each) => each.joined),
    averageOf((each) => each.attended),
  ]
  const isKnown = registered !== null && joined !== null && attended !== null
  return {
    clinics: counted.length,
    averages: isKnown
      ? { registered, joinClicked: averageOf((each) => each.joinClicked), joined, attended }
      : null,
  }
}

/** Whether no reader can work out a clinic of others by taking the own clinics away. */
const hidesEachClinic = (counted: readonly CountedClinic[], organisers: readonly string[]): boolean =>
  counted.length >= MIN_COMPARABLE_CLINICS &&
  organisers.every((email) => {
    const others = counted.filter(({ organiserEmails }) => !organiserEmails.includes(email)).length
    return others === 0 || others >= MIN_COMPARABLE_CLINICS
  })
