import { MINUTE_MS } from '../../values/time/instant'
import { durationMs, type TimeInterval } from '../zoom/intervals'
import type { Attendee } from './attendee'

/** The share of a day's hours that counts as attended, for clinics without a rule of their own. */
export const DEFAULT_ATTENDANCE_SHARE = 0.5

/** The clinic's rule: the share of a day's hours, above 0 and at most 1, that a registrant must be present. */
export const attendanceShareOf = ({ attendanceShare }: { attendanceShare: number | null }): number =>
  attendanceShare ?? DEFAULT_ATTENDANCE_SHARE

/** The rule in whole minutes of one day, as pages show it: the fewest that count as attended. */
export const requiredMinutes = (window: TimeInterval, share: number): number =>
  Math.ceil((share * durationMs(window)) / MINUTE_MS)

/**
 * Whether a person who was there attended: long enough, or recorded by hand. Compared in the whole minutes that are
 * shown, so that a reader can check it.
 */
export const hasAttended = (
  { minutes, isByHand }: Pick<Attendee, 'minutes' | 'isByHand'>,
  window: TimeInterval,
  share: number,
): boolean => isByHand || (minutes !== null && minutes >= requiredMinutes(window, share))
