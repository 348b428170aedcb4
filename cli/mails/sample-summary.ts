import type { DaySummary } from '../../shared/domain/attendance/summary/day-summary'
import type { PlannableClinic, PlannableDay } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { sessionWindows } from '../../shared/domain/clinic/times/session-windows'
import { hasOnlineMeeting } from '../../shared/domain/clinic/venue'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../shared/domain/values/time/instant'

/** Invented numbers of a day, to review the words and the layout of its summary. */
export const sampleSummary = (clinic: PlannableClinic, day: PlannableDay): DaySummary => {
  const window = dayWindow(clinic, day)
  const hasMeeting = hasOnlineMeeting(clinic)
  const group = (label: string, registered: number, joined: number, attended: number) => ({
    label,
    registered,
    joined,
    attended,
  })
  return {
    clinicId: clinic.id,
    day: day.number,
    window,
    source: 'report',
    dataTakenAt: addMilliseconds(window.to, HOUR_MS),
    exact: true,
    longEnough: 0.5,
    counts: {
      registered: 40,
      joinClicked: hasMeeting ? 31 : null,
      joined: 29,
      attended: 24,
      unmatchedRows: 3,
      unmatchedPeople: 2,
    },
    excluded: { host: 1, interpreter: 1, recorder: 0, 'not-participant': 0 },
    bySector: [group('regulator', 18, 14, 12), group('central-bank', 12, 10, 8), group('bank', 10, 5, 4)],
    byOrganisation: [group('National Communications Authority', 18, 14, 12)],
    byCountry: [group('SO', 34, 25, 21), group('KE', 6, 4, 3)],
    sessions: sessionWindows(clinic, day).map(({ title }, index) => ({
      number: index + 1,
      title,
      people: hasMeeting ? 28 - index : null,
    })),
    curve: hasMeeting
      ? [4, 22, 31, 29, 30, 27].map((people, index) => ({
          at: addMilliseconds(window.from, index * 30 * MINUTE_MS),
          people,
        }))
      : [],
    againstDayBefore: null,
    comparison: {
      clinics: 4,
      averages: {
        registered: 52.5,
        joinClicked: hasMeeting ? 35.25 : null,
        joined: 31,
        attended: 22.75,
      },
    },
    skippedRows: 0,
    edition: 1,
    corrects: null,
  }
}
