import { scheduleName } from '../../shared/domain/ids'
import type { Instant } from '../../shared/domain/time/instant'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import { rePlan } from '../../shared/use-cases/clinic/re-plan'
import { dispatchMessage } from '../../shared/use-cases/dispatch-message'
import { sendMail } from '../../shared/use-cases/send-mail/send-mail'
import type { MemoryWorld } from './memory-world'

/** What the functions do between them at one instant, without their queues: until nothing is left to do. */
export const settle = async (world: MemoryWorld, clinicId: string): Promise<void> => {
  await rePlan(world, clinicId, { tzVersion: 'test', schedules: 'all' })
  const { mails } = await world.dispatches.withUnfinishedMails(clinicId)
  await world.queues.mail(mails.filter(({ state }) => state === 'due'))
  for (let steps = 0; steps < 10_000; steps += 1) {
    const job = world.queue.dispatch.shift()
    if (job) await dispatchMessage(world, job)
    const mail = world.queue.mail.shift()
    if (mail && mail.delaySeconds === 0) await sendMail(world, mail.key)
    const count = world.queue.attendance.shift()
    if (count) await collectAttendance(world, count)
    if (!job && !mail && !count) return
  }
  throw new Error('the queues never ran empty')
}

/** Lets time pass: each schedule fires at its instant, then everything settles. */
export const live = async (world: MemoryWorld, clinicId: string, until: Instant): Promise<void> => {
  for (;;) {
    await settle(world, clinicId)
    const fires = [...world.schedules.values()].map((job) => ({ job, at: job.at, isSchedule: true }))
    const delayed = world.queue.dispatchLater.map(({ job, at }) => ({ job, at, isSchedule: false }))
    const [next] = [...fires, ...delayed]
      .filter(({ at }) => at <= until)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
    if (!next) break
    world.setNow(next.at)
    const { job } = next
    if (next.isSchedule) await world.scheduler.remove(scheduleName(job.clinicId, job.day, job.kind))
    else
      world.queue.dispatchLater.splice(
        world.queue.dispatchLater.findIndex(({ at }) => at === next.at),
        1,
      )
    await dispatchMessage(world, job)
  }
  world.setNow(until)
  await settle(world, clinicId)
}

/** The mails a person got, as `kind day`, in order. */
export const mailsTo = (world: MemoryWorld, email: string): string[] =>
  world.sent
    .filter(({ to, result }) => to === email && result.outcome === 'accepted')
    .map(({ tags }) => (tags['day'] === '0' ? `${tags['kind']}` : `${tags['kind']} ${tags['day']}`))
