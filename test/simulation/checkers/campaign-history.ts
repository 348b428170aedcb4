import type { Campaign } from '../../../shared/domain/campaign/campaign'
import { somaliaClinicId } from '../../support/builders/builders'
import { joinKey } from '../../support/memory/table'
import type { SesDelivery } from '../engine/simulated-ses'
import type { Simulation } from '../engine/simulation'
import type { TimedValue } from '../engine/timed-value'
import { cachedPersonId, nameOfEmail, registrationIdOf } from '../workload/page-visits'
import { toPeriods, type ValuePeriod, wasEverTrue } from './value-periods'

/** The history of a campaign: one span for each of its states, as people and the system changed it. */
export interface CampaignHistory {
  number: number
  /** The campaign at its start. */
  started: Campaign
  startedAt: number
  spans: ValuePeriod<Campaign>[]
  /**
   * Address -> whether the campaign was meant for it: by its list or the earlier campaign, and by who was still open.
   */
  intendedRecipients: ReadonlyMap<string, Truth>
  /** The invitations of this campaign in the inboxes. */
  deliveries: SesDelivery[]
}

/** Whether a condition held through a whole period, never in it, or part of the time. */
export type Truth = 'throughout' | 'never' | 'at times'

/** The recipients may have been chosen this long before the start: a page takes no longer to answer. */
const SELECTION_MS = 10_000
/** The time limit in which a worker writes down the answer of SES. */
const MAX_WRITE_MS = 35_000

/** The campaigns that were started, in the order of their starts. A write that takes a change back is not a start. */
export const buildCampaignHistories = (
  simulation: Simulation,
  deliveries: readonly SesDelivery[],
): CampaignHistory[] => {
  const { eventLog } = simulation
  const started = [...eventLog.campaigns.values()].flatMap(
    (versions): Omit<CampaignHistory, 'intendedRecipients'>[] => {
      const stateChanges: TimedValue<Campaign>[] = []
      for (const entry of versions)
        if (entry.value.stateVersion > (stateChanges.at(-1)?.value.stateVersion ?? 0))
          stateChanges.push(entry)
      const spans = toPeriods(stateChanges)
      const start = spans.find(({ value }) => value.recipientSnapshot !== null)
      if (!start) return []
      const { number } = start.value
      const ownDeliveries = deliveries.filter(
        ({ key }) => key.kind === 'invitation' && key.campaign === number,
      )
      return [{ number, started: start.value, startedAt: start.from, spans, deliveries: ownDeliveries }]
    },
  )
  const emails = listedEmails(simulation)
  const campaignHistories: CampaignHistory[] = []
  for (const campaignHistory of started.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const intendedRecipients = new Map(
      emails.map((email) => [email, wasIntended(simulation, campaignHistories, campaignHistory, email)]),
    )
    campaignHistories.push({ ...campaignHistory, intendedRecipients })
  }
  return campaignHistories
}

/** Every contact who was ever on a list. */
const listedEmails = ({ eventLog }: Simulation): string[] => [
  ...new Set(
    [...eventLog.lists.values()].flatMap((versions) =>
      versions.flatMap(({ value }) => value.map(({ email }) => email)),
    ),
  ),
]

/** Whether a contact had neither registered nor unsubscribed, and their address accepted mail. */
export const wasInvitable = ({ eventLog }: Simulation, email: string, from: number, to: number): Truth => {
  const person = cachedPersonId(email)
  const registered = eventLog.registrations.get(
    joinKey(somaliaClinicId, registrationIdOf(nameOfEmail(email))),
  )?.[0]?.at
  const { reportedAt = Infinity, recordedAt = Infinity } = eventLog.undeliverable.get(email) ?? {}
  const words = toPeriods(eventLog.unsubscribed.get(person) ?? []).filter(({ value }) => value)
  const closedAt = Math.min(registered ?? Infinity, reportedAt)
  if (
    Math.min(registered ?? Infinity, recordedAt) < from ||
    words.some((word) => word.from < from && to < word.to)
  )
    return 'never'
  return closedAt <= to || wasEverTrue(words, from, to, () => true) ? 'at times' : 'throughout'
}

const wasIntended = (
  simulation: Simulation,
  before: readonly CampaignHistory[],
  { started, startedAt: to }: Pick<CampaignHistory, 'started' | 'startedAt'>,
  email: string,
): Truth => {
  const from = to - SELECTION_MS
  const reminded = before.find(({ number }) => number === started.reminds)
  const conditions = [
    reminded
      ? wasReachedBy(reminded, email, from, to)
      : wasOnList(simulation, started.list.id, email, from, to),
    wasInvitable(simulation, email, from, to),
    ...before
      .filter(({ number }) => number > (started.reminds ?? 0))
      .map((other) => wasFreeOfOthers(other, email, from, to)),
  ]
  if (conditions.includes('never')) return 'never'
  return conditions.every((entry) => entry === 'throughout') ? 'throughout' : 'at times'
}

const wasOnList = (
  { eventLog }: Simulation,
  list: string,
  email: string,
  from: number,
  to: number,
): Truth => {
  const spans = toPeriods(eventLog.lists.get(list) ?? []).filter((span) => span.from <= to && from < span.to)
  const containing = spans.filter(({ value }) => value.some((contact) => contact.email === email))
  return containing.length === 0 ? 'never' : containing.length === spans.length ? 'throughout' : 'at times'
}

/** Whether the contact had no invitation of another campaign and would get none. */
const wasFreeOfOthers = (
  { deliveries, intendedRecipients }: CampaignHistory,
  email: string,
  from: number,
  to: number,
): Truth => {
  const delivery = deliveries.find((entry) => entry.to === email)
  if (delivery && delivery.at < from) return 'never'
  return intendedRecipients.get(email) === 'never' && !(delivery && delivery.at < to)
    ? 'throughout'
    : 'at times'
}

const wasReachedBy = ({ deliveries }: CampaignHistory, email: string, from: number, to: number): Truth => {
  const delivery = deliveries.find((entry) => entry.to === email)
  if (!delivery || delivery.at > to) return 'never'
  const isBounced = email.startsWith('bounces') || email.startsWith('complains')
  return delivery.at + MAX_WRITE_MS < from && !delivery.faulted && !isBounced ? 'throughout' : 'at times'
}
