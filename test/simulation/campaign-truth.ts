import type { Campaign } from '../../shared/domain/campaign/campaign'
import { personId } from '../../shared/domain/ids'
import { somalia } from '../support/builders'
import { keyOf } from '../support/memory/table'
import type { Delivery } from './ses'
import type { Since, Town } from './town'
import { everIn, type Span, spansOf } from './truth'
import { idOf, whoIs } from './visits'

/** How a campaign went: one span for each of its states, as people and the house have turned it. */
export interface Course {
  number: number
  /** The campaign as it was started. */
  started: Campaign
  startedAt: number
  spans: Span<Campaign>[]
}

/** What held through a whole time, never in it, or now and then. */
export type Held = 'throughout' | 'never' | 'at times'

/** So long before a start its recipients may have been chosen: a page takes no longer. */
const CHOOSING = 10_000
/** So long a worker may take to write down what SES has answered. */
const WRITING = 35_000

/** Those that were started, in the order of their starts. A write that takes a turn back is none of them. */
export const coursesOf = ({ history }: Town): Course[] => {
  if (history.campaigns.size === 0) return []
  const courses = [...history.campaigns.values()].flatMap((all): Course[] => {
    const turns: Since<Campaign>[] = []
    for (const each of all) if (each.is.turn > (turns.at(-1)?.is.turn ?? 0)) turns.push(each)
    const spans = spansOf(turns)
    const start = spans.find(({ is }) => is.frozen !== null)
    return start ? [{ number: start.is.number, started: start.is, startedAt: start.from, spans }] : []
  })
  return courses.toSorted((a, b) => a.startedAt - b.startedAt)
}

/** Everybody who ever stood on a list. */
export const contactsOf = ({ history }: Town): string[] => [
  ...new Set(
    [...history.lists.values()].flatMap((all) => all.flatMap(({ is }) => is.map(({ email }) => email))),
  ),
]

/** Whether somebody had neither registered nor unsubscribed, and her address took mail. */
export const wasOpen = ({ history }: Town, email: string, from: number, to: number): Held => {
  const person = personId(email)
  const registered = history.registrations.get(keyOf(somalia, idOf(whoIs(email))))?.[0]?.at
  const closed = Math.min(registered ?? Infinity, history.suppressed.get(person) ?? Infinity)
  const words = spansOf(history.unsubscribed.get(person) ?? []).filter(({ is }) => is)
  if (closed < from || words.some((word) => word.from < from && to < word.to)) return 'never'
  return closed <= to || everIn(words, from, to, () => true) ? 'at times' : 'throughout'
}

/** Whether a campaign was started for somebody: by its list, by those whom the one before reached, and by who was open. */
export const wasMeant = (
  town: Town,
  deliveries: readonly Delivery[],
  course: Course,
  email: string,
): Held => {
  const { started, startedAt } = course
  const from = startedAt - CHOOSING
  const held = [
    started.reminds === null
      ? stoodOn(town, started.list.id, email, from, startedAt)
      : wasReached(deliveries, started.reminds, email, from, startedAt),
    wasOpen(town, email, from, startedAt),
    ...coursesOf(town)
      .filter((other) => other.startedAt < startedAt && other.number > (started.reminds ?? 0))
      .map((other) => opposite(wasInvited(town, deliveries, other, email, from, startedAt))),
  ]
  if (held.includes('never')) return 'never'
  return held.every((each) => each === 'throughout') ? 'throughout' : 'at times'
}

const opposite = (held: Held): Held =>
  held === 'never' ? 'throughout' : held === 'throughout' ? 'never' : held

const stoodOn = ({ history }: Town, list: string, email: string, from: number, to: number): Held => {
  const spans = spansOf(history.lists.get(list) ?? []).filter((span) => span.from <= to && from < span.to)
  const on = spans.filter(({ is }) => is.some((contact) => contact.email === email))
  return on.length === 0 ? 'never' : on.length === spans.length ? 'throughout' : 'at times'
}

/** Has an invitation of another campaign, or will perhaps have one. */
const wasInvited = (
  town: Town,
  deliveries: readonly Delivery[],
  other: Course,
  email: string,
  from: number,
  to: number,
): Held => {
  const delivery = deliveryTo(deliveries, other.number, email)
  if (delivery && delivery.at < from) return 'throughout'
  return wasMeant(town, deliveries, other, email) === 'never' && !(delivery && delivery.at < to)
    ? 'never'
    : 'at times'
}

const wasReached = (
  deliveries: readonly Delivery[],
  number: number,
  email: string,
  from: number,
  to: number,
): Held => {
  const delivery = deliveryTo(deliveries, number, email)
  if (!delivery || delivery.at > to) return 'never'
  const isBounced = email.startsWith('bounces') || email.startsWith('complains')
  return delivery.at + WRITING < from && !delivery.faulted && !isBounced ? 'throughout' : 'at times'
}

const deliveryTo = (deliveries: readonly Delivery[], number: number, email: string): Delivery | undefined =>
  deliveries.find(({ key, to }) => key.kind === 'invitation' && key.planVersion === number && to === email)
