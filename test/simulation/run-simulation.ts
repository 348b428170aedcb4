import { type Clinic, isPlannable } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { personId, staffId } from '../../shared/domain/ids'
import { fromEpochMillis, HOUR_MS, toEpochMillis } from '../../shared/domain/values/time/instant'
import { anAuditRecord } from '../support/builders/builders'
import { anAppConfig } from '../support/in-memory-dependencies'
import type { BrokenPromise } from './checkers/broken-promise'
import { findBrokenPromises } from './checkers/check-promises'
import { findUnsentMails } from './checkers/unsent'
import type { Mutation } from './engine/process-dependencies'
import { createSimulation, type Simulation, type TraceLine } from './engine/simulation'
import { startWorkers } from './engine/start-workers'
import { FaultModel, type FaultName } from './faults/fault-model'
import { createContactLists, createEarlierRegistrations } from './workload/campaign-actions'
import type { Workload } from './workload/generate-workload'
import { registrationIdOf, toEmail } from './workload/page-visits'
import { createPeople } from './workload/simulated-people'

export interface SimulationRun {
  broken: BrokenPromise[]
  /** Calls for which the worker never learned whether SES had accepted them. */
  ambiguous: number
  mails: number
  /** Mails that stopped being useful while SES took none. */
  expiredInOutage: number
  /** The number of waits of all processes: a measure of what the run costs. */
  waits: number
  injectedFaults: { fault: FaultName; place: string }[]
}

export interface RunOptions {
  mutation?: Mutation
  /** Faults that are never injected, either anywhere or in one place. */
  suppressedFaults?: ReadonlySet<string>
  /** After this number of injected faults no further fault is injected. */
  maxFaults?: number
  /** Receives every event of the run. */
  trace?: TraceLine[]
}

/** One clinic from its publication to its last summary. The same seed, script and options give the same run. */
export const runSimulation = async (
  seed: number,
  workload: Workload,
  { mutation = {}, suppressedFaults, maxFaults, trace }: RunOptions = {},
): Promise<SimulationRun> => {
  const faultModel = new FaultModel(seed, suppressedFaults, workload.isCalm ? 0 : maxFaults)
  const startsAt = (workload.actions.find(({ does }) => does === 'publish')?.at ?? 0) - HOUR_MS
  const simulation = createSimulation(seed, startsAt, faultModel, trace, workload.isCalm)
  const { eventLoop } = simulation
  for (const action of workload.actions) {
    if (!('who' in action)) continue
    simulation.displayNames.set(registrationIdOf(action.who), action.who)
    simulation.displayNames.set(personId(toEmail(action.who)), action.who)
  }
  simulation.displayNames.set(staffId('itu@example.org'), 'ITU')
  for (const { email } of workload.clinic.organisers)
    simulation.displayNames.set(staffId(email), 'the organiser')
  const { rate, pauseAbove = anAppConfig.pauseAbove } = workload
  const { services, scheduleSweep, deliverFeedback } = startWorkers(
    simulation,
    { ...anAppConfig, mailRate: rate, pauseAbove },
    mutation,
  )
  const people = createPeople(simulation, { services, deliverFeedback }, mutation)
  await simulation.stores.clinics.create(
    { ...workload.clinic, createdAt: fromEpochMillis(startsAt) },
    anAuditRecord(),
  )
  await createContactLists(simulation.stores, workload.actions, startsAt)
  createEarlierRegistrations(simulation, workload.actions)
  for (const action of workload.actions) {
    if (action.at === 0 && action.does === 'list') continue
    if (action.does === 'close-room' || action.does === 'restore') people.performAction(action)
    else eventLoop.at(action.at, () => people.performAction(action))
  }
  simulation.onWrite((collection, key, item) => {
    if (collection === 'campaigns') traceCampaignState(simulation, key)
    if (collection !== 'clinics') return
    for (const end of dayEnds(item as Clinic))
      for (const delayHours of [0.6, 1.6, 3]) scheduleSweep(end + delayHours * HOUR_MS - eventLoop.now)
  })
  const becameIdle = await eventLoop.run(
    workload.endsAt,
    MAX_EVENTS + MAX_EVENTS_PER_ACTION * workload.actions.length,
  )
  const unsent = findUnsentMails(simulation, services)
  const broken = becameIdle ? [...findBrokenPromises(simulation, services), ...unsent.broken] : [neverIdle]
  return {
    broken,
    ambiguous: services.ses.deliveries.filter(({ faulted }) => faulted).length,
    mails: services.ses.deliveries.length,
    expiredInOutage: unsent.expiredInOutage,
    waits: eventLoop.activityCount,
    injectedFaults: faultModel.injectedFaults,
  }
}

/** Twice the events of the longest run, an outage of days: above this the run is treated as endless. */
const MAX_EVENTS = 300_000
/** A crowd makes hundreds of actions, of which each has its mails. */
const MAX_EVENTS_PER_ACTION = 5_000
const neverIdle: BrokenPromise = { promise: 'lost', what: 'the simulation never became idle' }

/** The sweep writes to a campaign again and again; a trace only shows where the campaign begins, pauses and ends. */
const traceCampaignState = ({ eventLog, addTraceLine }: Simulation, key: string): void => {
  const [before, last] = (eventLog.campaigns.get(key) ?? []).slice(-2)
  const campaign = (last ?? before)?.value
  if (campaign && campaign.stateVersion !== (last && before)?.value.stateVersion)
    addTraceLine(`campaign ${campaign.number}`, campaign.state)
}

const dayEnds = (clinic: Clinic): number[] =>
  isPlannable(clinic) ? clinic.days.map((day) => toEpochMillis(dayWindow(clinic, day).to)) : []
