import { afterAll, beforeAll, describe } from 'vitest'
import { createUncheckedTable } from '../simulation/engine/unchecked-table'
import type { RunningEngine } from '../support/engines/database-engine'
import { dynamodbLocal } from '../support/engines/dynamodb-local'
import { dynoxide } from '../support/engines/dynoxide'
import { createInMemoryDependencies, createInMemoryStores } from '../support/in-memory-dependencies'
import { storeContracts, tableContracts } from './store-contracts'

if (!dynoxide) console.warn('dynoxide has no binary for this platform: its store tests are not run')
if (!dynamodbLocal) console.warn('Java 17 is absent: the store tests on DynamoDB Local are not run')

describe('the stores in memory', () => storeContracts(async () => createInMemoryDependencies()))

describe('the stores of the simulation', () =>
  storeContracts(async () => createInMemoryStores(createUncheckedTable())))

describe.each([dynoxide, dynamodbLocal].filter((engine) => engine !== undefined))(
  'the stores on $name',
  (engine) => {
    let running: RunningEngine
    beforeAll(async () => {
      running = await engine.start()
    }, 40_000)
    afterAll(() => running.stop())

    tableContracts(() => running)
  },
)
