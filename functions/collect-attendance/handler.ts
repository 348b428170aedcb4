import type * as z from 'zod'
import { createDependencies } from '../../shared/aws/dependencies'
import {
  attendance,
  certificates,
  clinics,
  erasures,
  institutions,
  ledger,
  programme,
  registrations,
} from '../../shared/aws/port-builders'
import { handleQueueMessages } from '../../shared/lambda/batch'
import { createFunctionLog } from '../../shared/lambda/log'
import { AttendanceJob } from '../../shared/ports/messaging'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import { issueCertificates } from '../../shared/use-cases/certificates/issue-certificates'
import { updateFigures } from '../../shared/use-cases/programme/update-figures'

const deps = createDependencies('collect-attendance', {
  clinics,
  registrations,
  attendance,
  erasures,
  institutions,
  programme,
  certificates,
  ledger,
})
const log = createFunctionLog('collect-attendance')

/**
 * Trigger: the attendance queue (a report was taken, a match decided, or the sweep found a day over and
 * uncounted). A job that comes too early does nothing: the sweep sends another. The same data give the same summary.
 */
export const handler = handleQueueMessages(
  AttendanceJob,
  { log, now: deps.now },
  async (job) => {
    log.info(await collectAttendance(deps, job), logFieldsOf(job))
    log.info('certificates', { clinic: job.clinicId, issued: await issueCertificates(deps, job.clinicId) })
    log.info('figures', { clinic: job.clinicId, result: await updateFigures(deps, job.clinicId) })
  },
  (job) => logFieldsOf(job),
)

const logFieldsOf = ({ clinicId, day }: z.infer<typeof AttendanceJob>) => ({ clinic: clinicId, day })
