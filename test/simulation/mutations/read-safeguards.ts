import { createInMemoryClinicStore } from '../../support/memory/clinics'
import { createInMemoryRegistrationStore } from '../../support/memory/registrations'
import type { InMemoryTable } from '../../support/memory/table'
import type { SimulatedProcess } from '../engine/simulated-process'
import type { Simulation } from '../engine/simulation'
import { replacePort, type Safeguard, withMethods } from './safeguard'

/** Longer than such a read is behind on most days, and shorter than on the worst. */
const READ_LAG_MS = 1_000

/** The table as a read without `ConsistentRead` may show it. */
const outdatedTable = (
  { history, table, eventLoop }: Simulation,
  ...collections: (keyof InMemoryTable)[]
): InMemoryTable =>
  history.viewOf(table, Object.fromEntries(collections.map((name) => [name, eventLoop.now - READ_LAG_MS])))

const isSender = ({ options }: SimulatedProcess): boolean => options.name.startsWith('send-mail')

/** The reads that must be consistent: each made eventually consistent alone. */
export const readSafeguards: Record<string, Safeguard> = {
  'consistent-clinic': {
    description: 'whether and what a mail tells is decided by the clinic as it is now',
    mutation: replacePort('clinics', (clinics, simProcess, simulation) =>
      isSender(simProcess)
        ? withMethods(clinics, {
            get: (id) =>
              simProcess.step('clinics.get', () =>
                createInMemoryClinicStore(outdatedTable(simulation, 'clinics')).get(id),
              ),
          })
        : clinics,
    ),
  },
  'consistent-registration': {
    description: 'whether a mail is sent is decided by the registration as it is now',
    mutation: replacePort('registrations', (registrations, simProcess, simulation) =>
      isSender(simProcess)
        ? withMethods(registrations, {
            get: (clinicId, id) =>
              simProcess.step('registrations.get', () =>
                createInMemoryRegistrationStore(outdatedTable(simulation, 'registrations')).get(clinicId, id),
              ),
          })
        : registrations,
    ),
  },
}
