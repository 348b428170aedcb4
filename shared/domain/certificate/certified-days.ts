import { hasAttended } from '../attendance/summary/attendance-rule'
import type { Attendee } from '../attendance/summary/attendee'
import { durationMs, type TimeInterval } from '../attendance/zoom/intervals'
import type { CertificateRule } from '../clinic/certificate-rule'
import { MINUTE_MS } from '../values/time/instant'

/** A day of a clinic with one registrant, if they were there. */
export interface RegistrantDay {
  date: string
  window: TimeInterval
  attendee: Attendee | undefined
}

export interface PresentDay extends RegistrantDay {
  attendee: Attendee
}

/**
 * The days that a certificate names; none where the rule gives none.
 * @param days every day of the clinic
 * @param share of a day's hours from which on it counts as attended
 */
export const selectCertifiedDays = (
  rule: CertificateRule,
  days: readonly RegistrantDay[],
  share: number,
): PresentDay[] => {
  const present = days.filter((day): day is PresentDay => day.attendee !== undefined)
  const attended = present.filter(({ attendee, window }) => hasAttended(attendee, window, share))
  switch (rule.kind) {
    case 'each-day':
      return attended.length === days.length ? attended : []
    case 'any-day':
      return attended
    case 'hours':
      return hasHours(rule.share, present, days) ? present : []
    case 'none':
      return []
  }
}

/** Compared in whole minutes, as they are shown. A day that was recorded by hand counts with all its hours. */
const hasHours = (share: number, present: readonly PresentDay[], days: readonly RegistrantDay[]): boolean => {
  const minutes = present.map(({ attendee, window }) =>
    attendee.isByHand ? toMinutes(durationMs(window)) : (attendee.minutes ?? 0),
  )
  const whole = days.reduce((sum, { window }) => sum + durationMs(window), 0)
  return present.length > 0 && sum(minutes) >= Math.ceil(toMinutes(Math.round(share * whole)))
}

const toMinutes = (milliseconds: number): number => milliseconds / MINUTE_MS

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
