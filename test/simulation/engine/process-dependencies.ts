import { createSharedRateLimiter } from '../../../shared/aws/ses/rate-limiter'
import type { RateLimiterState } from '../../../shared/domain/mail/sending/rate-limiter'
import type { AppConfig } from '../../../shared/ports/config'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { RateLimiter } from '../../../shared/ports/mail'
import type { MailRenderer } from '../../../shared/use-cases/mail/mail-renderer'
import { eraseUnlessHeld, saveUnlessHeld, withHeldSeats } from './held-seats'
import { instrumentPort } from './instrumented-port'
import { factRenderer } from './simulated-mail'
import type { SimulatedProcess } from './simulated-process'
import type { SimulatedSes } from './simulated-ses'
import type { Simulation } from './simulation'

/** What the absence of a safeguard changes: a port as one process has it, or how mails are decided. */
export interface Mutation {
  replacePort?: <Name extends keyof Dependencies>(
    name: Name,
    replacePort: Dependencies[Name],
    simProcess: SimulatedProcess,
    simulation: Simulation,
  ) => Dependencies[Name]
  renderer?: MailRenderer
  /** A write that meets another one on its item fails at once. */
  noTriesAfterConflicts?: true
  /** A restore sets back what it must keep. */
  restoresEverything?: true
  /** The sweep does not look for lost work. */
  noSweep?: true
  /** The events of SES are not processed. */
  noEvents?: true
  /** The safeguard only matters in runs with a crowd: each run has one. */
  crowdsOnly?: true
  /** The safeguard only matters in runs with invitations: all other runs are skipped. */
  campaignsOnly?: true
}

export interface SimulatedServices extends Pick<Dependencies, 'scheduler' | 'queues'> {
  ses: SimulatedSes
  /** The one item by which all workers share the sending rate. */
  rateLimiterState: { value: RateLimiterState | undefined }
  config: AppConfig
}

/** Every port: one that is missing here does not compile. */
const ports: Record<keyof Dependencies, true> = {
  clinics: true,
  registrations: true,
  ledger: true,
  dispatches: true,
  suppressions: true,
  contactLists: true,
  campaigns: true,
  visitors: true,
  signInSessions: true,
  attendance: true,
  erasures: true,
  institutions: true,
  programme: true,
  certificates: true,
  surveys: true,
  scheduler: true,
  queues: true,
  deadLetters: true,
  queueMonitor: true,
  mailer: true,
  rateLimiter: true,
  mailQuota: true,
  secrets: true,
  config: true,
  now: true,
}

type CreatePort = <Name extends keyof Dependencies>(name: Name) => Dependencies[Name]

/** Creates each port on its first use, because a process needs only a few of them. */
class LazyDependencies {
  readonly createdPorts = new Map<keyof Dependencies, Dependencies[keyof Dependencies]>()
  constructor(readonly make: CreatePort) {}
}
for (const name of Object.keys(ports) as (keyof Dependencies)[])
  Object.defineProperty(LazyDependencies.prototype, name, {
    get(this: LazyDependencies) {
      const cachedPort = this.createdPorts.get(name)
      if (cachedPort) return cachedPort
      const createdPort = this.make(name)
      this.createdPorts.set(name, createdPort)
      return createdPort
    },
  })

/** Every port as one process uses it. */
export const createProcessDependencies = (
  simProcess: SimulatedProcess,
  simulation: Simulation,
  services: SimulatedServices,
  { replacePort: port, noTriesAfterConflicts }: Mutation,
): Dependencies => {
  simProcess.givesUpOnConflict = noTriesAfterConflicts ?? false
  const make: CreatePort = (name) => {
    const createdPort = createPort(name, simProcess, simulation, services)
    return port ? port(name, createdPort, simProcess, simulation) : createdPort
  }
  return new LazyDependencies(make) as unknown as Dependencies
}

const createPort = (
  name: keyof Dependencies,
  simProcess: SimulatedProcess,
  simulation: Simulation,
  services: SimulatedServices,
): never => {
  const port = ((): Dependencies[keyof Dependencies] => {
    switch (name) {
      case 'now':
        return () => simProcess.now()
      case 'config':
        return services.config
      case 'secrets':
        return secrets
      case 'mailer':
        return services.ses.createMailer(simProcess)
      case 'rateLimiter':
        return createRateLimiter(simProcess, simulation, services)
      case 'mailQuota':
        return instrumentPort(simProcess, name, services.ses.quota)
      case 'scheduler':
        return instrumentPort(simProcess, name, services.scheduler)
      case 'queues':
        return instrumentPort(simProcess, name, services.queues)
      case 'registrations':
        return withHeldSeats(
          instrumentPort(simProcess, name, simulation.stores.registrations),
          simProcess,
          simulation,
        )
      case 'clinics':
        return saveUnlessHeld(
          instrumentPort(simProcess, name, simulation.stores.clinics),
          simProcess,
          simulation,
        )
      case 'erasures':
        return instrumentPort(simProcess, name, eraseUnlessHeld(simulation.stores.erasures, simulation))
      case 'deadLetters':
      case 'queueMonitor':
        throw new Error('nobody looks at dead letters here: the sweep must do without')
      default:
        return instrumentPort(simProcess, name, simulation.stores[name])
    }
  })()
  return port as never
}

const keys = ['key-of-the-simulation'] as const
const secrets: Dependencies['secrets'] = {
  tokenKeys: async () => keys,
  sessionKeys: async () => keys,
  badgeKeys: async () => keys,
  institutionIdKey: async () => keys[0],
  zoomWebhook: async () => 'zoom-secret-of-the-simulation',
}

/** Each worker is a container of its own; all share the rate limiter in one item. */
const createRateLimiter = (
  simProcess: SimulatedProcess,
  { eventLoop }: Simulation,
  { rateLimiterState: calendar, config }: SimulatedServices,
): RateLimiter => {
  const cell = {
    compareAndSwap: (expected: RateLimiterState | undefined, next: RateLimiterState) =>
      simProcess.step('rateLimiter.compareAndSwap', () => {
        const value = calendar.value
        const isUnchanged =
          expected?.nextFreeSlot === value?.nextFreeSlot &&
          expected?.pausedUntil === value?.pausedUntil &&
          expected?.probeUntil === value?.probeUntil &&
          expected?.failuresInRow === value?.failuresInRow
        if (isUnchanged) calendar.value = next
        return isUnchanged ? { swapped: true as const } : { swapped: false as const, current: value }
      }),
  }
  return createSharedRateLimiter(cell, {
    rate: config.mailRate,
    clock: () => eventLoop.now + simProcess.skew,
    sleep: (milliseconds) => simProcess.sleep(milliseconds),
  })
}

export const rendererOf = ({ renderer }: Mutation): MailRenderer => renderer ?? factRenderer
