import { follow } from '../../functions/follow-changes/follow'
import { changeAskedBy } from '../../shared/aws/changes'
import { clinicKey } from '../../shared/aws/table/keys'
import type { Campaign, CampaignJob } from '../../shared/domain/campaign/campaign'
import type { LedgerEntry, MailKey } from '../../shared/domain/mail/ledger'
import type { MailFeedback } from '../../shared/domain/mail/mail-feedback'
import type { Registration } from '../../shared/domain/registration/registration'
import type { Seats } from '../../shared/domain/registration/seats'
import { millisOf } from '../../shared/domain/time/instant'
import type { DispatchJob, Queues } from '../../shared/ports/queues'
import type { World } from '../../shared/ports/world'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import { feedCampaign } from '../../shared/use-cases/campaigns/feed-campaign'
import { dispatchMessage } from '../../shared/use-cases/dispatch-message'
import { recordMailFeedback } from '../../shared/use-cases/record-mail-feedback'
import { sendMail } from '../../shared/use-cases/send-mail/send-mail'
import type { Actor } from './actor'
import { type Job, jobsOf } from './jobs'
import type { Wrote } from './quick-table'
import { schedulerOn } from './schedules'
import { type Delivery, sesWith } from './ses'
import { sweepingOf } from './sweeping'
import type { Town } from './town'
import { type Alteration, type Places, worldOf, writingOf } from './world'

/** Queues, schedules, stream, SES and the functions that they start; each hint may be lost, late, or come twice. */
export const putToWork = (town: Town, house: Places['house'], alteration: Alteration) => {
  const { timeline } = town
  const worldFor = (actor: Actor): World => worldOf(actor, town, places, alteration)
  const { sweepSoon } = sweepingOf(town, worldFor, alteration.noSweep ?? false)
  const { bring } = jobsOf(town, worldFor, sweepSoon)

  const whom = (recipientId: string) => town.names.get(recipientId) ?? recipientId.slice(0, 8)
  const mailJob = (key: MailKey): Job => ({
    queue: 'mail',
    name: `send-mail ${key.kind}${key.day ?? ''}.${key.planVersion} to ${whom(key.recipientId)}`,
    work: (world) => sendMail(world, key, writingOf(alteration)),
  })
  const dispatchJob = (job: DispatchJob): Job => ({
    queue: 'dispatch',
    name: `dispatch ${job.kind}${job.day ?? ''}.${job.planVersion}`,
    work: (world) => dispatchMessage(world, job),
  })
  const campaignJob = (job: CampaignJob): Job => ({
    queue: 'dispatch',
    name: `look at campaign ${job.campaign}.${job.version}`,
    work: (world) => feedCampaign(world, job),
  })
  const queues: Queues = {
    dispatch: async (job, delaySeconds = 0) => {
      sweepSoon(delaySeconds * 1000)
      bring(dispatchJob(job), delaySeconds * 1000, 'job')
    },
    campaign: async (job, delaySeconds = 0) => {
      sweepSoon(delaySeconds * 1000)
      bring(campaignJob(job), delaySeconds * 1000, 'job')
    },
    mail: async (keys, delaySeconds = 0) => {
      sweepSoon(delaySeconds * 1000)
      for (const key of keys) bring(mailJob(key), delaySeconds * 1000, 'job')
    },
    attendance: async ({ clinicId, day }) => {
      sweepSoon()
      const name = `collect-attendance ${day}`
      bring(
        { queue: 'attendance', name, work: (world) => collectAttendance(world, { clinicId, day }) },
        0,
        'job',
      )
    },
  }
  /** SES tells something, which is heard after a while. */
  const tell = (about: string, event: MailFeedback, milliseconds: number, done?: () => void): void => {
    const name = `feedback ${event.detail.eventType} of ${about}`
    const work = async (world: World) => alteration.noEvents || recordMailFeedback(world, event)
    bring({ queue: 'feedback', name, work, ...(done && { done }) }, milliseconds, 'event')
  }
  const hear = (delivery: Delivery, event: MailFeedback, milliseconds: number): void =>
    tell(delivery.messageId, event, milliseconds, () => {
      delivery.provedAt = Math.min(delivery.provedAt, timeline.now)
    })
  const places: Places = {
    scheduler: schedulerOn(timeline, (message) => bring(dispatchJob(message), 0, 'schedule')),
    queues,
    ses: sesWith(town, hear),
    calendar: { is: undefined },
    house,
  }

  /** The stream: what was written is followed. Whatever is written is looked after by the sweep as well. */
  let seatsBefore = 0
  const followed: Wrote = (shelf, key, thing) => {
    if (shelf === 'registrations') lookWhenOver(thing as Registration)
    const type = streamed[shelf]
    if (!type) return
    sweepSoon()
    if (shelf === 'campaigns') lookWhenLeft(thing as Campaign)
    const item = { ...(thing as object), type, pk: clinicKey(key).pk }
    const change = changeAskedBy(item as Parameters<typeof changeAskedBy>[0], seatsBefore)
    if (shelf === 'seats') seatsBefore = (thing as Seats).taken
    if (change?.type === 'dispatch-due') sweepSoon(millisOf(change.at) - timeline.now)
    if (!change) return
    const of = change.type === 'mail-due' ? whom((thing as LedgerEntry).recipientId) : ''
    bring(
      { queue: 'stream', name: `follow ${change.type} ${of}`, work: (world) => follow(world, change) },
      0,
      'record',
    )
  }
  /** An offer that nobody takes is looked after by the sweep alone. */
  const lookWhenOver = ({ status, offeredUntil }: Registration): void => {
    if (status === 'offered') sweepSoon(millisOf(offeredUntil ?? '') - timeline.now)
  }
  /** A campaign is found by the sweep when its next look is overdue. */
  const lookWhenLeft = ({ state, fed }: Campaign): void => {
    if (state === 'running' && fed?.lookAt) sweepSoon(millisOf(fed.lookAt) - timeline.now)
  }
  town.whenWritten(followed)
  return { places, sweepSoon, tell }
}

/** The kinds of things whose stream records ask for something, by the names that the stored items have. */
const streamed: Partial<Record<Parameters<Wrote>[0], string>> = {
  clinics: 'clinic',
  dispatches: 'dispatch',
  ledger: 'mail',
  reports: 'report',
  decisions: 'match',
  seats: 'seats',
  campaigns: 'campaign',
}
