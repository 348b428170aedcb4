import type { Decided } from '../../../../shared/use-cases/registration/decide-registrations'
import { people } from '../words'

const outcomes = ['confirmed', 'waitlisted', 'rejected', 'stood'] as const satisfies (keyof Decided)[]

/** What came of a decision, for the address of the page that tells it: numbers only. */
export const decidedQuery = (decided: Decided): string =>
  `?${outcomes
    .filter((outcome) => decided[outcome] > 0)
    .map((outcome) => `${outcome}=${decided[outcome]}`)
    .join('&')}`

export const decidedIn = (query: Record<string, string>): Decided => {
  const count = (outcome: keyof Decided) =>
    /^\d{1,3}$/.test(query[outcome] ?? '') ? Number(query[outcome]) : 0
  return {
    confirmed: count('confirmed'),
    waitlisted: count('waitlisted'),
    rejected: count('rejected'),
    stood: count('stood'),
  }
}

/** A sentence for each outcome that there was. */
export const decidedWords = ({ confirmed, waitlisted, rejected, stood }: Decided): string[] => [
  ...(confirmed > 0 ? [`${people(confirmed)} approved: each has a seat and is being told.`] : []),
  ...(waitlisted > 0
    ? [`${people(waitlisted)} approved without a free seat: on the waiting list, and being told.`]
    : []),
  ...(rejected > 0 ? [`${people(rejected)} not accepted, and being told.`] : []),
  ...(stood > 0
    ? [`${people(stood)} had been decided on before, or had withdrawn: that stands, nothing was changed.`]
    : []),
]
