import type { DecisionCounts } from '../../../shared/use-cases/registration/decide-registrations'
import { formatPeople } from '../components/labels'

const outcomes = [
  'confirmed',
  'waitlisted',
  'rejected',
  'unchanged',
] as const satisfies (keyof DecisionCounts)[]

/** The result of a decision as a query for the next page: numbers only. */
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

/** A sentence for each outcome that occurred. */
export const formatDecisionResult = ({
  confirmed,
  waitlisted,
  rejected,
  unchanged,
}: DecisionCounts): string[] => [
  ...(confirmed > 0 ? [`${formatPeople(confirmed)} approved. They have a seat and are being informed.`] : []),
  ...(waitlisted > 0
    ? [
        `${formatPeople(waitlisted)} approved without a free seat. They are on the waiting list and are being informed.`,
      ]
    : []),
  ...(rejected > 0 ? [`${formatPeople(rejected)} rejected. They are being informed.`] : []),
  ...(unchanged > 0
    ? [`${formatPeople(unchanged)} had already been decided on, or cancelled. Nothing was changed for them.`]
    : []),
]
