import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import type { Registration } from '../../../../shared/domain/registration/registration'
import { type Instant, plus } from '../../../../shared/domain/time/instant'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import { register } from '../../../../shared/use-cases/registration/register'
import { takeSeat } from '../../../../shared/use-cases/registration/take-seat'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { live, mailsTo, settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

const begins = '2026-11-20T09:00:00.000Z'
const emailOf = (who: string) => `${who}@example.org`
const idOf = (who: string) => registrationId(somalia, emailOf(who))
const of = (who: string) => ({ clinicId: somalia, registrationId: idOf(who) })

/** A clinic with so many seats, for which these people have registered, a minute after one another. */
const worldWith = async (capacity: number | null, ...people: string[]): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: begins })
  await world.clinics.create(aPublishedClinic({ capacity }), anAuditRecord())
  for (const [index, who] of people.entries()) {
    world.setNow(plus(begins, index * 60_000))
    await register(world, { clinicId: somalia, form: aForm({ email: emailOf(who) }) })
  }
  return world
}
const standing = async (world: MemoryWorld, ...people: string[]): Promise<(string | undefined)[]> =>
  Promise.all(people.map(async (who) => (await world.registrations.get(somalia, idOf(who)))?.status))
const offerOf = async (world: MemoryWorld, who: string): Promise<Instant> =>
  (await world.registrations.get(somalia, idOf(who)))?.offeredUntil ?? ''
const withCapacity = async (world: MemoryWorld, capacity: number | null) => {
  const clinic = await world.clinics.get(somalia)
  if (clinic) await world.clinics.save({ ...clinic, capacity, version: clinic.version + 1 }, anAuditRecord())
}

describe('a freed seat', () => {
  it('goes to the first of the waiting list, and to nobody else', async () => {
    const world = await worldWith(1, 'amina', 'bashir', 'chantal')
    await withdraw(world, of('amina'))
    expect(await offerSeats(world, somalia)).toEqual({ lapsed: 0, offered: 1 })
    expect(await standing(world, 'amina', 'bashir', 'chantal')).toEqual([
      'withdrawn',
      'offered',
      'waitlisted',
    ])
    expect(await world.registrations.seats(somalia)).toEqual({ taken: 1, waiting: 1, offered: 1, pending: 0 })
  })

  it('is not sold past the list: who comes now waits behind it', async () => {
    const world = await worldWith(1, 'amina', 'bashir')
    await withdraw(world, of('amina'))
    expect(await register(world, { clinicId: somalia, form: aForm({ email: emailOf('late') }) })).toBe(
      'waitlisted',
    )
    await offerSeats(world, somalia)
    expect(await standing(world, 'bashir', 'late')).toEqual(['offered', 'waitlisted'])
  })

  it('is offered once, however often and however parallel it is looked for', async () => {
    const world = await worldWith(3, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
    for (const who of ['a', 'b']) await withdraw(world, of(who))
    await Promise.all(Array.from({ length: 10 }, () => offerSeats(world, somalia)))
    await offerSeats(world, somalia)
    expect(await standing(world, 'c', 'd', 'e', 'f', 'g', 'h')).toEqual([
      'confirmed',
      'offered',
      'offered',
      'waitlisted',
      'waitlisted',
      'waitlisted',
    ])
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('d'))).toEqual(['seat-offered'])
  })

  it('is offered to the rest of the list after a crash in the middle of it', async () => {
    const world = await worldWith(2, 'a', 'b', 'c', 'd')
    for (const who of ['a', 'b']) await withdraw(world, of(who))
    const { registrations } = world
    let calls = 0
    const change: typeof registrations.change = (given) => {
      calls += 1
      if (calls === 2) throw new Error('the worker is gone')
      return registrations.change(given)
    }
    await expect(
      offerSeats({ ...world, registrations: { ...registrations, change } }, somalia),
    ).rejects.toThrow('gone')
    expect(await standing(world, 'c', 'd')).toEqual(['offered', 'waitlisted'])
    await offerSeats(world, somalia)
    expect(await standing(world, 'c', 'd')).toEqual(['offered', 'offered'])
  })

  it('passes over who left the list since it was read', async () => {
    const world = await worldWith(1, 'a', 'b', 'c')
    await withdraw(world, of('a'))
    const { registrations } = world
    async function* pages(clinicId: string): AsyncIterable<Registration[]> {
      for await (const page of registrations.pages(clinicId)) yield page
      await withdraw(world, of('b'))
    }
    await offerSeats({ ...world, registrations: { ...registrations, pages } }, somalia)
    expect(await standing(world, 'b', 'c')).toEqual(['withdrawn', 'offered'])
  })

  it('costs one small read where nobody waits', async () => {
    const world = await worldWith(3, 'amina')
    const { seats } = world.registrations
    const onlySeats = { ...world, clinics: {} as never, registrations: { seats } as never }
    expect(await offerSeats(onlySeats, somalia)).toEqual({ lapsed: 0, offered: 0 })
  })
})

describe('more seats than before', () => {
  it('are offered to as many as wait, in their order', async () => {
    const world = await worldWith(1, 'a', 'b', 'c', 'd')
    await withCapacity(world, 3)
    await offerSeats(world, somalia)
    expect(await standing(world, 'b', 'c', 'd')).toEqual(['offered', 'offered', 'waitlisted'])
    await withCapacity(world, null)
    await offerSeats(world, somalia)
    expect(await standing(world, 'd')).toEqual(['offered'])
  })
})

describe('an offer', () => {
  const offered = async () => {
    const world = await worldWith(1, 'amina', 'bashir', 'chantal')
    await settle(world, somalia)
    await withdraw(world, of('amina'))
    await offerSeats(world, somalia)
    return world
  }

  it('is taken in time, once, with the confirmation of whoever registers now', async () => {
    const world = await offered()
    await settle(world, somalia)
    const results = await Promise.all([takeSeat(world, of('bashir')), takeSeat(world, of('bashir'))])
    expect(results.toSorted()).toEqual(['no-offer', 'taken'])
    expect(await world.registrations.seats(somalia)).toEqual({ taken: 1, waiting: 1, offered: 0, pending: 0 })
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted', 'seat-offered', 'confirmation'])
  })

  it('lapses when it is over, and the seat goes to the next, each told of it once', async () => {
    const world = await offered()
    await settle(world, somalia)
    world.setNow(plus(await offerOf(world, 'bashir'), 1))
    expect(await takeSeat(world, of('bashir')), 'too late, though nobody has looked yet').toBe('no-offer')
    await Promise.all([1, 2, 3].map(() => offerSeats(world, somalia)))
    expect(await standing(world, 'bashir', 'chantal')).toEqual(['withdrawn', 'offered'])
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted', 'seat-offered', 'cancelled'])
    expect(mailsTo(world, emailOf('chantal'))).toEqual(['waitlisted', 'seat-offered'])
    expect(world.sent.at(-1)?.raw.concat(world.sent.at(-2)?.raw ?? '')).not.toContain('METHOD:CANCEL')
  })

  it('is over late when everything stood still, and the next has as long as anybody', async () => {
    const world = await offered()
    const late = plus(await offerOf(world, 'bashir'), 3 * 24 * 3_600_000)
    world.setNow(late)
    await offerSeats(world, somalia)
    expect(await offerOf(world, 'chantal')).toBe(plus(late, 48 * 3_600_000))
  })

  it('is declined by withdrawing', async () => {
    const world = await offered()
    expect(await withdraw(world, of('bashir'))).toBe('withdrawn')
    await offerSeats(world, somalia)
    expect(await standing(world, 'bashir', 'chantal')).toEqual(['withdrawn', 'offered'])
  })

  it('ends well when it is taken, declined and over at one moment', async () => {
    const world = await offered()
    world.setNow(plus(await offerOf(world, 'bashir'), -1))
    await Promise.all([
      takeSeat(world, of('bashir')),
      withdraw(world, of('bashir')),
      offerSeats({ ...world, now: () => '2026-11-30T09:00:00.000Z' }, somalia),
    ])
    await offerSeats(world, somalia)
    const { taken, offered: held, waiting } = await world.registrations.seats(somalia)
    expect({ taken, waiting }).toEqual({ taken: 1, waiting: 0 })
    expect(held).toBe((await standing(world, 'chantal'))[0] === 'offered' ? 1 : 0)
  })

  it('is made of no seat of a clinic that is cancelled, over, or has too little left of it', async () => {
    const world = await worldWith(1, 'amina', 'bashir')
    await withdraw(world, of('amina'))
    world.setNow('2026-12-11T08:30:00.000Z')
    expect((await offerSeats(world, somalia)).offered).toBe(0)
    world.setNow('2026-12-12T08:30:00.000Z')
    expect((await offerSeats(world, somalia)).offered).toBe(0)
    world.setNow('2026-11-21T09:00:00.000Z')
    await cancelClinic(world, { id: somalia, version: 2, by: 'organiser-1' })
    expect((await offerSeats(world, somalia)).offered).toBe(0)
  })
})

describe('who waits', () => {
  it('gets no reminder, no way in and no notice of a move, and all of it with the confirmation', async () => {
    const world = await worldWith(1, 'amina', 'bashir', 'chantal')
    await moveDay(world, {
      id: somalia,
      version: 2,
      day: 1,
      date: '2026-12-10',
      start: '10:00',
      end: '13:00',
      by: 'organiser-1',
    })
    await live(world, somalia, '2026-12-10T06:30:00.000Z')
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted'])
    await withdraw(world, of('amina'))
    await offerSeats(world, somalia)
    await takeSeat(world, of('bashir'))
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted', 'confirmation', 'join-link 2'])
    const confirmation = world.sent.find(
      ({ to, tags }) => to === emailOf('bashir') && tags['kind'] === 'confirmation',
    )
    expect(confirmation?.raw).toContain('/join/')
    expect(mailsTo(world, emailOf('chantal'))).toEqual(['waitlisted'])
  })

  it('is told when the clinic is cancelled, without a calendar that she never had', async () => {
    const world = await worldWith(1, 'amina', 'bashir', 'chantal', 'dawit')
    await withdraw(world, of('amina'))
    await offerSeats(world, somalia)
    await settle(world, somalia)
    await withdraw(world, of('dawit'))
    await cancelClinic(world, { id: somalia, version: 2, by: 'organiser-1' })
    await settle(world, somalia)
    for (const who of ['bashir', 'chantal']) {
      const mail = world.sent.findLast(({ to }) => to === emailOf(who))
      expect(mail?.tags['kind'], who).toBe('cancelled')
      expect(mail?.raw, who).not.toContain('text/calendar')
    }
    expect(mailsTo(world, emailOf('dawit'))).toEqual(['waitlisted', 'cancelled'])
    expect(mailsTo(world, emailOf('amina')), 'has been told before').toEqual(['cancelled'])
  })

  it('has one copy of the mail that tells how she stands, ten minutes later', async () => {
    const world = await worldWith(1, 'amina', 'bashir')
    await settle(world, somalia)
    world.setNow('2026-11-20T09:30:00.000Z')
    for (const _ of [1, 2]) {
      await register(world, { clinicId: somalia, form: aForm({ email: emailOf('bashir') }) })
    }
    await settle(world, somalia)
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted', 'waitlisted'])
  })
})
