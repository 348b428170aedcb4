import { defaultCertificateRule } from '../../domain/clinic/certificate-rule'
import type { Clinic, ClinicDay } from '../../domain/clinic/clinic'
import { MAX_CLINIC_DAYS } from '../../domain/clinic/clinic'
import type { ClinicHistory } from '../../domain/clinic/clinic-history'
import { noRegistrationWindow } from '../../domain/clinic/registration-window'
import { recordedClinicId } from '../../domain/ids'
import type { Instant } from '../../domain/values/time/instant'
import { addDays } from '../../domain/values/time/local-time'
import { unknownHours } from '../../domain/values/time/unknown-hours'
import type { PastClinic } from '../../import/history/read-history-row'
import type { Dependencies } from '../../ports/dependencies'
import type { CountFiguresDependencies } from '../programme/count-figures'
import { updateFigures } from '../programme/update-figures'

/**
 * Records clinics whose days are over. They are never published, so no mail, schedule or registration comes of them;
 * they count in the programme. The same title, host and first day is the same clinic: recorded again, nothing changes.
 * @returns how many are new, and how many had been recorded before
 */
export const recordPastClinics = async (
  deps: CountFiguresDependencies & Pick<Dependencies, 'clinics'>,
  { clinics, announcement = '', by }: { clinics: readonly PastClinic[]; announcement?: string; by: string },
): Promise<{ recorded: number; known: number }> => {
  const now = deps.now()
  let recorded = 0
  for (const past of clinics) {
    const clinic = recordedClinic(past, announcement, now)
    const after = { title: clinic.title, status: clinic.status }
    const audit = { clinicId: clinic.id, at: now, by, action: 'recorded' as const, before: {}, after }
    if ((await deps.clinics.create(clinic, audit)) === 'created') recorded += 1
    await updateFigures(deps, clinic.id)
  }
  return { recorded, known: clinics.length - recorded }
}

/** Whether a clinic's days are over everywhere: its last day has ended in the westernmost zone. */
export const isOver = (
  { firstDay, lastDay }: Pick<PastClinic, 'firstDay' | 'lastDay'>,
  now: Instant,
): boolean => {
  const last = lastDay ?? firstDay
  return last === null || addDays(last, 1) < now.slice(0, 10)
}

const recordedClinic = (past: PastClinic, announcement: string, now: Instant): Clinic => {
  const { title, country, firstDay, coOrganisers, mode } = past
  const length = Math.min(past.days ?? 1, MAX_CLINIC_DAYS)
  const history: ClinicHistory = {
    region: past.region,
    languages: past.languages,
    days: past.days,
    registered: past.registered,
    joined: past.joined,
    attended: past.attended,
    countries: past.countries,
    institutions: past.institutions?.count ?? null,
    ...(past.attendedByDay && { attendedByDay: past.attendedByDay }),
  }
  return {
    id: recordedClinicId(title, country ?? past.region, firstDay),
    title,
    country,
    coOrganisers: coOrganisers.slice(0, 20).map((name) => name.slice(0, 300)),
    timeZone: null,
    mode,
    venue: null,
    formerPlaces: [],
    languages: past.languages.slice(0, 10),
    interpretation: [],
    introduction: [],
    audience: [],
    days: Array.from({ length }, (_, index) => recordedDay(index, firstDay && addDays(firstDay, index))),
    zoom: null,
    organisers: [],
    publicContact: null,
    capacity: null,
    approval: false,
    confirmsAddress: false,
    registrationWindow: noRegistrationWindow,
    questions: [],
    attendanceShare: null,
    certificateRule: defaultCertificateRule,
    status: 'recorded',
    history,
    announcement,
    version: 1,
    createdAt: now,
    publishedAt: null,
    cancelledAt: null,
    retentionDays: null,
    erasedAt: null,
    materials: [],
  }
}

const recordedDay = (index: number, date: string | null): ClinicDay => ({
  ...unknownHours,
  number: index + 1,
  date,
  sessions: [],
  planVersion: 1,
  changedAt: null,
  former: [],
})
