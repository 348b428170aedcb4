import { handleTableChange } from '../../../functions/process-table-stream/handle-table-change'
import { clinicKey } from '../../../shared/aws/dynamodb/item-keys'
import { tableChangeFor } from '../../../shared/aws/dynamodb/table-changes'
import type { Campaign, CampaignJob } from '../../../shared/domain/campaign/campaign'
import type { ClinicWatch } from '../../../shared/domain/clinic/clinic-watch'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import type { MailFeedback } from '../../../shared/domain/mail/ledger/mail-feedback'
import type { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { dayOf, versionOf } from '../../../shared/domain/mail/ledger/mail-key'
import { retryNotBefore } from '../../../shared/domain/mail/ledger/mail-states'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { SeatCounts } from '../../../shared/domain/registration/seats'
import { MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { DispatchJob, JobQueues } from '../../../shared/ports/messaging'
import { collectAttendance } from '../../../shared/use-cases/attendance/collect-attendance'
import { processCampaignBatch } from '../../../shared/use-cases/campaigns/process-campaign-batch'
import { dispatchMessage } from '../../../shared/use-cases/mail/dispatch-message'
import {
  markFeedback,
  recordMailFeedback,
} from '../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { sendMail } from '../../../shared/use-cases/mail/send-mail'
import { EmptyDays } from './empty-days'
import { createJobRunner, type Job } from './job-runner'
import {
  createProcessDependencies,
  type Mutation,
  rendererOf,
  type SimulatedServices,
} from './process-dependencies'
import type { SimulatedProcess } from './simulated-process'
import { createSimulatedScheduler } from './simulated-scheduler'
import { createSimulatedSes, type SesDelivery } from './simulated-ses'
import type { Simulation } from './simulation'
import { createSweepRunner } from './sweep-runner'
import type { WriteListener } from './unchecked-table'

/** An event of SES on its way. */
interface FeedbackDelivery {
  /** What the mail is called in a trace. */
  subject: string
  /** The address that the mail was sent to. */
  to: string
  event: MailFeedback
  milliseconds: number
  onDone?: () => void
}

/**
 * Starts queues, schedules, stream, SES and the functions that they trigger; each hint may be lost, late, or delivered
 * twice.
 */
export const startWorkers = (
  simulation: Simulation,
  config: SimulatedServices['config'],
  mutation: Mutation,
) => {
  const { eventLoop, eventLog } = simulation
  const dependenciesFor = (simProcess: SimulatedProcess): Dependencies =>
    createProcessDependencies(simProcess, simulation, services, mutation)
  const { scheduleSweep } = createSweepRunner(simulation, dependenciesFor, mutation.noSweep ?? false)
  const { deliverJob } = createJobRunner(simulation, dependenciesFor, scheduleSweep)
  const emptyDays = new EmptyDays(simulation)

  const displayNameOf = (recipientId: string) =>
    simulation.displayNames.get(recipientId) ?? recipientId.slice(0, 8)
  const mailJob = (key: MailKey): Job => ({
    queue: 'mail',
    name: `send-mail ${key.kind}${dayOf(key) ?? ''}.${versionOf(key)} to ${displayNameOf(key.recipientId)}`,
    work: (deps) => sendMail(deps, key, rendererOf(mutation)),
  })
  const dispatchJob = (job: DispatchJob): Job => ({
    queue: 'dispatch',
    name: `dispatch ${job.kind}${job.day ?? ''}.${job.version}`,
    work: (deps) => dispatchMessage(deps, job),
  })
  const campaignJob = (job: CampaignJob): Job => ({
    queue: 'dispatch',
    name: `look at campaign ${job.campaign}.${job.version}`,
    work: (deps) => processCampaignBatch(deps, job),
  })
  const queues: JobQueues = {
    enqueueDispatch: async (job, delaySeconds = 0) => {
      scheduleSweep(delaySeconds * 1000)
      deliverJob(dispatchJob(job), delaySeconds * 1000, 'job')
    },
    enqueueCampaign: async (job, delaySeconds = 0) => {
      scheduleSweep(delaySeconds * 1000)
      deliverJob(campaignJob(job), delaySeconds * 1000, 'job')
    },
    enqueueMails: async (keys, delaySeconds = 0) => {
      scheduleSweep(delaySeconds * 1000)
      for (const key of keys) deliverJob(mailJob(key), delaySeconds * 1000, 'job')
    },
    enqueueAttendance: async ({ clinicId, day }, delaySeconds = 0) => {
      if (!emptyDays.has(day)) scheduleSweep(delaySeconds * 1000)
      const name = `collect-attendance ${day}`
      const work = (deps: Dependencies) =>
        emptyDays.watch(day, () => collectAttendance(deps, { clinicId, day }))
      deliverJob({ queue: 'attendance', name, work }, delaySeconds * 1000, 'job')
    },
  }
  /** SES publishes an event, which the worker gets after a delay. */
  const deliverFeedback = ({ subject, to, event, milliseconds, onDone }: FeedbackDelivery): void => {
    const name = `feedback ${event.detail.eventType} of ${subject}`
    const { eventType } = event.detail
    const isUndeliverable = eventType === 'Bounce' || eventType === 'Complaint'
    const report = { reportedAt: eventLoop.now, recordedAt: Number.POSITIVE_INFINITY }
    if (isUndeliverable && !eventLog.undeliverable.has(to)) eventLog.undeliverable.set(to, report)
    const recordEnd = () => {
      const known = eventLog.undeliverable.get(to)
      if (known && isUndeliverable) known.recordedAt = Math.min(known.recordedAt, eventLoop.now)
      onDone?.()
    }
    const work = async (deps: Dependencies) => {
      if (mutation.noEvents) return
      await markFeedback(deps, [{ message: event, result: await recordMailFeedback(deps, event) }])
    }
    deliverJob({ queue: 'feedback', name, work, onDone: recordEnd }, milliseconds, 'event')
  }
  const deliverDeliveryEvent = (delivery: SesDelivery, event: MailFeedback, milliseconds: number): void =>
    deliverFeedback({
      subject: delivery.messageId,
      to: delivery.to,
      event,
      milliseconds,
      onDone: () => {
        delivery.statusSince = Math.min(delivery.statusSince, eventLoop.now)
        if (['Delivery', 'Complaint'].includes(event.detail.eventType))
          delivery.reachedSince = Math.min(delivery.reachedSince, eventLoop.now)
      },
    })
  const services: SimulatedServices = {
    scheduler: createSimulatedScheduler(eventLoop, (message) =>
      deliverJob(dispatchJob(message), 0, 'schedule'),
    ),
    queues,
    ses: createSimulatedSes(simulation, deliverDeliveryEvent),
    rateLimiterState: { value: undefined },
    config,
  }

  /** The stream: each write triggers its function. The sweep looks at the same writes in case the stream loses one. */
  let seatsBefore = 0
  const followWrite: WriteListener = (collection, key, item) => {
    if (collection === 'registrations') sweepAfterOffer(item as Registration)
    if (collection === 'erasures') scheduleSweep()
    if (collection === 'watches') sweepAfterHold(item as ClinicWatch)
    const type = streamedItemTypes[collection]
    if (!type) return
    scheduleSweep()
    if (collection === 'campaigns') sweepAfterCampaignRun(item as Campaign)
    if (collection === 'ledger') sweepAfterUnknownOutcome(item as LedgerEntry)
    const streamItem = { ...(item as object), type, pk: clinicKey(key).pk }
    const before = { taken: seatsBefore, revision: 0, detailsVersion: 0 }
    const change = tableChangeFor(streamItem as Parameters<typeof tableChangeFor>[0], before)
    if (collection === 'seats') seatsBefore = (item as SeatCounts).taken
    if (change?.type === 'dispatch-due') scheduleSweep(toEpochMillis(change.at) - eventLoop.now)
    if (!change) return
    const recipientName = change.type === 'mail-due' ? displayNameOf((item as LedgerEntry).recipientId) : ''
    deliverJob(
      {
        queue: 'stream',
        name: `follow ${change.type} ${recipientName}`,
        // The ports are those of the process, made when they are used, so they cannot be copied.
        work: (deps) => handleTableChange(Object.assign(Object.create(deps), noFigures), change),
      },
      0,
      'record',
    )
  }
  /** The sweep leaves a mail whose outcome is unknown until it may be sent again. */
  const sweepAfterUnknownOutcome = (entry: LedgerEntry): void => {
    if (entry.state === 'ambiguous') scheduleSweep(toEpochMillis(retryNotBefore(entry)) - eventLoop.now)
  }
  /** Only the sweep ends the hold of a crashed registration, after its term. */
  const sweepAfterHold = ({ holding }: ClinicWatch): void => {
    if (holding > 0) scheduleSweep(2 * MINUTE_MS)
  }
  /** Only the sweep ends an offer that is not accepted. */
  const sweepAfterOffer = ({ status, offeredUntil }: Registration): void => {
    if (status === 'offered') scheduleSweep(toEpochMillis(offeredUntil ?? '') - eventLoop.now)
  }
  /** The sweep finds a campaign when its next check is overdue. */
  const sweepAfterCampaignRun = ({ state, progressCursor }: Campaign): void => {
    if (state === 'running' && progressCursor?.nextRunAt)
      scheduleSweep(toEpochMillis(progressCursor.nextRunAt) - eventLoop.now)
  }
  simulation.onWrite(followWrite)
  return { services, scheduleSweep, deliverFeedback }
}

/** Registrations are not streamed here, so no figures are asked for after them. */
const noFigures = { askedFigures: new Map() }

/** The item types whose stream records trigger work, by the names that the stored items have. */
const streamedItemTypes: Partial<Record<Parameters<WriteListener>[0], string>> = {
  clinics: 'clinic',
  dispatches: 'dispatch',
  ledger: 'mail',
  reports: 'report',
  decisions: 'match',
  attendanceRecords: 'attendance-record',
  seats: 'seats',
  campaigns: 'campaign',
}
