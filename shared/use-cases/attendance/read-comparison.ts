import {
  type ClinicComparison,
  compareWithClinics,
  selectComparableClinics,
} from '../../domain/attendance/summary/comparable-clinics'
import type { Clinic } from '../../domain/clinic/clinic'
import { normaliseEmail } from '../../domain/values/email-address'
import type { Dependencies } from '../../ports/dependencies'

/** Compares a day with the same day of comparable clinics: the figures of all clinics, and at most 20 of their summaries. */
export const readComparison = async (
  deps: Pick<Dependencies, 'attendance' | 'programme'>,
  clinic: Clinic,
  day: number,
): Promise<ClinicComparison> => {
  const comparable = selectComparableClinics(clinic, await deps.programme.listFigures())
  const summaries = await Promise.all(
    comparable.map(({ clinicId }) => deps.attendance.listSummaries(clinicId)),
  )
  return compareWithClinics(
    comparable.flatMap(({ organiserEmails }, index) => {
      const summary = summaries[index]?.find((each) => each.day === day)
      return summary ? [{ counts: summary.counts, organiserEmails }] : []
    }),
    clinic.organisers.map(({ email }) => normaliseEmail(email)),
  )
}
