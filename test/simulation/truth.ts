import type { Clinic } from '../../shared/domain/clinic/clinic'
import type { Registration } from '../../shared/domain/registration/registration'
import type { Seats } from '../../shared/domain/registration/seats'
import { HOUR, MINUTE } from '../../shared/domain/time/instant'
import { somalia } from '../support/builders'
import { keyOf } from '../support/memory/table'
import type { Since, Town } from './town'

/** What was true from one moment to the next. */
export interface Span<T> {
  from: number
  to: number
  is: T
}

/** So long everything may take that was struck again and again: hints lost, workers dead, doubts waited for. */
const REPAIR = 100 * MINUTE

/** When whatever was due at a moment must have come. */
export const repairedBy = ({ history }: Town, at: number): number =>
  at + REPAIR + (history.leaps.length > 0 ? 2.2 * HOUR : 0)

/** Clocks of two workers differ by so much at most. */
export const SKEW = 30_000

export const spansOf = <T>(all: readonly Since<T>[]): Span<T>[] =>
  all.map(({ at, is }, index) => ({ from: at, to: all[index + 1]?.at ?? Number.POSITIVE_INFINITY, is }))

/** The clinic's versions, one after the other. */
export const clinicSpans = ({ history }: Town): Span<Clinic>[] => spansOf(history.clinic)

/** The counts of seats, one after the other. */
export const seatSpans = ({ history }: Town): Span<Seats>[] => spansOf(history.seats)

/** Each round of a registration, from its beginning to the next. */
export const roundsOf = ({ history }: Town, id: string): Span<Registration>[] => {
  const all = history.registrations.get(keyOf(somalia, id)) ?? []
  return spansOf(all.filter(({ is }, index) => all[index - 1]?.is.round !== is.round))
}

export const registrantsOf = ({ history }: Town): string[] =>
  [...history.registrations.keys()].map((key) => key.slice(somalia.length + 1))

/** Whether something held at some moment between the two. */
export const everIn = <T>(
  spans: readonly Span<T>[],
  from: number,
  to: number,
  holds: (is: T) => boolean,
): boolean => spans.some((span) => span.from <= to && from < span.to && holds(span.is))
