import { follow } from '../../functions/follow-changes/follow'
import { changeAskedBy } from '../../shared/aws/changes'
import { clinicKey } from '../../shared/aws/table/keys'
import { scheduleName } from '../../shared/domain/ids'
import type { LedgerEntry, MailKey } from '../../shared/domain/mail/ledger'
import type { MailFeedback } from '../../shared/domain/mail/mail-feedback'
import type { Registration } from '../../shared/domain/registration/registration'
import type { Seats } from '../../shared/domain/registration/seats'
import { instantOf, MINUTE, millisOf } from '../../shared/domain/time/instant'
import type { DispatchJob, Queues } from '../../shared/ports/queues'
import type { ScheduledMessage, Scheduler } from '../../shared/ports/scheduler'
import type { World } from '../../shared/ports/world'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import { rePlan } from '../../shared/use-cases/clinic/re-plan'
import { dispatchMessage } from '../../shared/use-cases/dispatch-message'
import { recordMailFeedback } from '../../shared/use-cases/record-mail-feedback'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'
import { sendMail } from '../../shared/use-cases/send-mail/send-mail'
import { sweep, toPlanAgain } from '../../shared/use-cases/sweep'
import type { Wrote } from './quick-table'
import { Random } from './random'
import { type Delivery, sesWith } from './ses'
import type { Town } from './town'
import type { Fault } from './weather'
import { type Alteration, type Places, worldOf, writingOf } from './world'

/** As the template has them: how long a job is hidden from others, how long its function may run, how often it is tried. */
const queues = {
  mail: { hidden: 45_000, limit: 30_000, tries: 10 },
  dispatch: { hidden: 720_000, limit: 120_000, tries: 5 },
  attendance: { hidden: 360_000, limit: 60_000, tries: 5 },
  feedback: { hidden: 180_000, limit: 30_000, tries: 10 },
  stream: { hidden: 1_000, limit: 60_000, tries: 5 },
}

const SWEEP_EVERY = 5 * MINUTE
/** The age at which the sweep surely believes that a hint is lost: two minutes, by whatever clock. */
const PATIENCE = 2 * MINUTE + 40_000

/** Queues, schedules, stream, SES and the functions that they start; each hint may be lost, late, or come twice. */
export const putToWork = (town: Town, rate: number, alteration: Alteration) => {
  const { timeline, weather, seed } = town

  interface Job {
    queue: keyof typeof queues
    name: string
    work: (world: World) => Promise<unknown>
    done?: () => void
  }
  const start = (job: Job, tries = 1): void => {
    const { hidden, limit, tries: most } = queues[job.queue]
    const again = () => {
      sweepSoon()
      const isLost = weather.strikes('retry-lost', actor.random, () => actor.plan.name)
      if (tries < most && !isLost) timeline.after(hidden, () => start(job, tries + 1))
    }
    const actor = town.actor({ name: job.name, limit, clock: 'own', died: again })
    const world = worldOf(actor, town, places, alteration)
    actor.run(
      () => job.work(world),
      (error) => (error === undefined ? job.done?.() : again()),
    )
  }
  /** Brings a job, if it comes: late, twice, or not at all. @param faults their names begin so */
  const bring = (
    job: Job,
    milliseconds: number,
    faults: 'schedule' | 'record' | 'job' | 'event',
    random = new Random(seed, `${job.name} ${timeline.now}`),
  ): void => {
    const strikes = (kind: string) =>
      weather.strikes(`${faults}-${kind}` as Fault, random, () => `${job.name} ${timeline.now}`)
    if (strikes('lost')) {
      town.note(job.name, 'is never begun: the hint is lost')
      return
    }
    const late = faults !== 'schedule' && strikes('late') ? random.between(1_000, 8 * MINUTE) : 0
    timeline.after(milliseconds + late + random.between(20, 400), () => start(job))
    if (strikes('repeated')) {
      timeline.after(milliseconds + late + random.between(20, 90_000), () => start(job))
    }
  }

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
  const queuesOfAll: Queues = {
    dispatch: async (job, delaySeconds = 0) => {
      sweepSoon(delaySeconds * 1000)
      bring(dispatchJob(job), delaySeconds * 1000, 'job')
    },
    // Nobody invites anybody in these lives.
    campaign: async () => undefined,
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

  const schedules = new Map<string, ScheduledMessage>()
  const scheduler: Scheduler = {
    put: async (message) => {
      const name = scheduleName(message.clinicId, message.day, message.kind)
      schedules.set(name, message)
      timeline.at(millisOf(message.at), () => {
        if (schedules.get(name) !== message) return
        schedules.delete(name)
        bring(dispatchJob(message), 0, 'schedule')
      })
    },
    names: async (clinicId) => [...schedules.keys()].filter((name) => name.startsWith(`${clinicId}.`)).sort(),
    remove: async (name) => {
      schedules.delete(name)
    },
  }

  const hear = (delivery: Delivery, event: MailFeedback, milliseconds: number): void => {
    const name = `feedback ${event.detail.eventType} of ${delivery.messageId}`
    const done = () => {
      delivery.provedAt = Math.min(delivery.provedAt, timeline.now)
    }
    const work = async (world: World) => alteration.noEvents || recordMailFeedback(world, event)
    bring({ queue: 'feedback', name, work, done }, milliseconds, 'event')
  }
  const places: Places = {
    scheduler,
    queues: queuesOfAll,
    ses: sesWith(town, hear),
    calendar: { is: undefined },
    rate,
  }

  /** The stream: what was written is followed. Whatever is written is looked after by the sweep as well. */
  let seatsBefore = 0
  const followed: Wrote = (shelf, key, thing) => {
    if (shelf === 'registrations') lookWhenOver(thing as Registration)
    const type = streamed[shelf]
    if (!type) return
    sweepSoon()
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
  town.whenWritten(followed)

  const planned = new Set<number>()
  /** The sweep runs every five minutes; a run that can find nothing, since nothing is young or due, is left out. */
  const sweepSoon = (milliseconds = 0): void => {
    if (alteration.noSweep) return
    const from = timeline.now + Math.max(milliseconds, 0) + PATIENCE
    const at = Math.ceil(from / SWEEP_EVERY) * SWEEP_EVERY
    if (planned.has(at)) return
    planned.add(at)
    timeline.at(at, () => {
      planned.delete(at)
      sweepNow()
    })
  }
  const sweepNow = (): void => {
    const next = () => sweepSoon()
    const name = `sweep ${instantOf(timeline.now).slice(5, 16)}`
    const actor = town.actor({ name, limit: 240_000, clock: 'own', died: next })
    const world = worldOf(actor, town, places, alteration)
    const work = async () => {
      const watched = await sweep(world)
      for (const { id, schedules } of toPlanAgain(watched, world.now())) {
        await rePlan(world, id, { tzVersion: 'simulated', schedules })
      }
      for (const { clinic } of watched) await offerSeats(world, clinic.id)
    }
    actor.run(work, (error) => error !== undefined && next())
  }
  return { places, sweepSoon, start }
}

/** The kinds of things whose stream records ask for something, by the names that the stored items have. */
const streamed: Partial<Record<Parameters<Wrote>[0], string>> = {
  clinics: 'clinic',
  dispatches: 'dispatch',
  ledger: 'mail',
  reports: 'report',
  decisions: 'match',
  seats: 'seats',
}
