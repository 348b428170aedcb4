import {
  type NewRegistration,
  type Rushes,
  registerWithSeat,
  type SeatWrites,
} from '../../../shared/aws/dynamodb/stores/clinics/register-with-seat'
import type { SeatHold } from '../../../shared/aws/dynamodb/stores/clinics/seat-holds'
import { unwatchedClinic } from '../../../shared/domain/clinic/clinic-watch'
import {
  isSeatRuleMet,
  noSeats,
  type SeatCounts,
  seatChange,
} from '../../../shared/domain/registration/seats'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { RegistrationStore } from '../../../shared/ports/registrations'
import { markWatched } from '../../support/memory/clinic-watches'
import {
  addSeats,
  hasAdmissionChanged,
  seatCounts,
  writeRegistration,
} from '../../support/memory/registrations'
import { joinKey } from '../../support/memory/table'
import type { SimulatedProcess } from './simulated-process'
import type { Simulation } from './simulation'
import { waitForItems } from './transaction-conflicts'

/** As in shared/aws/dynamodb/stores/clinics/seat-holds.ts. */
const TERM_MS = 2 * MINUTE_MS
const MAX_ATTEMPTS_WHILE_HELD = 12

/**
 * Registrations as they are written in production, by the same protocol: in one step, or where writers of the seats meet
 * in several, of which each may be the last of its process.
 */
export const withHeldSeats = (
  registrations: RegistrationStore,
  simProcess: SimulatedProcess,
  simulation: Simulation,
): RegistrationStore => {
  const writes = createSimulatedWrites(simProcess, simulation)
  const rushes: Rushes = new Map()
  return Object.assign(Object.create(registrations) as RegistrationStore, {
    register: (
      ...[registration, confirmation, capacity, admission]: Parameters<RegistrationStore['register']>
    ) => registerWithSeat(writes, rushes, { registration, confirmation, capacity, admission }),
    settleHolds: (clinicId: string, now: Instant) => settleExpiredHolds(simulation, writes, clinicId, now),
  })
}

/** A change of a clinic waits for the registrations that were decided by the clinic as it was. */
export const saveUnlessHeld = (
  clinics: Dependencies['clinics'],
  simProcess: SimulatedProcess,
  simulation: Simulation,
): Dependencies['clinics'] => {
  const save: Dependencies['clinics']['save'] = async (clinic, audit, notices) => {
    const writes = createSimulatedWrites(simProcess, simulation)
    for (let attempt = 1; attempt <= MAX_ATTEMPTS_WHILE_HELD; attempt += 1) {
      await waitForItems(simProcess, 'clinics.save')
      const result = await simProcess.step('clinics.save', () => {
        const isCurrent = simulation.table.clinics.get(clinic.id)?.version === clinic.version - 1
        const isHeld = [...simulation.heldSeats.keys()].some((key) => key.startsWith(joinKey(clinic.id, '')))
        return isCurrent && isHeld ? 'held' : simulation.stores.clinics.save(clinic, audit, notices)
      })
      if (result !== 'held') return result
      await settleExpiredHolds(simulation, writes, clinic.id, audit.at)
      await simProcess.sleep(simProcess.random.between(10, 1_000))
    }
    throw new Error(`${clinic.id} at version ${clinic.version}: seats stay held for registrations`)
  }
  return Object.assign(Object.create(clinics) as typeof clinics, { save })
}

/** A registration whose hold is noted is not erased. */
export const eraseUnlessHeld = (
  erasures: Dependencies['erasures'],
  { heldSeats }: Simulation,
): Dependencies['erasures'] => ({
  ...erasures,
  eraseRegistrations: async (registrations, options) =>
    registrations.some(({ clinicId, id }) => heldSeats.has(joinKey(clinicId, id)))
      ? 'conflict'
      : erasures.eraseRegistrations(registrations, options),
})

const settleExpiredHolds = async (
  { heldSeats }: Simulation,
  writes: SeatWrites,
  clinicId: string,
  now: Instant,
): Promise<void> => {
  const expired = [...heldSeats].filter(
    ([key, { until }]) => key.startsWith(joinKey(clinicId, '')) && until <= now,
  )
  for (const [, hold] of expired) await writes.settle(clinicId, hold)
}

export const createSimulatedWrites = (simProcess: SimulatedProcess, simulation: Simulation): SeatWrites => {
  const { table, heldSeats, stores } = simulation
  const step = <T>(name: string, effect: () => T | Promise<T>) =>
    simProcess.step(`registrations.${name}`, effect)
  const get = (clinicId: string, { id, token }: SeatHold): SeatHold | undefined => {
    const held = heldSeats.get(joinKey(clinicId, id))
    return held?.token === token ? held : undefined
  }
  const remove = async (name: string, clinicId: string, hold: SeatHold, isFreed: boolean) => {
    await waitForItems(simProcess, `registrations.${name}`)
    return step(name, () => {
      if (!get(clinicId, hold)) return
      heldSeats.delete(joinKey(clinicId, hold.id))
      if (isFreed) addSeats(table, clinicId, negate(seatChange(null, hold.status).by))
      noteHolding(simulation, clinicId, -1)
    })
  }
  const isWritten = (clinicId: string, { id, revision }: SeatHold) =>
    step('get', () => (table.registrations.get(joinKey(clinicId, id))?.revision ?? 0) >= revision)
  const confirm: SeatWrites['confirm'] = (clinicId, hold) => remove('confirmHold', clinicId, hold, false)
  const release: SeatWrites['release'] = (clinicId, hold) => remove('releaseHold', clinicId, hold, true)
  return {
    writeAtOnce: async ({ registration, confirmation, capacity, admission }) => {
      if (simProcess.meetsConflict('registrations.register')) return 'contended'
      return step('register', async () => {
        if (heldSeats.has(joinKey(registration.clinicId, registration.id))) return 'busy'
        const result = await stores.registrations.register(registration, confirmation, capacity, admission)
        if (result === 'registered') return 'written'
        return result === 'exists' || result === 'mail-exists' ? result : 'refused'
      })
    },
    hold: async (asked) => {
      await waitForItems(simProcess, 'registrations.hold')
      return step('hold', () => holdSeat(simulation, asked))
    },
    writeHeld: ({ registration, confirmation }) =>
      step('writeHeld', () => writeRegistration(table, registration, confirmation)),
    find: (clinicId, id) => step('findHold', () => heldSeats.get(joinKey(clinicId, id))),
    takeOver: (clinicId, hold, now) =>
      step('takeOverHold', () => {
        if (!get(clinicId, hold)) return undefined
        const own = { ...hold, token: newToken(simulation), until: addMilliseconds(now, TERM_MS) }
        heldSeats.set(joinKey(clinicId, hold.id), own)
        return own
      }),
    confirm,
    release,
    settle: async (clinicId, hold) => ((await isWritten(clinicId, hold)) ? confirm : release)(clinicId, hold),
    isWritten,
    sleep: () => simProcess.sleep(simProcess.random.between(10, 1_000)),
  }
}

const holdSeat = (
  simulation: Simulation,
  { registration, capacity, admission }: NewRegistration,
): SeatHold | 'busy' | 'refused' => {
  const { table, heldSeats } = simulation
  const { clinicId, id, status, revision, statusSince } = registration
  if (heldSeats.has(joinKey(clinicId, id))) return 'busy'
  const { by, rule } = seatChange(null, status)
  if (
    !isSeatRuleMet(rule, seatCounts(table, clinicId), capacity) ||
    hasAdmissionChanged(table, clinicId, admission)
  )
    return 'refused'
  const hold = {
    id,
    status: status as SeatHold['status'],
    revision,
    until: addMilliseconds(statusSince, TERM_MS),
    token: newToken(simulation),
  }
  heldSeats.set(joinKey(clinicId, id), hold)
  addSeats(table, clinicId, by)
  noteHolding(simulation, clinicId, 1)
  return hold
}

/** In the item that the sweep reads, with the seats. */
const noteHolding = ({ table }: Simulation, clinicId: string, by: number): void => {
  const { holding } = table.watches.get(clinicId) ?? unwatchedClinic
  if (by > 0) markWatched(table, clinicId)
  table.watches.put(clinicId, { ...(table.watches.get(clinicId) ?? unwatchedClinic), holding: holding + by })
}

const negate = (seats: SeatCounts): SeatCounts => ({
  ...noSeats,
  taken: 0 - seats.taken,
  waiting: 0 - seats.waiting,
  pending: 0 - seats.pending,
})

const newToken = ({ eventLoop }: Simulation): string => `${eventLoop.now} ${eventLoop.activityCount}`
