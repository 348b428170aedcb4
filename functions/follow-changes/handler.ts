import { changeOf } from '../../shared/aws/changes'
import { createWorld } from '../../shared/aws/services'
import { eachChange } from '../../shared/batch'
import { logFor } from '../../shared/log'
import { follow } from './follow'

const world = createWorld('follow-changes')
const log = logFor('follow-changes')

/**
 * Trigger: the table's stream. Each change is only a hint to look at the table: a repeated, late or
 * reordered one does no harm, a lost one is found by the sweep.
 */
export const handler = eachChange(log, async (record) => {
  const change = changeOf(record)
  if (!change) return
  await follow(world, change)
  log.info(change.type, { clinic: change.clinicId })
})
