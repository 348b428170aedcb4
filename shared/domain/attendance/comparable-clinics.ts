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
      inRoom: average,
      inRoomLongEnough: average,
    })
    .nullable(),
})
export type ClinicComparison = z.infer<typeof ClinicComparison>

/** The fewest clinics of which an average says something, and tells no single clinic's numbers. */
export const MIN_COMPARABLE_CLINICS = 3
/** So many of the latest are read for one summary. */
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
}

/**
 * The clinics that a clinic is compared with: of the same mode, begun in the two years before it began, the latest 20.
 * Clinics that were recorded afterwards know no numbers of their days.
 */
export const selectComparableClinics = (clinic: ComparedClinic, held: readonly HeldClinic[]): string[] => {
  const firstDay = clinic.days[0]?.date
  if (!firstDay || clinic.mode === null) return []
  const earliest = `${Number(firstDay.slice(0, 4)) - COMPARABLE_YEARS}${firstDay.slice(4)}`
  return held
    .flatMap(({ clinicId, mode, firstDay: begun, recorded }) =>
      clinicId !== clinic.id && mode === clinic.mode && !recorded && begun !== null
        ? [{ clinicId, begun }]
        : [],
    )
    .filter(({ begun }) => begun >= earliest && begun <= firstDay)
    .toSorted((a, b) => (a.begun < b.begun ? 1 : -1))
    .slice(0, MAX_COMPARABLE_CLINICS)
    .map(({ clinicId }) => clinicId)
}

interface ComparedCounts {
  registered: number
  joinClicked: number | null
  inRoom: number
  inRoomLongEnough: number
}

/** @param counts of the same day of each comparable clinic that knows it */
export const compareWithClinics = (counts: readonly ComparedCounts[]): ClinicComparison => {
  const averageOf = (of: (each: ComparedCounts) => number | null): number | null => {
    const known = counts.map(of).filter((value) => value !== null)
    if (known.length < MIN_COMPARABLE_CLINICS) return null
    return known.reduce((sum, value) => sum + value, 0) / known.length
  }
  const [registered, inRoom, inRoomLongEnough] = [
    averageOf((each) => each.registered),
    averageOf((each) => each.inRoom),
    averageOf((each) => each.inRoomLongEnough),
  ]
  const isKnown = registered !== null && inRoom !== null && inRoomLongEnough !== null
  return {
    clinics: counts.length,
    averages: isKnown
      ? { registered, joinClicked: averageOf((each) => each.joinClicked), inRoom, inRoomLongEnough }
      : null,
  }
}
