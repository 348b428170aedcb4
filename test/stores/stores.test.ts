import { afterAll, beforeAll, describe } from 'vitest'
import { attendanceStore } from '../../shared/aws/attendance-store'
import { clinicStore } from '../../shared/aws/clinic-store'
import { dispatchStore } from '../../shared/aws/dispatch-store'
import { ledgerStore } from '../../shared/aws/ledger-store'
import { registrationStore } from '../../shared/aws/registration-store'
import type { Table } from '../../shared/aws/table'
import { dynamodbLocal } from '../support/engines/dynamodb-local'
import { dynoxide } from '../support/engines/dynoxide'
import { freshTable, type RunningEngine } from '../support/engines/engine'
import { memoryWorld } from '../support/memory-world'
import { attendancePromises } from './promises/attendance'
import { clinicPromises } from './promises/clinics'
import { dispatchPromises } from './promises/dispatches'
import { ledgerPromises } from './promises/ledger'
import { registrationPromises } from './promises/registrations'
import { tablePromises } from './promises/table'
import type { Open } from './promises/under-test'

if (!dynoxide) console.warn('dynoxide has no binary for this platform: its store tests are not run')
if (!dynamodbLocal) console.warn('Java 17 is absent: the store tests on DynamoDB Local are not run')

const allPromises = (open: Open) => {
  clinicPromises(open)
  registrationPromises(open)
  ledgerPromises(open)
  dispatchPromises(open)
  attendancePromises(open)
}

const storesOn = (table: Table) => ({
  clinics: clinicStore(table),
  registrations: registrationStore(table),
  ledger: ledgerStore(table),
  dispatches: dispatchStore(table),
  attendance: attendanceStore(table),
  table,
})

describe('the stores in memory', () => allPromises(async () => memoryWorld()))

describe.each([dynoxide, dynamodbLocal].filter((engine) => engine !== undefined))(
  'the stores on $name',
  (engine) => {
    let running: RunningEngine
    beforeAll(async () => {
      running = await engine.start()
    }, 40_000)
    afterAll(() => running.stop())
    const open = async () => storesOn(await freshTable(running))

    allPromises(open)
    tablePromises(open)
  },
)
