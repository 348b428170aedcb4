import { createDependencies } from '../../shared/aws/dependencies'
import { toTableChange } from '../../shared/aws/dynamodb/table-changes'
import {
  clinics,
  dispatches,
  programme,
  queues,
  registrations,
  scheduler,
} from '../../shared/aws/port-builders'
import type { Instant } from '../../shared/domain/values/time/instant'
import { handleStreamRecords } from '../../shared/lambda/batch'
import { createFunctionLog } from '../../shared/lambda/log'
import { dispatchLogFields, mailLogFields } from '../../shared/lambda/log-ids'
import { loggedScheduler } from '../../shared/lambda/logged-ports'
import type { TableChange } from '../../shared/ports/messaging'
import { handleTableChange } from './handle-table-change'

const log = createFunctionLog('process-table-stream')
const awsDependencies = createDependencies('process-table-stream', {
  clinics,
  dispatches,
  registrations,
  programme,
  queues,
  scheduler,
})
const deps = {
  ...awsDependencies,
  scheduler: loggedScheduler(awsDependencies.scheduler, log),
  askedFigures: new Map<string, Instant>(),
}

/**
 * Trigger: the table's stream. Each change only tells the worker which items to read: a repeated, late or reordered one
 * does no harm, and the sweep finds the work of a lost one.
 */
export const handler = handleStreamRecords({ log, now: deps.now }, async (record) => {
  const change = toTableChange(record)
  if (!change) return
  await handleTableChange(deps, change)
  log.info(change.type, logFieldsOf(change))
})

const logFieldsOf = (change: TableChange) => {
  if (change.type === 'dispatch-due') return dispatchLogFields(change.job)
  return change.type === 'mail-due' ? mailLogFields(change.key) : { clinic: change.clinicId }
}
