import { progressOf } from '../../../shared/domain/campaign/progress'
import { endOf } from '../../../shared/domain/clinic/clinic-times'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import { isSettled } from '../../../shared/domain/mail/mail-states'
import { millisOf } from '../../../shared/domain/time/instant'
import { somalia } from '../../support/builders'
import { keyOf, ofCampaign } from '../../support/memory/table'
import { type Course, wasOpen } from '../campaign-truth'
import type { Broken } from '../checks'
import type { Town } from '../town'
import { clinicSpans, repairedBy, SKEW } from '../truth'
import { personOf } from '../visits'

/** Who should have been invited and was not, campaigns that nobody has brought to their end, and counts that are wrong. */
export const unfinished = (town: Town, courses: readonly Course[]): Broken[] =>
  courses.flatMap((course) => {
    const entries = town.table.ledger.beginning(keyOf(ofCampaign(somalia, course.number), ''))
    return [
      ...forgotten(town, course, entries),
      ...neverEnded(town, course),
      ...doubted(town, course, entries),
      ...miscounted(town, course, entries),
    ]
  })

const lost = (what: string): Broken => ({ promise: 'lost', what })
const nameOf = ({ number }: Course): string => `campaign ${number}`

/** Finished says that whoever was meant and stayed open has an invitation, or one that is shown as in doubt. */
const forgotten = (town: Town, course: Course, entries: readonly LedgerEntry[]): Broken[] => {
  const end = course.spans.find(({ is }) => is.state === 'finished')
  if (!end || !couldRegister(town, course.startedAt, end.from)) return []
  const inDoubt = new Set(
    entries.filter(({ state }) => state === 'ambiguous').map((each) => each.recipientId),
  )
  const invited = new Set(course.deliveries.filter(({ at }) => at <= end.from).map(({ to }) => to))
  return [...course.meant]
    .filter(([email, held]) => held === 'throughout' && !email.startsWith('rejected'))
    .filter(([email]) => !invited.has(email) && !inDoubt.has(personOf(email)))
    .filter(([email]) => wasOpen(town, email, course.startedAt, end.from) === 'throughout')
    .map(([email]) => lost(`${nameOf(course)} was finished, and ${email} was not invited`))
}

const couldRegister = (town: Town, from: number, to: number): boolean =>
  clinicSpans(town)
    .filter((span) => span.from <= to && from < span.to)
    .every(({ is }) => is.status === 'published' && to + SKEW < millisOf(endOf(is) ?? ''))

/** However often it is struck, a campaign that runs comes to its end; a daily quota that is used up may take longer. */
const neverEnded = (town: Town, course: Course): Broken[] => {
  const isHeldUp = town.weather.knows('ses-quota')
  const tooLong = course.spans.some(
    ({ is, from, to }) =>
      is.state === 'running' && to > (isHeldUp ? Number.MAX_VALUE : repairedBy(town, from)),
  )
  return tooLong ? [lost(`${nameOf(course)} was not brought to its end`)] : []
}

/** In doubt is only what a worker was struck with in its hands. */
const doubted = (
  { history, weather, names }: Town,
  course: Course,
  entries: readonly LedgerEntry[],
): Broken[] =>
  weather.knows('skew')
    ? []
    : entries
        .filter(({ state }) => state === 'ambiguous')
        .filter(({ id }) => !history.claims.get(id)?.some(({ by }) => by?.troubled))
        .map(({ recipientId }) =>
          lost(`${nameOf(course)} to ${names.get(recipientId)} is in doubt though nothing had gone wrong`),
        )

/** What the console shows of a campaign is what lies in the inboxes, and adds up. */
const miscounted = (town: Town, course: Course, entries: readonly LedgerEntry[]): Broken[] => {
  const last = course.spans.at(-1)?.is ?? course.started
  const shown = progressOf(last, entries, [], town.now())
  const meant = [...course.meant.values()]
  const surely = meant.filter((held) => held === 'throughout').length
  const perhaps = meant.filter((held) => held !== 'never').length
  const sent = course.deliveries
  const known = sent.filter(({ faulted, provedAt }) => !faulted || provedAt < Infinity).length
  const { size, toGo, underWay, accepted, failed, missed, inDoubt } = shown
  const skipped = Object.values(shown.skipped).reduce((sum, each) => sum + each, 0)
  const all = toGo + underWay + accepted + failed + missed + inDoubt + skipped
  // Nobody has one in hand days later; what was given back waits for whoever lets it go on.
  const waiting = entries.filter(
    (entry) =>
      (entry.state === 'due' && last.state === 'paused') ||
      (entry.state === 'ambiguous' && !isSettled(entry)),
  ).length
  const wrong = [
    (size < surely || size > perhaps) && `${size} recipients, of ${surely} to ${perhaps}`,
    all !== size && `${all} of ${size} recipients`,
    (accepted < known || accepted > sent.length) &&
      `${accepted} accepted, of ${known} to ${sent.length} invitations`,
    last.state === 'finished' && toGo > 0 && `${toGo} left, and is finished`,
    underWay > waiting && `${underWay} under way, and is ${last.state}`,
  ]
  return wrong.flatMap((what): Broken[] =>
    what ? [{ promise: 'counters', what: `${nameOf(course)} shows ${what}` }] : [],
  )
}
