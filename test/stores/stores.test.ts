import { afterAll, beforeAll, describe } from 'vitest'
import { quickTable } from '../simulation/quick-table'
import { dynamodbLocal } from '../support/engines/dynamodb-local'
import { dynoxide } from '../support/engines/dynoxide'
import { freshTable, type RunningEngine } from '../support/engines/engine'
import { memoryStores, memoryWorld } from '../support/memory-world'
import { attendancePromises } from './promises/attendance'
import { calendarPromises } from './promises/calendar'
import { campaignPromises } from './promises/campaigns'
import { clinicPromises } from './promises/clinics'
import { contactListPromises } from './promises/contact-lists'
import { decisionPromises } from './promises/decisions'
import { dispatchPromises } from './promises/dispatches'
import { erasurePromises } from './promises/erasures'
import { ledgerPromises } from './promises/ledger'
import { lostAnswerPromises } from './promises/lost-answers'
import { registrationPromises } from './promises/registrations'
import { removedListPromises } from './promises/removed-lists'
import { sessionPromises } from './promises/sessions'
import { suppressionPromises } from './promises/suppressions'
import { tablePromises } from './promises/table'
import { type Open, storesOn } from './promises/under-test'
import { visitorPromises } from './promises/visitors'
import { waitingListPromises } from './promises/waiting-list'

if (!dynoxide) console.warn('dynoxide has no binary for this platform: its store tests are not run')
if (!dynamodbLocal) console.warn('Java 17 is absent: the store tests on DynamoDB Local are not run')

const allPromises = (open: Open) => {
  clinicPromises(open)
  registrationPromises(open)
  waitingListPromises(open)
  decisionPromises(open)
  ledgerPromises(open)
  dispatchPromises(open)
  suppressionPromises(open)
  contactListPromises(open)
  campaignPromises(open)
  visitorPromises(open)
  sessionPromises(open)
  attendancePromises(open)
  erasurePromises(open)
}

describe('the stores in memory', () => allPromises(async () => memoryWorld()))

describe('the stores of the simulation', () => allPromises(async () => memoryStores(quickTable())))

describe.each([dynoxide, dynamodbLocal].filter((engine) => engine !== undefined))(
  'the stores on $name',
  (engine) => {
    let running: RunningEngine
    beforeAll(async () => {
      running = await engine.start()
    }, 40_000)
    afterAll(() => running.stop())
    const open = async () => {
      const table = await freshTable(running)
      return { ...storesOn(table), table, endpoint: running.endpoint }
    }

    allPromises(open)
    tablePromises(open)
    removedListPromises(open)
    calendarPromises(open)
    lostAnswerPromises(open)
  },
)
