import type { SeatHold } from '../../../shared/aws/dynamodb/stores/clinics/seat-holds'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Contact } from '../../../shared/domain/contact-list/contact'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import type { Unsubscription } from '../../../shared/domain/mail/sending/unsubscription'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { SeatCounts } from '../../../shared/domain/registration/seats'
import { createInMemoryStores } from '../../support/in-memory-dependencies'
import type { FaultModel } from '../faults/fault-model'
import type { SesOutage } from '../faults/ses-outages'
import { EventLoop } from './event-loop'
import { withOutdatedReads } from './outdated-reads'
import { currentProcess, type ProcessOptions, SimulatedProcess } from './simulated-process'
import { TableHistory } from './table-history'
import { appendTo, type TimedValue } from './timed-value'
import { createUncheckedTable, type WriteListener } from './unchecked-table'

/** A claim and the worker that made it; none when a person made it. */
export interface RecordedClaim extends TimedValue<LedgerEntry> {
  by: SimulatedProcess | undefined
}

/** Everything that was ever written and that a mail depends on. */
export interface EventLog {
  clinicVersions: TimedValue<Clinic>[]
  /** A registration's versions; undefined: it was erased. */
  registrations: Map<string, TimedValue<Registration | undefined>[]>
  seats: TimedValue<SeatCounts>[]
  /** Address -> what SES has reported about it. */
  undeliverable: Map<string, UndeliverableAddress>
  /** Registration id -> who asked for its erasure, and when. */
  erasureRequests: Map<string, TimedValue<'registrant' | 'staff'>[]>
  /** Registration id and revision that an organiser has approved. */
  approvals: Set<string>
  /** Mail id -> the times of days that its claims state, by attempt. */
  claims: Map<string, RecordedClaim[]>
  /** Every version of each campaign, by its key. */
  campaigns: Map<string, TimedValue<Campaign>[]>
  /** List id -> the contacts on it. */
  lists: Map<string, TimedValue<Contact[]>[]>
  /** Person id -> whether they refused invitations. */
  unsubscribed: Map<string, TimedValue<boolean>[]>
  /** Day number -> the registrations of those who were there, as an organiser recorded them. */
  recordedByHand: Map<number, TimedValue<string[]>>
  /** Pages that ended in an error although none of their calls had failed. */
  errorPages: string[]
  /** When nothing ran for two hours. */
  clockJumps: number[]
  /** When the table was set back to an older state. */
  restores: TableRestore[]
  /** When SES took no mail. */
  outages: SesOutage[]
}

/** The state of `copyAt` was written at `at`, after everything was halted at `stoppedAt`; milliseconds. */
export interface TableRestore {
  copyAt: number
  stoppedAt: number
  at: number
}

/** An address from which a mail came back, or whose reader complained: when SES said so, and when a worker had done with it. */
export interface UndeliverableAddress {
  reportedAt: number
  recordedAt: number
}

export interface TraceLine {
  at: number
  who: string
  what: string
}

/** The simulated system: time, random numbers, the table and its stores, and the history of all that was written. */
export const createSimulation = (
  seed: number,
  from: number,
  faultModel: FaultModel,
  traceLines?: TraceLine[],
  isCalm = false,
) => {
  const eventLoop = new EventLoop(from)
  const eventLog: EventLog = {
    clinicVersions: [],
    registrations: new Map(),
    seats: [],
    undeliverable: new Map(),
    erasureRequests: new Map(),
    approvals: new Set(),
    claims: new Map(),
    campaigns: new Map(),
    lists: new Map(),
    unsubscribed: new Map(),
    recordedByHand: new Map(),
    errorPages: [],
    clockJumps: [],
    restores: [],
    outages: [],
  }
  const listeners: WriteListener[] = []
  const history = new TableHistory()
  const table = createUncheckedTable(
    (collection, key, item) => {
      history.record(eventLoop.now, collection, key, item)
      recordWrite(eventLog, eventLoop.now, collection, key, item)
      for (const listener of listeners) listener(collection, key, item)
    },
    (collection, key) => {
      history.record(eventLoop.now, collection, key, undefined)
      if (collection === 'registrations')
        appendTo(eventLog.registrations, key, { at: eventLoop.now, value: undefined })
    },
  )
  const counts = new Map<string, number>()
  /** Registration -> the seat that is counted for it and whose end is not written. */
  const heldSeats = new Map<string, SeatHold>()
  const addTraceLine = (who: string, what: string): void => {
    traceLines?.push({ at: eventLoop.now, who, what })
  }
  return {
    seed,
    /** Nothing but outages of SES goes wrong. */
    isCalm,
    eventLoop,
    faultModel,
    eventLog,
    table,
    heldSeats,
    /** The table as it was. */
    history,
    stores: withOutdatedReads(createInMemoryStores(table), { table, history, eventLoop, faultModel }),
    addTraceLine,
    /** Recipient id -> the name of the person in a trace. */
    displayNames: new Map<string, string>(),
    onWrite: (listener: WriteListener): void => {
      listeners.push(listener)
    },
    now: () => eventLoop.exactTime(),
    /** @param plan.name gets a number when another process has the same name */
    createProcess: (plan: ProcessOptions): SimulatedProcess => {
      const count = (counts.get(plan.name) ?? 0) + 1
      counts.set(plan.name, count)
      const name = count === 1 ? plan.name : `${plan.name} (${count})`
      const createProcess = new SimulatedProcess(eventLoop, faultModel, seed, { ...plan, name })
      if (traceLines) createProcess.trace = (text) => addTraceLine(name, text)
      return createProcess
    },
  }
}

export type Simulation = ReturnType<typeof createSimulation>

const recordWrite = (
  eventLog: EventLog,
  at: number,
  ...[collection, key, item]: Parameters<WriteListener>
): void => {
  if (collection === 'clinics') eventLog.clinicVersions.push({ at, value: item as Clinic })
  else if (collection === 'registrations')
    appendTo(eventLog.registrations, key, { at, value: item as Registration })
  else if (collection === 'seats') eventLog.seats.push({ at, value: item as SeatCounts })
  else if (collection === 'campaigns') appendTo(eventLog.campaigns, key, { at, value: item as Campaign })
  else if (collection === 'contacts') appendTo(eventLog.lists, key, { at, value: item as Contact[] })
  else if (collection === 'unsubscriptions') {
    const { personId, takenBackAt } = item as Unsubscription
    appendTo(eventLog.unsubscribed, personId, { at, value: takenBackAt === null })
  } else if (collection === 'ledger') {
    const entry = item as LedgerEntry
    if (entry.state !== 'claimed') return
    const worker = currentProcess()
    appendTo(eventLog.claims, entry.id, { at, value: entry, by: worker })
    if (worker) worker.lastClaimAt = at
  }
}
