import type { ClinicFigures } from '../../shared/domain/clinic/clinic-figures'
import { foldText } from '../../shared/domain/values/text/fold-text'
import { addDays } from '../../shared/domain/values/time/local-time'
import type { History } from '../../shared/import/history/read-history'

/** A row of the history as figures: what a history does not tell is not known. */
export const figuresOfHistory = ({ clinics }: History): ClinicFigures[] =>
  clinics.map(({ row, lastDay: _lastDay, ...clinic }) => ({
    ...clinic,
    clinicId: `row ${row}`,
    minutes: null,
    personMinutes: null,
    people: null,
    genders: null,
    recorded: true,
    organiserEmails: [],
  }))

/**
 * Every clinic once. A clinic that stands in the history and has a folder counts by its folder, which knows its people;
 * it is the same when host country and first day agree.
 */
export const combineClinics = (
  history: readonly ClinicFigures[],
  folders: readonly ClinicFigures[],
): { clinics: ClinicFigures[]; notes: string[] } => {
  const notes: string[] = []
  const counted: ClinicFigures[] = []
  for (const folder of folders) {
    const earlier = counted.find((other) => isSameClinic(folder, other) && hasSameTitle(folder, other))
    if (earlier) notes.push(`${folder.clinicId}: repeats the clinic of ${earlier.clinicId}; left out`)
    else counted.push(folder)
  }
  const own = history.filter((clinic) => {
    const folder = counted.find((other) => isSameClinic(clinic, other))
    if (folder)
      notes.push(`${describeFigureSource(clinic)}: counted by ${folder.clinicId}, which has its people`)
    return folder === undefined
  })
  const clinics = [...own, ...counted]
  return { clinics, notes: [...notes, ...describePossibleRepeats(clinics)] }
}

/** Clinics that may be one: the files do not tell, so both count, and the report names them. */
const describePossibleRepeats = (clinics: readonly ClinicFigures[]): string[] => {
  const compared = clinics.map((clinic) => ({
    clinic,
    title: foldText(clinic.title),
    lastDay: clinic.firstDay && addDays(clinic.firstDay, Math.max(0, (clinic.days ?? 1) - 1)),
  }))
  return compared.flatMap((one, index) => {
    const earlier = compared.slice(0, index).find((other) => mayBeSameClinic(one, other))
    return earlier
      ? [
          `${describeFigureSource(one.clinic)}: may be the clinic of ${describeFigureSource(earlier.clinic)}; both are counted`,
        ]
      : []
  })
}

/** `row 3 of the history` or the path of a folder. */
export const describeFigureSource = ({ clinicId, recorded }: ClinicFigures): string =>
  recorded ? `${clinicId} of the history` : clinicId

interface ComparedClinic {
  clinic: ClinicFigures
  /** Folded. */
  title: string
  /** The last day that is known: of a clinic without a number of days the first. */
  lastDay: string | null
}

const mayBeSameClinic = (a: ComparedClinic, b: ComparedClinic): boolean => {
  const [hostA, hostB] = [a.clinic.country, b.clinic.country]
  if (hostA !== null && hostB !== null && hostA !== hostB) return false
  if (a.title !== b.title && (hostA === null || hostB === null)) return false
  const [firstA, firstB] = [a.clinic.firstDay, b.clinic.firstDay]
  if (firstA === null || firstB === null || a.lastDay === null || b.lastDay === null)
    return a.title === b.title
  return firstA <= b.lastDay && firstB <= a.lastDay
}

const isSameClinic = (a: ClinicFigures, b: ClinicFigures): boolean => {
  if (a.firstDay === null || a.firstDay !== b.firstDay) return false
  return a.country === null || b.country === null ? hasSameTitle(a, b) : a.country === b.country
}

const hasSameTitle = (a: ClinicFigures, b: ClinicFigures): boolean => foldText(a.title) === foldText(b.title)
