import { progressOf } from '../../../shared/domain/campaign/progress'
import { endOf } from '../../../shared/domain/clinic/clinic-times'
import { personId } from '../../../shared/domain/ids'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import { millisOf } from '../../../shared/domain/time/instant'
import { somalia } from '../../support/builders'
import { keyOf, ofCampaign } from '../../support/memory/table'
import { type Course, contactsOf, coursesOf, wasMeant, wasOpen } from '../campaign-truth'
import type { Broken } from '../checks'
import type { Delivery } from '../ses'
import type { Town } from '../town'
import { clinicSpans, repairedBy, SKEW } from '../truth'
import type { Places } from '../world'

/** Who should have been invited and was not, campaigns that nobody has brought to their end, and counts that are wrong. */
export const unfinished = (town: Town, { ses }: Places): Broken[] => {
  const invitations = ses.deliveries.filter(({ key }) => key.kind === 'invitation')
  return coursesOf(town).flatMap((course) => {
    const own = invitations.filter(({ key }) => key.planVersion === course.number)
    const entries = town.table.ledger.beginning(keyOf(ofCampaign(somalia, course.number), ''))
    return [
      ...forgotten(town, invitations, course, entries),
      ...neverEnded(town, course),
      ...doubted(town, course, entries),
      ...miscounted(town, invitations, course, { own, entries }),
    ]
  })
}

const lost = (what: string): Broken => ({ promise: 'lost', what })
const nameOf = ({ number }: Course): string => `campaign ${number}`

/** Finished says that whoever was meant and stayed open has an invitation, or one that is shown as in doubt. */
const forgotten = (
  town: Town,
  invitations: readonly Delivery[],
  course: Course,
  entries: readonly LedgerEntry[],
): Broken[] => {
  const end = course.spans.find(({ is }) => is.state === 'finished')
  if (!end || !couldRegister(town, course.startedAt, end.from)) return []
  const inDoubt = new Set(
    entries.filter(({ state }) => state === 'ambiguous').map((each) => each.recipientId),
  )
  const has = (email: string): boolean =>
    inDoubt.has(personId(email)) ||
    invitations.some(({ key, to, at }) => key.planVersion === course.number && to === email && at <= end.from)
  return contactsOf(town)
    .filter((email) => !email.startsWith('rejected') && !has(email))
    .filter((email) => wasOpen(town, email, course.startedAt, end.from) === 'throughout')
    .filter((email) => wasMeant(town, invitations, course, email) === 'throughout')
    .map((email) => lost(`${nameOf(course)} was finished, and ${email} was not invited`))
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
const miscounted = (
  town: Town,
  invitations: readonly Delivery[],
  course: Course,
  { own, entries }: { own: readonly Delivery[]; entries: readonly LedgerEntry[] },
): Broken[] => {
  const last = course.spans.at(-1)?.is ?? course.started
  const shown = progressOf(last, entries, [], town.now())
  const meant = contactsOf(town).map((email) => wasMeant(town, invitations, course, email))
  const surely = meant.filter((held) => held === 'throughout').length
  const perhaps = meant.filter((held) => held !== 'never').length
  const known = own.filter(({ faulted, provedAt }) => !faulted || provedAt < Infinity).length
  const skipped = Object.values(shown.skipped).reduce((sum, each) => sum + each, 0)
  const all =
    shown.toGo + shown.underWay + shown.accepted + shown.failed + shown.missed + shown.inDoubt + skipped
  // What was given back waits for whoever lets it go on; nobody else has one in hand days later.
  const waiting = last.state === 'paused' ? entries.filter(({ state }) => state === 'due').length : 0
  const wrong = [
    (shown.size < surely || shown.size > perhaps) && `${shown.size} recipients, of ${surely} to ${perhaps}`,
    all !== shown.size && `${all} of ${shown.size} recipients`,
    (shown.accepted < known || shown.accepted > own.length) &&
      `${shown.accepted} accepted, of ${known} to ${own.length} invitations`,
    last.state === 'finished' && shown.toGo > 0 && `${shown.toGo} left, and is finished`,
    shown.underWay > waiting && `${shown.underWay} under way, and is ${last.state}`,
  ]
  return wrong.flatMap((what): Broken[] =>
    what ? [{ promise: 'counters', what: `${nameOf(course)} shows ${what}` }] : [],
  )
}
