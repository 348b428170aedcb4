import { describe, expect, it } from 'vitest'
import { plus } from '../../../../shared/domain/time/instant'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { somalia } from '../../../support/builders'
import { live, mailsTo, settle } from '../../../support/live'
import { begins, decides, emailOf, idOf, none, of, registers, standing, worldWith } from './deciding'

describe('approving', () => {
  it('gives the seats to whoever has waited longest, and the others a place in the list', async () => {
    const world = await worldWith(2, 'amina', 'bashir', 'chantal')
    await settle(world, somalia)
    world.setNow(plus(begins, 3 * 60_000))
    const result = await decides(world, 'approve', ['chantal', 'bashir', 'amina'])
    expect(result).toEqual({ ...none, confirmed: 2, waitlisted: 1 })
    const standings = await standing(world, 'amina', 'bashir', 'chantal')
    expect(standings).toEqual(['confirmed', 'confirmed', 'waitlisted'])
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'confirmation'])
    expect(mailsTo(world, emailOf('chantal'))).toEqual(['pending', 'waitlisted'])
    expect(world.sent.at(-1)?.raw).toContain('has accepted your registration')
  })

  it('does not go past who waits already, though a seat is free', async () => {
    const world = await worldWith(1, 'amina', 'bashir', 'chantal')
    await decides(world, 'approve', ['amina', 'bashir'])
    await withdraw(world, of('amina'))
    await decides(world, 'approve', ['chantal'])
    await offerSeats(world, somalia)
    expect(await standing(world, 'bashir', 'chantal')).toEqual(['offered', 'waitlisted'])
  })

  it('sells no seat twice: fifty at once for ten seats', async () => {
    const people = Array.from({ length: 50 }, (_, index) => `person${index}`)
    const world = await worldWith(10, ...people)
    const results = await Promise.all(people.map((who) => decides(world, 'approve', [who])))
    expect(results.filter((each) => each !== 'closed' && each.confirmed === 1)).toHaveLength(10)
    expect(await world.registrations.seats(somalia)).toEqual({
      taken: 10,
      waiting: 40,
      offered: 0,
      pending: 0,
    })
  })

  it('goes on after a crash where it stopped, and tells nobody twice', async () => {
    const world = await worldWith(null, 'amina', 'bashir', 'chantal')
    const { registrations } = world
    let calls = 0
    const change: typeof registrations.change = (given) => {
      calls += 1
      if (calls === 2) throw new Error('the worker is gone')
      return registrations.change(given)
    }
    const dying = { ...world, registrations: { ...registrations, change } }
    await expect(decides(dying, 'approve', ['amina', 'bashir', 'chantal'])).rejects.toThrow('gone')
    expect(await standing(world, 'amina', 'bashir')).toEqual(['confirmed', 'pending'])
    expect(await decides(world, 'approve', ['amina', 'bashir', 'chantal'])).toEqual({
      ...none,
      confirmed: 2,
      stood: 1,
    })
    await settle(world, somalia)
    for (const who of ['amina', 'bashir']) expect(mailsTo(world, emailOf(who))).toEqual(['confirmation'])
  })
})

describe('rejecting', () => {
  it('is told once, politely and without a calendar, and ends there', async () => {
    const world = await worldWith(null, 'amina')
    await settle(world, somalia)
    expect(await decides(world, 'reject', ['amina'])).toEqual({ ...none, rejected: 1 })
    expect(await withdraw(world, of('amina'))).toBe('already')
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, emailOf('amina'))).toEqual(['pending', 'rejected'])
    expect(world.sent.at(-1)?.raw).not.toMatch(/text\/calendar|\/join\//)
  })

  it('is not undone by registering again: nothing changes, and one copy of the mail is all', async () => {
    const world = await worldWith(null, 'amina')
    await decides(world, 'reject', ['amina'])
    await settle(world, somalia)
    world.setNow(plus(begins, 60 * 60_000))
    for (const _ of [1, 2, 3]) expect(await registers(world, 'amina')).toBe('known')
    await settle(world, somalia)
    expect(await standing(world, 'amina')).toEqual(['rejected'])
    expect(mailsTo(world, emailOf('amina'))).toEqual(['rejected', 'rejected'])
  })

  it('may be taken back by the organiser, with everything that was missed in one confirmation', async () => {
    const world = await worldWith(null, 'amina')
    await decides(world, 'reject', ['amina'])
    await live(world, somalia, '2026-12-09T12:00:00.000Z')
    expect(await decides(world, 'approve', ['amina'], { round: 2 })).toEqual({ ...none, confirmed: 1 })
    await live(world, somalia, '2026-12-10T05:30:00.000Z')
    expect(mailsTo(world, emailOf('amina'))).toEqual(['rejected', 'confirmation', 'join-link 1'])
  })
})

describe('two decisions about one person', () => {
  it.each([
    ['approve', 'reject', 'confirmed'],
    ['reject', 'approve', 'rejected'],
    ['approve', 'approve', 'confirmed'],
    ['reject', 'reject', 'rejected'],
  ] as const)(
    'are one, first %s, then %s: the first stands, the second is told',
    async (first, second, is) => {
      const world = await worldWith(null, 'amina')
      expect(await decides(world, first, ['amina'])).toEqual({ ...none, [is]: 1 })
      expect(await decides(world, second, ['amina'], { by: 'organiser-2' })).toEqual({ ...none, stood: 1 })
      expect(await standing(world, 'amina')).toEqual([is])
      await settle(world, somalia)
      expect(mailsTo(world, emailOf('amina'))).toEqual([is === 'confirmed' ? 'confirmation' : is])
    },
  )

  it('are one at the same moment too: one of both, with one mail', async () => {
    const world = await worldWith(null, 'amina')
    const verdicts = ['approve', 'reject', 'approve', 'reject'] as const
    const all = await Promise.all(verdicts.map((verdict) => decides(world, verdict, ['amina'])))
    expect(all.filter((each) => each !== 'closed' && each.stood === 1)).toHaveLength(3)
    await settle(world, somalia)
    const [is] = await standing(world, 'amina')
    expect(mailsTo(world, emailOf('amina'))).toEqual([is === 'confirmed' ? 'confirmation' : is])
  })

  it('leave one line in the audit log, with who, whom and how many, and no address', async () => {
    const world = await worldWith(1, 'amina', 'bashir', 'chantal')
    await decides(world, 'approve', ['amina', 'bashir'])
    await decides(world, 'reject', ['bashir', 'chantal'], { by: 'organiser-2' })
    const lines = (await world.clinics.audit(somalia)).filter(({ action }) => action !== 'created')
    expect(lines.map(({ by, action, before, after }) => [by, action, before, after])).toEqual([
      [
        'organiser-1',
        'approved',
        { status: 'pending' },
        { registration: idOf('amina'), status: 'confirmed', together: 2 },
      ],
      [
        'organiser-1',
        'approved',
        { status: 'pending' },
        { registration: idOf('bashir'), status: 'waitlisted', together: 2 },
      ],
      [
        'organiser-2',
        'rejected',
        { status: 'pending' },
        { registration: idOf('chantal'), status: 'rejected', together: 2 },
      ],
    ])
    expect(JSON.stringify(lines)).not.toContain('@')
  })

  it('are none about people whom nobody knows', async () => {
    const world = await worldWith(null)
    expect(await decides(world, 'approve', ['nobody'])).toEqual({ ...none, stood: 1 })
    expect(await decides(world, 'approve', ['nobody'], { round: 0 })).toEqual({ ...none, stood: 1 })
  })
})
