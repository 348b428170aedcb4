import { type DraftClinic, unknownHours } from '../shared/domain/announcement/draft'
import { readAnnouncement } from '../shared/domain/announcement/read-announcement'
import { type Clinic, isPlannable, type PlannableClinic } from '../shared/domain/clinic/clinic'
import type { Instant } from '../shared/domain/time/instant'
import { clinicFrom } from '../shared/use-cases/clinic/draft-clinics'
import { Refusal } from './refusal'

/**
 * The one clinic that an announcement tells of.
 * @param number which one, from 1, where a page lists several
 * @throws Refusal that says how many there are
 */
export const theClinic = (text: string, number: number | undefined): DraftClinic => {
  const { clinics } = readAnnouncement(text)
  const [only] = clinics
  if (!only) throw new Refusal(['no clinic is announced in it: no date and no programme was found'])
  if (clinics.length > 1 && number === undefined) {
    throw new Refusal([
      `it announces ${clinics.length} clinics: say which with --clinic N, from 1 to ${clinics.length}`,
    ])
  }
  const chosen = clinics[(number ?? 1) - 1]
  if (!chosen) throw new Refusal([`there is no clinic ${number}: it announces ${clinics.length}`])
  return chosen
}

/**
 * The same as a clinic whose instants can be computed.
 * @throws Refusal that names each decision that is missing
 */
export const plannable = (
  draft: DraftClinic,
  text: string,
  now: Instant,
  zone: string | undefined,
): PlannableClinic => {
  const clinic: Clinic = { ...clinicFrom(draft, text, now), timeZone: zone ?? draft.timeZone }
  const missing = [
    ...(clinic.timeZone ? [] : ['the time zone: say which with --zone, like --zone Africa/Mogadishu']),
    ...draft.days.flatMap(({ date }, index) => (date ? [] : [`the date of day ${index + 1}`])),
    ...draft.days.flatMap((day, index) => (hasHours(day) ? [] : [`the hours of day ${index + 1}`])),
    ...(draft.days.length > 0 ? [] : ['the days']),
  ]
  if (missing.length > 0 || !isPlannable(clinic)) {
    throw new Refusal(missing.map((what) => `a decision is missing: ${what}`))
  }
  return clinic
}

const hasHours = ({ start, end }: { start: string; end: string }): boolean =>
  start !== unknownHours.start || end !== unknownHours.end
