import { MINUTES_PER_DAY, minutesOfDay, shiftClockTime } from '../domain/clinic/times/day-window'
import { addDays } from '../domain/values/time/local-time'
import type { DraftClinic, DraftDay, Finding, FindingChoice } from './draft-clinic'

/** What a person can choose about a finding, before the draft is complete. */
export interface ProposedChoice {
  label: string
  consequence?: string
  timeZone?: string
  mode?: NonNullable<DraftClinic['mode']>
  country?: string | null
  title?: string
  /** Other hours for days, by their index. */
  hours?: { index: number; start: string; end: string }[]
  /** Another date for the day of this one. */
  replaceDate?: { from: string; to: string }
  /** Other dates for all days, in their order. */
  dates?: string[]
  /** Moves all hours by this many minutes. */
  shift?: number
}

/** A finding with the choices that it proposes, the most likely first. */
export type ProposedFinding = Finding & {
  proposals?: ProposedChoice[]
  /** Further parts of the same cause, told at the end of the message. */
  details?: string[]
}

type ChoiceDay = Pick<DraftDay, 'date' | 'start' | 'end'>

const maxChoices = 5

/** The findings with their choices as values of the clinic's draft. */
export const completeChoices = (findings: ProposedFinding[], clinic: DraftClinic): Finding[] =>
  findings.map(({ proposals = [], details = [], ...finding }) => ({
    ...finding,
    message: [finding.message, ...listDetails(details)].join(' '),
    ...(proposals.length > 0
      ? { choices: proposals.slice(0, maxChoices).map((choice) => complete(choice, clinic)) }
      : {}),
  }))

const maxDetails = 3

const listDetails = (details: string[]): string[] => {
  const more = details.length - maxDetails
  if (details.length === 0) return []
  return [`${details.slice(0, maxDetails).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`]
}

const complete = (proposed: ProposedChoice, clinic: DraftClinic): FindingChoice => {
  const { label, consequence, timeZone, mode, country, title } = proposed
  const days = applyToDays(
    proposed,
    clinic.days.map(({ date, start, end }) => ({ date, start, end })),
  )
  return {
    label,
    ...(consequence ? { consequence } : {}),
    values: {
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(mode === undefined ? {} : { mode }),
      ...(country === undefined ? {} : { country }),
      ...(title === undefined ? {} : { title }),
      ...(days ? { days } : {}),
      ...(proposed.shift === undefined ? {} : { shiftMinutes: proposed.shift }),
    },
  }
}

const applyToDays = (
  { hours, replaceDate, dates, shift }: ProposedChoice,
  days: ChoiceDay[],
): ChoiceDay[] | null => {
  if (replaceDate) {
    const { from, to } = replaceDate
    return days.map((stored) => (stored.date === from ? { ...stored, date: to } : stored))
  }
  if (hours)
    return days.map((stored, at) => {
      const changed = hours.find(({ index }) => index === at)
      return changed ? { ...stored, start: changed.start, end: changed.end } : stored
    })
  if (dates) return days.map((stored, at) => ({ ...stored, date: dates[at] ?? stored.date }))
  return shift === undefined ? null : days.map((stored) => shiftDay(stored, shift))
}

/** The day later by this many minutes; its date too where the start passes midnight. */
const shiftDay = ({ date, start, end }: ChoiceDay, minutes: number): ChoiceDay => {
  const dateSteps = Math.floor((minutesOfDay(start) + minutes) / MINUTES_PER_DAY)
  return {
    date: date && dateSteps !== 0 ? addDays(date, dateSteps) : date,
    start: shiftClockTime(start, minutes),
    end: shiftClockTime(end, minutes),
  }
}
