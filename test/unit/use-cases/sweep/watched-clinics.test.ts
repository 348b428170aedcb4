import { describe, expect, it, vi } from 'vitest'
import { createDueEntry } from '../../../../shared/domain/mail/ledger/due-entry'
import { claimMail } from '../../../../shared/domain/mail/ledger/mail-states'
import { addMilliseconds, DAY_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { runSweep, type SweepEvent } from '../../../../shared/use-cases/sweep/run-sweep'
import {
  aDispatch,
  aForm,
  anAuditRecord,
  aPublishedClinic,
  somaliaClinicId,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { dueMailKey } from '../mail/due-mail'

const publishedAt = '2026-11-20T09:02:00.000Z'
/** A week before the first day at 09:00 in Mogadishu. */
const reminderWeekAt = '2026-12-03T06:00:00.000Z'

/** A clinic whose plan is stored, and whose only registrant has got the confirmation. */
const depsWithIdleClinic = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies()
  deps.setNow(publishedAt)
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm() })
  await settleEverything(deps)
  return deps
}

const settleEverything = async (deps: InMemoryDependencies) => {
  const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
  for (const mail of mails) await deps.ledger.settle(mail, { ...mail, state: 'accepted' })
}

const sweep = async (deps: InMemoryDependencies, onEvent: (event: SweepEvent) => void = () => {}) =>
  (await runSweep(deps, { tzVersion: '2026a', onEvent })).sweptIds

/** Sweeps every five minutes, but not in an hour's first minutes, when every clinic is looked at. */
const sweepUntilIdle = async (deps: InMemoryDependencies, from = publishedAt) => {
  for (let run = 1; run <= 5; run += 1) {
    deps.setNow(addMilliseconds(from, run * 5 * MINUTE_MS))
    await sweep(deps)
  }
}

describe('a clinic without unfinished work', () => {
  it('is not read by the next sweeps, and its item alone for four hours after the last registration', async () => {
    const deps = await depsWithIdleClinic()
    await sweepUntilIdle(deps)
    const reads = [
      vi.spyOn(deps.dispatches, 'listWithUnfinishedMails'),
      vi.spyOn(deps.clinics, 'get'),
      vi.spyOn(deps.registrations, 'seats'),
      vi.spyOn(deps.clinics, 'saveWatch'),
    ]
    deps.setNow(addMilliseconds(publishedAt, 30 * MINUTE_MS))
    expect(await sweep(deps)).toEqual([])
    for (const read of reads) expect(read).not.toHaveBeenCalled()
    expect([...(await deps.clinics.listWatched(deps.now())).keys()]).toEqual([somaliaClinicId])
    // The run of the next full hour takes it out of sight, until its mails are read once a day.
    deps.setNow('2026-11-20T14:00:00.000Z')
    expect(await sweep(deps)).toEqual([somaliaClinicId])
    deps.setNow('2026-11-20T14:05:00.000Z')
    expect(await deps.clinics.listWatched('2026-11-20T15:00:00.000Z')).toEqual(new Map())
    expect(await sweep(deps)).toEqual([])
    deps.setNow(addMilliseconds(publishedAt, DAY_MS + 28 * MINUTE_MS))
    expect(await sweep(deps)).toEqual([somaliaClinicId])
  })

  it('is looked at in the next run after a registration, until its mail is settled', async () => {
    const deps = await depsWithIdleClinic()
    await sweepUntilIdle(deps)
    await sweepUntilIdle(deps, addMilliseconds(publishedAt, DAY_MS))
    const form = aForm({ email: 'bashir@example.org' })
    await registerPerson(deps, { clinicId: somaliaClinicId, form })
    deps.queue.mail.length = 0
    for (const minutes of [30, 35, 40]) {
      deps.setNow(addMilliseconds(publishedAt, DAY_MS + minutes * MINUTE_MS))
      expect(await sweep(deps)).toEqual([somaliaClinicId])
    }
    expect(deps.queue.mail).toHaveLength(3)
    await settleEverything(deps)
    deps.setNow(addMilliseconds(publishedAt, DAY_MS + 45 * MINUTE_MS))
    expect(await sweep(deps)).toEqual([somaliaClinicId])
    deps.setNow(addMilliseconds(publishedAt, DAY_MS + 50 * MINUTE_MS))
    expect(await sweep(deps)).toEqual([])
  })

  it('is looked at two minutes after each planned message, whose schedule may be lost', async () => {
    const deps = await depsWithIdleClinic()
    await sweepUntilIdle(deps)
    await sweepUntilIdle(deps, addMilliseconds(reminderWeekAt, -DAY_MS + 6 * MINUTE_MS))
    // The run of the full hour plans every clinic again.
    deps.setNow(addMilliseconds(reminderWeekAt, MINUTE_MS))
    await sweep(deps)
    deps.queue.dispatch.length = 0
    deps.setNow(addMilliseconds(reminderWeekAt, 6 * MINUTE_MS))
    await sweep(deps)
    expect(deps.queue.dispatch.map(({ kind }) => kind)).toEqual(['reminder-week'])
  })

  it.each([
    { claimedAfter: 2, name: 'before its dispatch closes' },
    { claimedAfter: 14, name: 'after it has closed' },
  ])(
    'is looked at until a mail is settled whose job is lost, and whose worker died with it $name',
    async ({ claimedAfter }) => {
      const deps = await depsWithIdleClinic()
      await sweepUntilIdle(deps)
      const minutesAfter = (minutes: number) => addMilliseconds(reminderWeekAt, minutes * MINUTE_MS)
      deps.setNow(minutesAfter(1))
      await sweep(deps)
      const stored = await deps.dispatches.listByClinic(somaliaClinicId)
      const job = stored.find(({ kind }) => kind === 'reminder-week') ?? aDispatch()
      expect(await dispatchMessage(deps, job)).toBe('fanned-out')
      const [{ key: reminder } = { key: dueMailKey }] = deps.queue.mail.splice(0)
      const claim = async () => {
        const claimed = claimMail(createDueEntry(reminder, reminderWeekAt, null), {}, deps.now())
        return claimed && deps.ledger.claim(claimed)
      }
      for (let minutes = 2; minutes < 30; minutes += 1) {
        deps.setNow(minutesAfter(minutes))
        if (minutes === claimedAfter) expect(await claim()).toMatchObject({ claimed: true })
        if (minutes === 3) {
          await withdrawRegistrant(deps, {
            clinicId: somaliaClinicId,
            registrationId: reminder.recipientId,
          })
          const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
          for (const mail of mails.filter(({ kind }) => kind === 'withdrawn'))
            await deps.ledger.settle(mail, { ...mail, state: 'accepted' })
        }
        if (minutes === 4) expect(await dispatchMessage(deps, job)).toBe('done')
        if (minutes % 5 === 1) await sweep(deps)
        if (minutes < claimedAfter + 7) deps.queue.mail.length = 0
      }
      expect(deps.queue.mail.map(({ key }) => key.kind)).toContain('reminder-week')
    },
  )

  it('is planned again within the hour when no index shows it, as one of an older version', async () => {
    const deps = await depsWithIdleClinic()
    deps.clinics.listWatched = async () => new Map()
    deps.setNow('2026-11-20T09:55:00.000Z')
    expect(await sweep(deps)).toEqual([])
    deps.setNow('2026-11-20T10:00:00.000Z')
    const events: SweepEvent[] = []
    expect(await sweep(deps, (event) => events.push(event))).toEqual([somaliaClinicId])
    expect(events).toContainEqual({ type: 'schedules-reconciled', clinics: 1 })
    expect(deps.schedules.size).toBeGreaterThan(0)
  })

  it('is out of sight for good when it is gone', async () => {
    const deps = await depsWithIdleClinic()
    deps.clinics.get = async () => undefined
    deps.setNow('2026-11-20T09:55:00.000Z')
    expect(await sweep(deps)).toEqual([])
    expect(await deps.clinics.listWatched('9999')).toEqual(new Map())
  })

  it('is looked at again in the next run when a step of the sweep failed', async () => {
    const deps = await depsWithIdleClinic()
    const { seats } = deps.registrations
    deps.registrations.seats = async () => Promise.reject(new Error('throttled'))
    await sweepUntilIdle(deps)
    deps.registrations.seats = seats
    deps.setNow(addMilliseconds(publishedAt, 30 * MINUTE_MS))
    expect(await sweep(deps)).toEqual([somaliaClinicId])
  })
})
