import { unknownHours } from '../announcement/draft'
import type { Problem } from '../problem'
import type { Instant } from '../time/instant'
import { resolve } from '../time/local-time'
import { type Clinic, type Day, isPlannable, type PlannableClinic } from './clinic'
import { dayWindow } from './plan'

/** What stands in the way of a plan: a clinic with none of these can be published or moved. */
export const problemsOf = (clinic: Clinic, now: Instant): Problem[] => {
  const missing = [...missingDecisions(clinic), ...clinic.days.flatMap(wrongHours)]
  if (missing.length > 0 || !isPlannable(clinic)) return missing
  const impossible = skippedHours(clinic)
  return impossible.length > 0 ? impossible : [...outOfOrder(clinic), ...allOver(clinic, now)]
}

const missingDecisions = (clinic: Clinic): Problem[] => {
  const problems: Problem[] = []
  if (!clinic.title.trim()) problems.push(problem('title', 'title-missing', 'The clinic needs a title.'))
  if (!clinic.timeZone) {
    problems.push(problem('timeZone', 'zone-missing', 'Choose the time zone that the hours are meant in.'))
  }
  if (clinic.organisers.length === 0) {
    problems.push(
      problem('organisers', 'organiser-missing', 'Name an organiser: replies to the mails go there.'),
    )
  }
  clinic.days.forEach((day, index) => {
    if (day.date === null) {
      problems.push(problem(`days.${index}.date`, 'date-missing', `Day ${day.number} has no date.`))
    }
  })
  return problems
}

const wrongHours = (day: Day, index: number): Problem[] => {
  if (day.start === unknownHours.start && day.end === unknownHours.end) {
    return [problem(`days.${index}.start`, 'hours-missing', `Say when day ${day.number} starts and ends.`)]
  }
  if (day.end > day.start) return []
  return [problem(`days.${index}.end`, 'end-before-start', `Day ${day.number} ends before it starts.`)]
}

/** Beginnings and ends that no clock of the zone ever shows, with their neighbours; none while zone or date is open. */
export const skippedHours = ({ timeZone, days }: Pick<Clinic, 'timeZone' | 'days'>): Problem[] =>
  days.flatMap((day, index) =>
    (['start', 'end'] as const).flatMap((edge) => {
      if (timeZone === null || day.date === null) return []
      const found = resolve({ date: day.date, time: day[edge] }, timeZone)
      if (found.kind !== 'gap') return []
      const near = found.neighbours.map(({ time }) => time).join(' or ')
      const sentence = `In ${timeZone} the clock skips ${day[edge]} on ${day.date}. Take ${near}.`
      return [problem(`days.${index}.${edge}`, 'time-skipped', sentence)]
    }),
  )

const outOfOrder = (clinic: PlannableClinic): Problem[] =>
  clinic.days.slice(1).flatMap((day, index) => {
    const before = clinic.days[index]
    if (!before || dayWindow(clinic, before).to <= dayWindow(clinic, day).from) return []
    const sentence = `Day ${day.number} must begin after day ${before.number} has ended.`
    return [problem(`days.${index + 1}.date`, 'days-overlap', sentence)]
  })

const allOver = (clinic: PlannableClinic, now: Instant): Problem[] => {
  const last = clinic.days.at(-1)
  if (!last || dayWindow(clinic, last).to > now) return []
  return [problem(`days.${clinic.days.length - 1}.date`, 'in-the-past', 'The last day is already over.')]
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
