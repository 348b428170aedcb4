import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { runSweep } from '../../../../shared/use-cases/sweep/run-sweep'
import { somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import type { QueuedMail } from '../../../support/memory/queues'
import { ayaan, depsWithPublishedClinic, moveSomaliaDay, registerInClinic } from '../clinic/published-clinic'

const SWEEP_EVERY_MS = 5 * MINUTE_MS

/** Queues whose delays pass, and a sweep every five minutes, until an instant. */
const createWorkers = (deps: InMemoryDependencies) => {
  let waiting: { key: QueuedMail['key']; at: Instant }[] = []
  let nextSweep = addMilliseconds(deps.now(), SWEEP_EVERY_MS)
  let mostJobs = 0
  const takeJobs = async () => {
    for (let job = deps.queue.dispatch.shift(); job; job = deps.queue.dispatch.shift())
      await dispatchMessage(deps, job)
    for (const { key, delaySeconds } of deps.queue.mail.splice(0))
      waiting.push({ key, at: addMilliseconds(deps.now(), delaySeconds * 1000) })
    mostJobs = Math.max(mostJobs, waiting.length)
  }
  const workUntil = async (until: Instant) => {
    for (;;) {
      await takeJobs()
      const next = [nextSweep, ...waiting.map(({ at }) => at)].toSorted()[0] ?? until
      if (next > until) break
      deps.setNow(next)
      const due = waiting.filter(({ at }) => at <= next)
      waiting = waiting.filter(({ at }) => at > next)
      for (const { key } of due) await sendMail(deps, key)
      if (next < nextSweep) continue
      nextSweep = addMilliseconds(next, SWEEP_EVERY_MS)
      await runSweep(deps, {
        tzVersion: 'test',
        onEvent: (event) => expect(event.type).toBe('schedules-reconciled'),
      })
    }
    deps.setNow(until)
  }
  return {
    workFor: (minutes: number) => workUntil(addMilliseconds(deps.now(), minutes * MINUTE_MS)),
    mostJobs: () => mostJobs,
  }
}

/** What the stream of the table starts. */
const startDueWork = async (deps: InMemoryDependencies) => {
  await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
  const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
  await deps.queues.enqueueMails(mails.filter(({ state }) => state === 'due'))
}

const earlier = 'earlier@example.org'

describe('an outage of SES', () => {
  const lengths = [20, 27, 29, 35, 60, 360]
  it.each(lengths)('of %i minutes loses neither confirmation nor notice of a move', async (minutes) => {
    const deps = await depsWithPublishedClinic()
    const { workFor } = createWorkers(deps)
    await registerInClinic(deps, earlier)
    await startDueWork(deps)
    await workFor(10)
    expect(acceptedMailsTo(deps, earlier)).toEqual(['confirmation'])

    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'http-503' }))
    await registerInClinic(deps)
    await moveSomaliaDay(deps, 1, '2026-12-10', '07:00', '10:30')
    await startDueWork(deps)
    await workFor(minutes)
    expect([acceptedMailsTo(deps, ayaan), acceptedMailsTo(deps, earlier)]).toEqual([[], ['confirmation']])

    deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-after' }))
    // The longest wait between two attempts, and the two runs of the sweep that may lie beside it.
    await workFor(40)
    expect(acceptedMailsTo(deps, ayaan)).toContain('confirmation')
    expect(acceptedMailsTo(deps, earlier)).toEqual(['confirmation', 'moved 1'])
    const afterwards = deps.sent.length
    await workFor(90)
    expect(deps.sent.slice(afterwards)).toEqual([])
  })

  it('of 40 minutes keeps at most two jobs about a mail: its own and one of the sweep', async () => {
    const deps = await depsWithPublishedClinic()
    const { workFor, mostJobs } = createWorkers(deps)
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'http-503' }))
    await registerInClinic(deps)
    await startDueWork(deps)
    const begin = Date.parse(deps.now())
    await workFor(40)
    // After 1 minute, 2, 4 and 8, each with the second that a queue's delay is rounded up by. The 16 minutes after
    // 904 s are longer than a queue delays: the sweep's first run two minutes beyond them queues the mail again.
    const calls = deps.sent.map(({ at }) => (Date.parse(at) - begin) / 1000)
    expect(calls).toEqual([0, 61, 182, 423, 904, 2100])
    expect(mostJobs()).toBeLessThanOrEqual(2)
    const key = { clinicId: somaliaClinicId, recipientId: registrationId(somaliaClinicId, ayaan) }
    expect(await deps.ledger.get({ ...key, kind: 'confirmation', revision: 1, copy: false })).toMatchObject({
      state: 'ambiguous',
      attempt: 6,
    })
  })
})
