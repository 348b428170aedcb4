import {
  type ClinicComparison,
  compareWithClinics,
  selectComparableClinics,
} from '../../domain/attendance/comparable-clinics'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'

/** Compares a day with the same day of comparable clinics: the figures of all clinics, and at most 20 of their summaries. */
export const readComparison = async (
  deps: Pick<Dependencies, 'attendance' | 'programme'>,
  clinic: Clinic,
  day: number,
): Promise<ClinicComparison> => {
  const comparable = selectComparableClinics(clinic, await deps.programme.listFigures())
  const summaries = await Promise.all(comparable.map((id) => deps.attendance.listSummaries(id)))
  return compareWithClinics(
    summaries.flatMap((ofClinic) => ofClinic.find((summary) => summary.day === day)?.counts ?? []),
  )
}
