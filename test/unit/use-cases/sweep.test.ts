import { describe, expect, it } from 'vitest'
import { DAY, HOUR, plus } from '../../../shared/domain/time/instant'
import { sweep } from '../../../shared/use-cases/sweep'
import { somalia } from '../../support/builders'
import { worldWithDueMail } from './send-mail/due-mail'

describe('the sweep', () => {
  it('hints at a due dispatch whose schedule was lost, at most minutes late', async () => {
    const world = await worldWithDueMail({ now: '2026-12-09T06:03:00.000Z' })
    const job = { clinicId: somalia, kind: 'reminder-day' as const, day: 1, planVersion: 1 }
    const at = '2026-12-09T06:00:00.000Z'
    const rest = { at, usefulUntil: null, wall: null, state: 'planned' as const, changedAt: at }
    await world.dispatches.add({ ...job, ...rest })
    await sweep(world)
    expect(world.queue.dispatch).toEqual([job])
  })

  it('asks for the numbers of the last day until two days after it, when they come without a closed room', async () => {
    const world = await worldWithDueMail()
    world.setNow(plus('2026-12-11T09:30:00.000Z', 2 * DAY + HOUR))
    await sweep(world)
    expect(world.queue.attendance).toEqual([
      { clinicId: somalia, day: 1 },
      { clinicId: somalia, day: 2 },
    ])
    expect(world.queue.mail.length).toBeGreaterThan(0)
  })

  it('leaves clinics alone that were over days ago, and drafts', async () => {
    const world = await worldWithDueMail()
    world.setNow(plus('2026-12-11T09:30:00.000Z', 5 * DAY))
    expect(await sweep(world)).toEqual([])
    expect(world.queue.mail).toEqual([])
  })
})
