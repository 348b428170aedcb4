import { registerWithSeat } from '../../../shared/aws/dynamodb/stores/clinics/register-with-seat'
import { createSimulatedWrites } from '../engine/held-seats'
import { replacePort, type Safeguard, withMethods } from './safeguard'

/** The safeguards of seats that several people want at once. */
export const conflictSafeguards: Record<string, Safeguard> = {
  'tries-after-conflicts': {
    description: 'a write that meets another one on its item is tried again',
    mutation: { noTriesAfterConflicts: true },
  },
  'sweep-ends-holds': {
    seed: 320,
    description: 'the sweep ends what a crashed registration holds',
    mutation: replacePort('registrations', (registrations) =>
      withMethods(registrations, { settleHolds: async () => {} }),
    ),
  },
  'hold-goes-on': {
    seed: 415,
    description: 'a form that is sent again goes on with the seat that its crashed predecessor holds',
    mutation: replacePort('registrations', (registrations, simProcess, simulation) => {
      const writes = { ...createSimulatedWrites(simProcess, simulation), find: async () => undefined }
      return withMethods(registrations, {
        register: (registration, confirmation, capacity, admission) =>
          registerWithSeat(writes, new Map(), { registration, confirmation, capacity, admission }),
      })
    }),
  },
  'written-keeps-seat': {
    seed: 320,
    description: 'a hold ends with its seat taken where the registration was written',
    mutation: replacePort('registrations', (registrations, simProcess, simulation) => {
      const writes = createSimulatedWrites(simProcess, simulation)
      return withMethods(registrations, {
        settleHolds: async (clinicId, now) => {
          for (const hold of simulation.heldSeats.values())
            if (hold.until <= now) await writes.release(clinicId, hold)
        },
      })
    }),
  },
}
