import { attendanceShareOf, hasAttended } from '../../domain/attendance/attendance-rule'
import type { Attendee } from '../../domain/attendance/attendee'
import { computeDayAttendance } from '../../domain/attendance/day-attendance'
import { type Certificate, createCertificateCode } from '../../domain/certificate/certificate'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'
import { readCountedPeople, readDayData } from '../attendance/day-input'

type IssueDependencies = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'attendance' | 'erasures' | 'certificates' | 'now'
>

/**
 * Issues a certificate to each registrant who attended every day, once the data of all days are complete. Whoever has
 * one keeps it: a second run and a later count issue only what is missing. A clinic that was recorded afterwards or
 * cancelled issues none.
 * @returns how many were issued
 */
export const issueCertificates = async (deps: IssueDependencies, clinicId: string): Promise<number> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || !isPlannable(clinic) || clinic.status !== 'published' || clinic.erasedAt !== null) return 0
  const people = await readCountedPeople(deps, clinicId)
  const days = await readAttendedDays(deps, clinic, people)
  if (!days) return 0
  const certified = new Set(
    (await deps.certificates.listByClinic(clinicId)).map(({ registrationId }) => registrationId),
  )
  let issued = 0
  for (const registration of people.registrations) {
    if (certified.has(registration.id)) continue
    const attended = days.flatMap((day) => day.get(registration.id) ?? [])
    if (attended.length < clinic.days.length) continue
    const certificate = createCertificate(deps, clinic, registration, attended)
    if ((await deps.certificates.issue(certificate)) === 'issued') issued += 1
  }
  return issued
}

/** Of each day, who attended it by the clinic's rule; undefined while a day is not complete or nothing is known of it. */
const readAttendedDays = async (
  deps: IssueDependencies,
  clinic: PlannableClinic,
  people: Awaited<ReturnType<typeof readCountedPeople>>,
): Promise<ReadonlyMap<string, Attendee>[] | undefined> => {
  const now = deps.now()
  const days = await Promise.all(clinic.days.map((day) => readDayData(deps, clinic, day, people, now)))
  if (!days.every(({ hasData, isComplete }) => hasData && isComplete)) return undefined
  return days.map(({ input }) => {
    const attended = computeDayAttendance(input).people.filter((attendee) =>
      hasAttended(attendee, input.window, attendanceShareOf(clinic)),
    )
    return new Map(attended.map((attendee) => [attendee.registrationId, attendee]))
  })
}

const createCertificate = (
  { now }: IssueDependencies,
  clinic: PlannableClinic,
  { id, name, organisation, language }: Registration,
  days: readonly Attendee[],
): Certificate => ({
  clinicId: clinic.id,
  registrationId: id,
  code: createCertificateCode(),
  revision: 1,
  name,
  organisation,
  language,
  clinicTitle: clinic.title,
  dates: clinic.days.map(({ date }) => date),
  coOrganisers: clinic.coOrganisers,
  minutes: sumOfKnown(days.map(({ minutes }) => minutes)),
  issuedAt: now(),
  revokedAt: null,
})

/** The sum; null when one of them is not known. */
const sumOfKnown = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
