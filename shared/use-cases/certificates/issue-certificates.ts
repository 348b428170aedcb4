import { attendanceShareOf } from '../../domain/attendance/summary/attendance-rule'
import { computeDayAttendance } from '../../domain/attendance/summary/day-attendance'
import { type Certificate, createCertificateCode } from '../../domain/certificate/certificate'
import {
  type PresentDay,
  type RegistrantDay,
  selectCertifiedDays,
} from '../../domain/certificate/certified-days'
import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { textInLanguage } from '../../domain/clinic/clinic-in-language'
import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'
import { readCountedPeople, readDayData } from '../attendance/day-input'

type IssueDependencies = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'attendance' | 'erasures' | 'certificates' | 'now'
>

/**
 * Issues a certificate to each registrant who has earned one by the clinic's rule, once the data of all days are
 * complete. A registrant with one keeps it: a second run and a later count issue only what is missing. A clinic that was
 * recorded afterwards or cancelled issues none.
 * @returns how many were issued
 */
export const issueCertificates = async (deps: IssueDependencies, clinicId: string): Promise<number> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || !isPlannable(clinic) || clinic.status !== 'published' || clinic.erasedAt !== null) return 0
  const { certificateRule: rule } = clinic
  if (rule.kind === 'none') return 0
  const people = await readCountedPeople(deps, clinicId)
  const daysOf = await readDays(deps, clinic, people)
  if (!daysOf) return 0
  const certified = new Set(
    (await deps.certificates.listByClinic(clinicId)).map(({ registrationId }) => registrationId),
  )
  let issued = 0
  for (const registration of people.registrations) {
    if (certified.has(registration.id)) continue
    const days = selectCertifiedDays(rule, daysOf(registration.id), attendanceShareOf(clinic))
    if (days.length === 0) continue
    const certificate = createCertificate(deps, clinic, registration, days)
    if ((await deps.certificates.issue(certificate)) === 'issued') issued += 1
  }
  return issued
}

/** The days of each registrant; undefined while a day is not complete or nothing is known of it. */
const readDays = async (
  deps: IssueDependencies,
  clinic: PlannableClinic,
  people: Awaited<ReturnType<typeof readCountedPeople>>,
): Promise<((registrationId: string) => RegistrantDay[]) | undefined> => {
  const now = deps.now()
  const read = await Promise.all(clinic.days.map((day) => readDayData(deps, clinic, day, people, now)))
  if (!read.every(({ hasData, isComplete }) => hasData && isComplete)) return undefined
  const days = read.map(({ input }, index) => ({
    date: clinic.days[index]?.date ?? '',
    window: input.window,
    attendees: new Map(
      computeDayAttendance(input).people.map((attendee) => [attendee.registrationId, attendee]),
    ),
  }))
  return (registrationId) =>
    days.map(({ attendees, ...day }) => ({ ...day, attendee: attendees.get(registrationId) }))
}

const createCertificate = (
  { now }: IssueDependencies,
  clinic: PlannableClinic,
  { id, name, organisation, language }: Registration,
  days: readonly PresentDay[],
): Certificate => ({
  clinicId: clinic.id,
  registrationId: id,
  code: createCertificateCode(),
  revision: 1,
  name,
  organisation,
  language,
  clinicTitle: textInLanguage(clinic, clinic.title, language).text,
  dates: days.map(({ date }) => date),
  coOrganisers: clinic.coOrganisers,
  minutes: sumOfKnown(days.map(({ attendee }) => attendee.minutes)),
  issuedAt: now(),
  revokedAt: null,
})

/** The sum; null when one of them is not known. */
const sumOfKnown = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
