import type { FieldProblem } from '../values/field-problem'
import type { Instant } from '../values/time/instant'
import { resolveWallTime } from '../values/time/local-time'
import { hasUnknownHours } from '../values/time/unknown-hours'
import { englishCityOfZone } from '../values/time/zone-label'
import { type Clinic, type ClinicDay, isPlannable, type PlannableClinic } from './clinic'
import { areHoursInOrder, dayWindow, endDateOf } from './times/day-window'

/** The problems that prevent a plan: a clinic without any can be published or moved. */
export const findProblems = (clinic: Clinic, now: Instant): FieldProblem[] => {
  const missing = [...findMissingDecisions(clinic), ...clinic.days.flatMap(findWrongHours)]
  if (missing.length > 0 || !isPlannable(clinic)) return missing
  const impossible = findSkippedHours(clinic)
  return impossible.length > 0 ? impossible : [...findOverlappingDays(clinic), ...findPastClinic(clinic, now)]
}

const findMissingDecisions = (clinic: Clinic): FieldProblem[] => {
  const problems: FieldProblem[] = []
  if (!clinic.title.trim()) problems.push(fieldProblem('title', 'title-missing', 'The clinic needs a title.'))
  if (!clinic.timeZone) {
    problems.push(
      fieldProblem('timeZone', 'zone-missing', 'Choose the time zone that the hours are meant in.'),
    )
  }
  if (clinic.organisers.length === 0) {
    problems.push(
      fieldProblem('organisers', 'organiser-missing', 'Name an organiser: replies to the mails go there.'),
    )
  }
  clinic.days.forEach((day, index) => {
    if (day.date === null) {
      problems.push(fieldProblem(`days.${index}.date`, 'date-missing', `Day ${day.number} has no date.`))
    }
  })
  return problems
}

const findWrongHours = (day: ClinicDay, index: number): FieldProblem[] => {
  if (hasUnknownHours(day)) {
    return [
      fieldProblem(`days.${index}.start`, 'hours-missing', `Say when day ${day.number} starts and ends.`),
    ]
  }
  if (areHoursInOrder(day)) return []
  return [fieldProblem(`days.${index}.end`, 'end-before-start', `Day ${day.number} ends before it starts.`)]
}

/** Beginnings and ends that no clock of the zone ever shows, with their neighbours; none while zone or date is open. */
export const findSkippedHours = ({ timeZone, days }: Pick<Clinic, 'timeZone' | 'days'>): FieldProblem[] =>
  days.flatMap((day, index) =>
    (['start', 'end'] as const).flatMap((edge) => {
      if (timeZone === null || day.date === null) return []
      const date = edge === 'start' ? day.date : endDateOf({ ...day, date: day.date })
      const resolution = resolveWallTime({ date, time: day[edge] }, timeZone)
      if (resolution.kind !== 'gap') return []
      const near = resolution.neighbours.map(({ time }) => time).join(' or ')
      const sentence = `In ${englishCityOfZone(timeZone)} the clock skips ${day[edge]} on ${date}. Take ${near}.`
      return [fieldProblem(`days.${index}.${edge}`, 'time-skipped', sentence)]
    }),
  )

const findOverlappingDays = (clinic: PlannableClinic): FieldProblem[] =>
  clinic.days.slice(1).flatMap((day, index) => {
    const before = clinic.days[index]
    if (!before || dayWindow(clinic, before).to <= dayWindow(clinic, day).from) return []
    const sentence = `Day ${day.number} must begin after day ${before.number} has ended.`
    return [fieldProblem(`days.${index + 1}.date`, 'days-overlap', sentence)]
  })

const findPastClinic = (clinic: PlannableClinic, now: Instant): FieldProblem[] => {
  const last = clinic.days.at(-1)
  if (!last || dayWindow(clinic, last).to > now) return []
  return [fieldProblem(`days.${clinic.days.length - 1}.date`, 'in-the-past', 'The last day is already over.')]
}

const fieldProblem = (field: string, code: string, message: string): FieldProblem => ({
  field,
  code,
  message,
})
