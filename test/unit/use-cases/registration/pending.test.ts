import { describe, expect, it } from 'vitest'
import { plus } from '../../../../shared/domain/time/instant'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { somalia } from '../../../support/builders'
import { live, mailsTo, settle } from '../../../support/live'
import { begins, decides, emailOf, none, of, registers, standing, withApproval, worldWith } from './deciding'

describe('who registers where the organiser decides', () => {
  it('is pending, holds no seat, and is told so at once', async () => {
    const world = await worldWith(1, 'amina', 'bashir')
    expect(await standing(world, 'amina', 'bashir')).toEqual(['pending', 'pending'])
    expect(await world.registrations.seats(somalia)).toEqual({ taken: 0, waiting: 0, offered: 0, pending: 2 })
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending'])
    expect(world.sent[0]?.raw).not.toMatch(/text\/calendar|\/join\//)
  })

  it('has one copy of that mail when asking again ten minutes later, and no more', async () => {
    const world = await worldWith(null, 'amina')
    await settle(world, somalia)
    world.setNow(plus(begins, 15 * 60_000))
    for (const _ of [1, 2, 3]) expect(await registers(world, 'amina')).toBe('known')
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'pending'])
  })

  it('gets no reminder, no way in and no notice of a move, and all of it with the confirmation', async () => {
    const world = await worldWith(null, 'amina', 'bashir')
    await decides(world, 'approve', ['bashir'])
    const to = { day: 1, date: '2026-12-10', start: '10:00', end: '13:00' }
    await moveDay(world, { id: somalia, version: 2, by: 'organiser-1', ...to })
    await live(world, somalia, '2026-12-10T06:30:00.000Z')
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending'])
    expect(mailsTo(world, emailOf('bashir'))).toContain('join-link 1')
    await decides(world, 'approve', ['amina'])
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'confirmation', 'join-link 2'])
    const confirmation = world.sent.find(
      ({ to: who, tags }) => who === emailOf('amina') && tags['kind'] === 'confirmation',
    )
    expect(confirmation?.raw).toContain('/join/')
    expect(confirmation?.raw).toContain('METHOD:REQUEST')
  })

  it('may withdraw, which frees nothing and is told without a calendar, and then is not decided on', async () => {
    const world = await worldWith(1, 'amina')
    await settle(world, somalia)
    expect(await withdraw(world, of('amina'))).toBe('withdrawn')
    expect(await world.registrations.seats(somalia)).toEqual({ taken: 0, waiting: 0, offered: 0, pending: 0 })
    expect(await decides(world, 'approve', ['amina'])).toEqual({ ...none, stood: 1 })
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'cancelled'])
    expect(world.sent.at(-1)?.raw).toMatch(/does not decide on it/)
    expect(world.sent.at(-1)?.raw).not.toContain('text/calendar')
    expect(await registers(world, 'amina'), 'and may ask anew').toBe('pending')
  })

  it('stays pending when approval is no longer asked for, and others are confirmed at once', async () => {
    const world = await worldWith(null, 'amina')
    await withApproval(world, false)
    expect(await registers(world, 'bashir')).toBe('registered')
    expect(await registers(world, 'amina')).toBe('known')
    expect(await standing(world, 'amina', 'bashir')).toEqual(['pending', 'confirmed'])
    await withApproval(world, true)
    expect(await registers(world, 'chantal')).toBe('pending')
    expect(await standing(world, 'bashir')).toEqual(['confirmed'])
    expect(await decides(world, 'approve', ['amina'])).toEqual({ ...none, confirmed: 1 })
  })
})

describe('a clinic that does not take place any more', () => {
  it('decides nothing when it is over, and tells nobody', async () => {
    const world = await worldWith(null, 'amina')
    await live(world, somalia, '2026-12-12T09:00:00.000Z')
    expect(await decides(world, 'approve', ['amina'])).toBe('closed')
    expect(await decides(world, 'reject', ['amina'])).toBe('closed')
    await settle(world, somalia)
    expect(await standing(world, 'amina')).toEqual(['pending'])
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending'])
  })

  it('tells who is pending that it is cancelled, without a calendar, and not who was rejected', async () => {
    const world = await worldWith(null, 'amina', 'bashir')
    await decides(world, 'reject', ['bashir'])
    await settle(world, somalia)
    await cancelClinic(world, { id: somalia, version: 2, by: 'organiser-1' })
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'cancelled'])
    expect(world.sent.findLast(({ to }) => to === emailOf('amina'))?.raw).not.toContain('text/calendar')
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['rejected'])
    expect(await decides(world, 'approve', ['amina'])).toBe('closed')
  })

  it('still tells who was rejected just before it was cancelled, that and nothing else', async () => {
    const world = await worldWith(null, 'amina')
    await settle(world, somalia)
    await decides(world, 'reject', ['amina'])
    await cancelClinic(world, { id: somalia, version: 2, by: 'organiser-1' })
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'rejected'])
  })
})
