import type { Campaign } from '../../shared/domain/campaign/campaign'
import { somalia } from '../support/builders'
import { keyOf } from '../support/memory/table'
import type { Delivery } from './ses'
import type { Since, Town } from './town'
import { everIn, type Span, spansOf } from './truth'
import { idOf, personOf, whoIs } from './visits'

/** How a campaign went: one span for each of its states, as people and the house have turned it. */
export interface Course {
  number: number
  /** The campaign as it was started. */
  started: Campaign
  startedAt: number
  spans: Span<Campaign>[]
  /** Address -> whether it was started for her: by its list or by whom the one before reached, and by who was open. */
  meant: ReadonlyMap<string, Held>
  /** What lies in the inboxes of it. */
  deliveries: Delivery[]
}

/** What held through a whole time, never in it, or now and then. */
export type Held = 'throughout' | 'never' | 'at times'

/** So long before a start its recipients may have been chosen: a page takes no longer. */
const CHOOSING = 10_000
/** So long a worker may take to write down what SES has answered. */
const WRITING = 35_000

/** Those that were started, in the order of their starts. A write that takes a turn back is none of them. */
export const coursesOf = (town: Town, deliveries: readonly Delivery[]): Course[] => {
  const { history } = town
  const started = [...history.campaigns.values()].flatMap((all): Omit<Course, 'meant'>[] => {
    const turns: Since<Campaign>[] = []
    for (const each of all) if (each.is.turn > (turns.at(-1)?.is.turn ?? 0)) turns.push(each)
    const spans = spansOf(turns)
    const start = spans.find(({ is }) => is.frozen !== null)
    if (!start) return []
    const { number } = start.is
    const own = deliveries.filter(({ key }) => key.kind === 'invitation' && key.planVersion === number)
    return [{ number, started: start.is, startedAt: start.from, spans, deliveries: own }]
  })
  const emails = contactsOf(town)
  const courses: Course[] = []
  for (const course of started.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const meant = new Map(emails.map((email) => [email, wasMeant(town, courses, course, email)]))
    courses.push({ ...course, meant })
  }
  return courses
}

/** Everybody who ever stood on a list. */
const contactsOf = ({ history }: Town): string[] => [
  ...new Set(
    [...history.lists.values()].flatMap((all) => all.flatMap(({ is }) => is.map(({ email }) => email))),
  ),
]

/** Whether somebody had neither registered nor unsubscribed, and her address took mail. */
export const wasOpen = ({ history }: Town, email: string, from: number, to: number): Held => {
  const person = personOf(email)
  const registered = history.registrations.get(keyOf(somalia, idOf(whoIs(email))))?.[0]?.at
  const closed = Math.min(registered ?? Infinity, history.suppressed.get(person) ?? Infinity)
  const words = spansOf(history.unsubscribed.get(person) ?? []).filter(({ is }) => is)
  if (closed < from || words.some((word) => word.from < from && to < word.to)) return 'never'
  return closed <= to || everIn(words, from, to, () => true) ? 'at times' : 'throughout'
}

const wasMeant = (
  town: Town,
  before: readonly Course[],
  { started, startedAt: to }: Pick<Course, 'started' | 'startedAt'>,
  email: string,
): Held => {
  const from = to - CHOOSING
  const reminded = before.find(({ number }) => number === started.reminds)
  const held = [
    reminded ? wasReached(reminded, email, from, to) : stoodOn(town, started.list.id, email, from, to),
    wasOpen(town, email, from, to),
    ...before
      .filter(({ number }) => number > (started.reminds ?? 0))
      .map((other) => wasFree(other, email, from, to)),
  ]
  if (held.includes('never')) return 'never'
  return held.every((each) => each === 'throughout') ? 'throughout' : 'at times'
}

const stoodOn = ({ history }: Town, list: string, email: string, from: number, to: number): Held => {
  const spans = spansOf(history.lists.get(list) ?? []).filter((span) => span.from <= to && from < span.to)
  const on = spans.filter(({ is }) => is.some((contact) => contact.email === email))
  return on.length === 0 ? 'never' : on.length === spans.length ? 'throughout' : 'at times'
}

/** Had no invitation of another campaign, and would get none. */
const wasFree = ({ deliveries, meant }: Course, email: string, from: number, to: number): Held => {
  const delivery = deliveries.find((each) => each.to === email)
  if (delivery && delivery.at < from) return 'never'
  return meant.get(email) === 'never' && !(delivery && delivery.at < to) ? 'throughout' : 'at times'
}

const wasReached = ({ deliveries }: Course, email: string, from: number, to: number): Held => {
  const delivery = deliveries.find((each) => each.to === email)
  if (!delivery || delivery.at > to) return 'never'
  const isBounced = email.startsWith('bounces') || email.startsWith('complains')
  return delivery.at + WRITING < from && !delivery.faulted && !isBounced ? 'throughout' : 'at times'
}
