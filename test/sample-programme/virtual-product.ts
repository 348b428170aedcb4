import { handleTableChange } from '../../functions/process-table-stream/handle-table-change'
import { createStreamReader } from '../../infra/local/event-source-mappings/stream-reader'
import { toTableChange } from '../../shared/aws/dynamodb/table-changes'
import { MailFeedback } from '../../shared/domain/mail/ledger/mail-feedback'
import { addMilliseconds, type Instant } from '../../shared/domain/values/time/instant'
import type { AppConfig } from '../../shared/ports/config'
import type { Dependencies } from '../../shared/ports/dependencies'
import type { JobQueues } from '../../shared/ports/messaging'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import { processCampaignBatch } from '../../shared/use-cases/campaigns/process-campaign-batch'
import { issueCertificates } from '../../shared/use-cases/certificates/issue-certificates'
import { dispatchMessage } from '../../shared/use-cases/mail/dispatch-message'
import { markFeedback, recordMailFeedback } from '../../shared/use-cases/mail/feedback/record-mail-feedback'
import { sendMail } from '../../shared/use-cases/mail/send-mail'
import { updateFigures } from '../../shared/use-cases/programme/update-figures'
import { runSweep } from '../../shared/use-cases/sweep/run-sweep'
import { anAppConfig } from '../support/in-memory-dependencies'
import { createInMemoryDeadLetters } from '../support/memory/dead-letters'
import { createInMemoryMailer, createInMemoryQuota } from '../support/memory/mailer'
import { createInMemoryScheduler, createUnlimitedRateLimiter } from '../support/memory/queues'
import { storesOn } from '../support/stores/stores-under-test'
import type { StreamedTable } from './streamed-table'

/** What somebody does at one time. */
export interface TimedAction {
  at: Instant
  run: () => Promise<unknown>
}

export interface VirtualProduct {
  deps: Dependencies
  /** One run of the sweep, which at night erases the people of clinics past their retention. */
  sweep(): Promise<unknown>
  /** Performs the actions in order of time, and between them what the product owes: mails, counts, schedules. */
  perform(actions: readonly TimedAction[]): Promise<void>
}

interface Job {
  at: Instant
  run: () => Promise<unknown>
}

/** The settings of the stage that the local stack runs. */
const config: AppConfig = {
  ...anAppConfig,
  siteUrl: 'http://localhost:3000',
  summaryRecipients: ['programme@example.org'],
}

/** SES sends fourteen mails a second and reports the delivery two seconds later. */
const MILLISECONDS_PER_MAIL = 71
const DELIVERY_MS = 2_000
/** The sweep follows each message, and ends its dispatch when all mails are sent. */
const SWEEP_SECONDS = 300

const tzVersion = process.versions.tz ?? 'unknown'

/**
 * The product's use cases in one process on one table, one job after the other on a clock of its own: the same actions
 * give the same items.
 * @param mailFails whether the address of a recipient bounces
 */
export const createVirtualProduct = (
  { table, engine, streamArn }: StreamedTable,
  mailFails: (address: string) => boolean,
): VirtualProduct => {
  let now: Instant = '2020-01-01T00:00:00.000Z'
  const jobs: Job[] = []
  const addJob = (run: Job['run'], delaySeconds = 0): void =>
    void jobs.push({ at: addMilliseconds(now, delaySeconds * 1000), run })
  const queues: JobQueues = {
    enqueueDispatch: async (job, delay) => addJob(() => dispatchMessage(deps, job), delay),
    enqueueCampaign: async (job, delay) => addJob(() => processCampaignBatch(deps, job), delay),
    enqueueMails: async (keys, delay) => {
      for (const key of keys) addJob(() => sendMail(deps, key), delay)
    },
    enqueueAttendance: async (job, delay) =>
      addJob(async () => {
        await collectAttendance(deps, job)
        await issueCertificates(deps, job.clinicId)
        await updateFigures(deps, job.clinicId)
      }, delay),
  }
  const { scheduler, schedules } = createInMemoryScheduler()
  const { mailer, sent } = createInMemoryMailer(() => now)
  const takeFeedback = async (message: MailFeedback): Promise<void> =>
    markFeedback(deps, [{ message, result: await recordMailFeedback(deps, message) }])
  const deps: Dependencies = {
    ...storesOn(table),
    scheduler,
    queues,
    deadLetters: createInMemoryDeadLetters().deadLetters,
    queueMonitor: { readDepths: async () => [] },
    mailer: {
      send: async (raw, to, tags) => {
        now = addMilliseconds(now, MILLISECONDS_PER_MAIL)
        const result = await mailer.send(raw, to, tags)
        if (result.outcome === 'accepted')
          addJob(() => takeFeedback(feedbackOf(result.sesMessageId, tags, mailFails(to))), 2)
        return result
      },
    },
    rateLimiter: createUnlimitedRateLimiter(),
    mailQuota: createInMemoryQuota(sent, () => now, Number.POSITIVE_INFINITY),
    secrets: {
      tokenKeys: async () => ['key-of-the-sample-programme'],
      sessionKeys: async () => ['key-of-the-sample-programme'],
      badgeKeys: async () => ['key-of-the-sample-programme'],
      institutionIdKey: async () => 'key-of-the-sample-programme',
      zoomWebhook: async () => 'key-of-the-sample-programme',
    },
    config,
    now: () => now,
  }
  const feedbackOf = (messageId: string, tags: Record<string, string>, isBounce: boolean): MailFeedback =>
    MailFeedback.parse({
      time: addMilliseconds(now, DELIVERY_MS),
      detail: {
        eventType: isBounce ? 'Bounce' : 'Delivery',
        mail: {
          messageId,
          tags: Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, [tag]])),
        },
        ...(isBounce && { bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } }),
      },
    })

  const askedFigures = new Map<string, Instant>()
  const stream = createStreamReader(engine, streamArn, undefined)
  const followStream = async (): Promise<void> => {
    for (const record of await stream.readNext()) {
      const change = toTableChange(record)
      if (change) await handleTableChange({ ...deps, askedFigures }, change)
    }
  }
  const sweep = () => runSweep(deps, { tzVersion, onEvent: () => {} })
  const takeDueSchedules = (): void => {
    for (const [name, schedule] of schedules) {
      if (schedule.at > now) continue
      schedules.delete(name)
      addJob(() => dispatchMessage(deps, schedule))
      addJob(sweep, SWEEP_SECONDS)
    }
  }
  /** Does what is due at the present time; the stream is read once for all of it, and again for what that brings. */
  const workNow = async (): Promise<void> => {
    for (;;) {
      await followStream()
      takeDueSchedules()
      const due = jobs.filter(({ at }) => at <= now)
      if (due.length === 0) return
      for (const job of due) {
        jobs.splice(jobs.indexOf(job), 1)
        await job.run()
      }
    }
  }
  const workUntil = async (instant: Instant): Promise<void> => {
    await workNow()
    for (;;) {
      const [next] = [...jobs, ...schedules.values()].map(({ at }) => at).toSorted()
      if (next === undefined || next > instant) return
      now = next
      await workNow()
    }
  }
  return {
    deps,
    sweep,
    perform: async (actions) => {
      for (const { at, run } of actions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
        await workUntil(at)
        if (at > now) now = at
        await run()
      }
      await workNow()
    },
  }
}
