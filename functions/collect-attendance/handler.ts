import type * as z from 'zod'
import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { AttendanceJob } from '../../shared/jobs'
import { logFor } from '../../shared/log'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'

const world = createWorld('collect-attendance')
const log = logFor('collect-attendance')

/**
 * Trigger: the attendance queue (a report was taken, a match decided, or the sweep found a day over and
 * uncounted). Too early is no failure: the sweep asks again. The same data give the same summary.
 */
export const handler = eachMessage(
  AttendanceJob,
  log,
  async (job) => log.info(await collectAttendance(world, job), idsOf(job)),
  (job) => idsOf(job),
)

const idsOf = ({ clinicId, day }: z.infer<typeof AttendanceJob>) => ({ clinic: clinicId, day })
