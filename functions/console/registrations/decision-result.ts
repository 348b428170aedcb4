import type { DecisionCounts } from '../../../shared/use-cases/registration/decide-registrations'
import { formatPeople } from '../components/labels'

const outcomes = [
  'confirmed',
  'waitlisted',
  'rejected',
  'unchanged',
] as const satisfies (keyof DecisionCounts)[]

/** What came of a decision, for the address of the page that tells it: numbers only. */
export const decisionResultQuery = (decided: DecisionCounts): string =>
  `?${outcomes
    .filter((outcome) => decided[outcome] > 0)
    .map((outcome) => `${outcome}=${decided[outcome]}`)
    .join('&')}`

export const parseDecisionResult = (query: Record<string, string>): DecisionCounts => {
  const count = (outcome: keyof DecisionCounts) =>
    /^\d{1,3}$/.test(query[outcome] ?? '') ? Number(query[outcome]) : 0
  return {
    confirmed: count('confirmed'),
    waitlisted: count('waitlisted'),
    rejected: count('rejected'),
    unchanged: count('unchanged'),
  }
}

/** A sentence for each outcome that there was. */
export const formatDecisionResult = ({
  confirmed,
  waitlisted,
  rejected,
  unchanged,
}: DecisionCounts): string[] => [
  ...(confirmed > 0 ? [`${formatPeople(confirmed)} approved: each has a seat and is being told.`] : []),
  ...(waitlisted > 0
    ? [`${formatPeople(waitlisted)} approved without a free seat: on the waiting list, and being told.`]
    : []),
  ...(rejected > 0 ? [`${formatPeople(rejected)} not accepted, and being told.`] : []),
  ...(unchanged > 0
    ? [
        `${formatPeople(unchanged)} had been decided on before, or had withdrawn: that stands, nothing was changed.`,
      ]
    : []),
]
