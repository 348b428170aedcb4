import { changeOf } from '../../shared/aws/changes'
import { createWorld } from '../../shared/aws/services'
import { eachChange } from '../../shared/batch'
import type { Change } from '../../shared/domain/clinic/change'
import { logFor } from '../../shared/log'
import { idsOfDispatch, idsOfMail } from '../../shared/log-ids'
import { loggedScheduler } from '../../shared/logged-ports'
import { follow } from './follow'

const log = logFor('follow-changes')
const real = createWorld('follow-changes')
const world = { ...real, scheduler: loggedScheduler(real.scheduler, log) }

/**
 * Trigger: the table's stream. Each change is only a hint to look at the table: a repeated, late or
 * reordered one does no harm, a lost one is found by the sweep.
 */
export const handler = eachChange(log, async (record) => {
  const change = changeOf(record)
  if (!change) return
  await follow(world, change)
  log.info(change.type, idsOf(change))
})

const idsOf = (change: Change) => {
  if (change.type === 'dispatch-due') return idsOfDispatch(change.job)
  return change.type === 'mail-due' ? idsOfMail(change.key) : { clinic: change.clinicId }
}
