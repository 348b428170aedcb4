import type { ClinicFigures } from '../../shared/domain/clinic/clinic-figures'
import { foldText } from '../../shared/domain/values/fold-text'
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
      notes.push(`${clinic.clinicId} of the history: counted by ${folder.clinicId}, which has its people`)
    return folder === undefined
  })
  return { clinics: [...own, ...counted], notes }
}

const isSameClinic = (a: ClinicFigures, b: ClinicFigures): boolean => {
  if (a.firstDay === null || a.firstDay !== b.firstDay) return false
  return a.country === null || b.country === null ? hasSameTitle(a, b) : a.country === b.country
}

const hasSameTitle = (a: ClinicFigures, b: ClinicFigures): boolean => foldText(a.title) === foldText(b.title)
