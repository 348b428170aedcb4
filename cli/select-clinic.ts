import type { DraftClinic } from '../shared/announcement/draft-clinic'
import { readAnnouncement } from '../shared/announcement/read-announcement'
import { type Clinic, isPlannable, type PlannableClinic } from '../shared/domain/clinic/clinic'
import type { Instant } from '../shared/domain/values/time/instant'
import { hasUnknownHours } from '../shared/domain/values/time/unknown-hours'
import { clinicFromDraft } from '../shared/use-cases/clinic/draft-clinics'
import { CliError } from './cli-error'

/**
 * The one clinic in an announcement.
 * @param number which one, from 1, where a page lists several
 * @throws CliError that says how many there are
 */
export const selectClinic = (text: string, number: number | undefined): DraftClinic => {
  const { clinics } = readAnnouncement(text)
  const [firstClinic] = clinics
  if (!firstClinic) throw new CliError(['no clinic is announced in it: no date and no programme was found'])
  if (clinics.length > 1 && number === undefined) {
    throw new CliError([
      `it announces ${clinics.length} clinics: say which with --clinic N, from 1 to ${clinics.length}`,
    ])
  }
  const selectedClinic = clinics[(number ?? 1) - 1]
  if (!selectedClinic) throw new CliError([`there is no clinic ${number}: it announces ${clinics.length}`])
  return selectedClinic
}

/**
 * The same as a clinic whose instants can be computed.
 * @throws CliError that names each decision that is missing
 */
export const toPlannableClinic = (
  draft: DraftClinic,
  text: string,
  now: Instant,
  zone: string | undefined,
): PlannableClinic => {
  const clinic: Clinic = { ...clinicFromDraft(draft, text, now), timeZone: zone ?? draft.timeZone }
  const missing = [
    ...(clinic.timeZone ? [] : ['the time zone: say which with --zone, like --zone Africa/Mogadishu']),
    ...draft.days.flatMap(({ date }, index) => (date ? [] : [`the date of day ${index + 1}`])),
    ...draft.days.flatMap((day, index) => (hasKnownHours(day) ? [] : [`the hours of day ${index + 1}`])),
    ...(draft.days.length > 0 ? [] : ['the days']),
  ]
  if (missing.length > 0 || !isPlannable(clinic)) {
    throw new CliError(missing.map((decision) => `a decision is missing: ${decision}`))
  }
  return clinic
}

const hasKnownHours = ({ start, end }: { start: string; end: string }): boolean =>
  !hasUnknownHours({ start, end })
