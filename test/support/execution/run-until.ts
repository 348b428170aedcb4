import { scheduleName } from '../../../shared/domain/ids'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { collectAttendance } from '../../../shared/use-cases/attendance/collect-attendance'
import { reconcileSchedules } from '../../../shared/use-cases/clinic/reconcile-schedules'
import { dispatchMessage } from '../../../shared/use-cases/mail/dispatch-message'
import { sendMail } from '../../../shared/use-cases/mail/send-mail'
import type { InMemoryDependencies } from '../in-memory-dependencies'

/** The work of all functions at one instant, without their queues: until no work is left. */
export const drainQueues = async (deps: InMemoryDependencies, clinicId: string): Promise<void> => {
  await reconcileSchedules(deps, clinicId, { tzVersion: 'test', schedules: 'all' })
  const { mails } = await deps.dispatches.listWithUnfinishedMails(clinicId)
  await deps.queues.enqueueMails(mails.filter(({ state }) => state === 'due'))
  for (let steps = 0; steps < 10_000; steps += 1) {
    const job = deps.queue.dispatch.shift()
    if (job) await dispatchMessage(deps, job)
    const mail = deps.queue.mail.shift()
    if (mail && mail.delaySeconds === 0) await sendMail(deps, mail.key)
    const attendanceJob = deps.queue.attendance.shift()
    if (attendanceJob) await collectAttendance(deps, attendanceJob)
    if (!job && !mail && !attendanceJob) return
  }
  throw new Error('the queues never ran empty')
}

/** Moves the time: each schedule fires at its instant, then all work is done. */
export const runUntil = async (
  deps: InMemoryDependencies,
  clinicId: string,
  until: Instant,
): Promise<void> => {
  for (;;) {
    await drainQueues(deps, clinicId)
    const scheduledJobs = [...deps.schedules.values()].map((job) => ({ job, at: job.at, isSchedule: true }))
    const delayedJobs = deps.queue.dispatchLater.map(({ job, at }) => ({ job, at, isSchedule: false }))
    const [next] = [...scheduledJobs, ...delayedJobs]
      .filter(({ at }) => at <= until)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
    if (!next) break
    deps.setNow(next.at)
    const { job } = next
    if (next.isSchedule) await deps.scheduler.deleteSchedule(scheduleName(job.clinicId, job.day, job.kind))
    else
      deps.queue.dispatchLater.splice(
        deps.queue.dispatchLater.findIndex(({ at }) => at === next.at),
        1,
      )
    await dispatchMessage(deps, job)
  }
  deps.setNow(until)
  await drainQueues(deps, clinicId)
}

/** The mails a person got, as `kind day`, in order. */
export const acceptedMailsTo = (deps: InMemoryDependencies, email: string): string[] =>
  deps.sent
    .filter(({ to, result }) => to === email && result.outcome === 'accepted')
    .map(({ tags }) => (tags['day'] === undefined ? `${tags['kind']}` : `${tags['kind']} ${tags['day']}`))
