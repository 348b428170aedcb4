import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { DAY, MINUTE, plus } from '../../../../shared/domain/time/instant'
import { askErasure, askOwnErasure } from '../../../../shared/use-cases/erase-person/ask-erasure'
import { erasePeople } from '../../../../shared/use-cases/erase-person/erase-people'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import { register } from '../../../../shared/use-cases/registration/register'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { dyingAfter } from '../../../support/dying'
import { everythingIn } from '../../../support/everything-in'
import { live, mailsTo, settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

const emailOf = (who: string) => `${who}@example.org`
const idOf = (who: string) => registrationId(somalia, emailOf(who))
const of = (who: string) => ({ clinicId: somalia, registrationId: idOf(who) })
const statusOf = async (world: MemoryWorld, who: string) =>
  (await world.registrations.get(somalia, idOf(who)))?.status

/** One seat: Amina has it, Bashir and Chantal wait for it in this order. */
const aWorld = async () => {
  const world = memoryWorld({ now: '2026-11-20T09:00:00.000Z' })
  await world.clinics.create(aPublishedClinic({ capacity: 1 }), anAuditRecord())
  for (const who of ['amina', 'bashir', 'chantal']) {
    world.setNow(plus(world.now(), MINUTE))
    await register(world, { clinicId: somalia, form: aForm({ email: emailOf(who), name: who }) })
  }
  await settle(world, somalia)
  return world
}

/** Amina leaves, and her seat is offered to Bashir. */
const offeredToBashir = async (world: MemoryWorld) => {
  world.setNow(plus(world.now(), MINUTE))
  await withdraw(world, of('amina'))
  await offerSeats(world, somalia)
  await settle(world, somalia)
}

const ask = async (world: MemoryWorld) => {
  world.setNow(plus(world.now(), MINUTE))
  await askErasure(world, { email: emailOf('bashir'), once: 'first-form', by: 'admin-1' })
}

/** A run of the sweep: people are erased, then freed seats are offered. */
const sweepOnce = async (world: MemoryWorld) => {
  world.setNow(plus(world.now(), 5 * MINUTE))
  const failed = (_: string, error: unknown) => {
    throw error
  }
  await erasePeople(world, { told: () => {}, failed })
  await offerSeats(world, somalia)
}

const sweepAll = async (world: MemoryWorld) => {
  for (let round = 0; round < 4; round += 1) await sweepOnce(world)
  expect((await world.erasures.all()).map(({ doneAt }) => doneAt)).toEqual([expect.any(String)])
}

const expectGone = async (world: MemoryWorld) => {
  const left = await everythingIn(world)
  expect(left).not.toMatch(/bashir/i)
  expect(left).not.toContain(idOf('bashir'))
}

describe('erasing somebody who waits', () => {
  it('takes her off the list: the next in it is the first now, and a freed seat goes to him', async () => {
    const world = await aWorld()
    const mails = mailsTo(world, emailOf('bashir'))

    await ask(world)
    await sweepAll(world)

    await expectGone(world)
    expect(await world.registrations.seats(somalia)).toMatchObject({ taken: 1, waiting: 1, offered: 0 })
    await withdraw(world, of('amina'))
    await offerSeats(world, somalia)
    expect(await statusOf(world, 'chantal')).toBe('offered')
    await live(world, somalia, '2026-12-12T09:00:00.000Z')
    expect(mailsTo(world, emailOf('bashir'))).toEqual(mails)
    expect(mails).toEqual(['waitlisted'])
  })

  it('is not undone by a seat that is offered to her between the wish and the sweep', async () => {
    const world = await aWorld()
    await ask(world)
    await offeredToBashir(world)
    expect(await statusOf(world, 'bashir')).toBe('offered')

    await sweepAll(world)

    await expectGone(world)
    expect(await statusOf(world, 'chantal')).toBe('offered')
    expect(await world.registrations.seats(somalia)).toMatchObject({ taken: 1, waiting: 0, offered: 1 })
  })

  it('leaves her alone when she left the list after the wish and came back to it', async () => {
    const world = await aWorld()
    await ask(world)
    world.setNow(plus(world.now(), MINUTE))
    await withdraw(world, of('bashir'))
    await register(world, { clinicId: somalia, form: aForm({ email: emailOf('bashir') }) })

    await sweepAll(world)

    expect(await statusOf(world, 'bashir')).toBe('waitlisted')
  })

  it('leaves her alone also when the list that she came back to has offered her a seat', async () => {
    const world = await aWorld()
    await withdraw(world, of('chantal'))
    await ask(world)
    world.setNow(plus(world.now(), MINUTE))
    await withdraw(world, of('bashir'))
    await register(world, { clinicId: somalia, form: aForm({ email: emailOf('bashir') }) })
    await offeredToBashir(world)

    await sweepAll(world)

    expect(await statusOf(world, 'bashir')).toBe('offered')
  })
})

describe('erasing somebody to whom a seat is offered', () => {
  it('offers the seat to the next, with the counts right and no mail to her', async () => {
    const world = await aWorld()
    await offeredToBashir(world)
    const mails = mailsTo(world, emailOf('bashir'))

    await ask(world)
    await sweepAll(world)
    await settle(world, somalia)

    await expectGone(world)
    expect(await statusOf(world, 'chantal')).toBe('offered')
    expect(await world.registrations.seats(somalia)).toMatchObject({ taken: 1, waiting: 0, offered: 1 })
    expect(mailsTo(world, emailOf('chantal'))).toEqual(['waitlisted', 'seat-offered'])
    await live(world, somalia, '2026-12-12T09:00:00.000Z')
    expect(mailsTo(world, emailOf('bashir'))).toEqual(mails)
    expect(mails).toEqual(['waitlisted', 'seat-offered'])
  })

  it('sends her nothing of what a queue still holds', async () => {
    const world = await aWorld()
    world.setNow(plus(world.now(), MINUTE))
    await withdraw(world, of('amina'))
    await offerSeats(world, somalia)
    const offered = (await world.ledger.ofRecipient(somalia, idOf('bashir'))).find(
      ({ kind }) => kind === 'seat-offered',
    )
    if (!offered) throw new Error('the mail with the offer')
    await ask(world)
    await sweepAll(world)

    expect(await sendMail(world, offered)).toBe('skipped')

    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted'])
    await expectGone(world)
  })

  it('takes out whose offer is over as well, whether or not anybody has let it lapse', async () => {
    for (const lapses of [true, false]) {
      const world = await aWorld()
      await offeredToBashir(world)
      await ask(world)
      world.setNow(plus(world.now(), 3 * DAY))
      if (lapses) await offerSeats(world, somalia)

      await sweepAll(world)

      await expectGone(world)
      expect(await world.registrations.seats(somalia)).toMatchObject({ taken: 1, waiting: 0, offered: 1 })
    }
  })

  it('comes to the same twice at once, and when each write is the last one before a crash', async () => {
    const outcome = async (erase: (world: MemoryWorld) => Promise<unknown>) => {
      const world = await aWorld()
      await offeredToBashir(world)
      await ask(world)
      await erase(world)
      await sweepAll(world)
      await expectGone(world)
      return {
        seats: await world.registrations.seats(somalia),
        remains: await world.erasures.remains(somalia),
        chantal: await statusOf(world, 'chantal'),
      }
    }
    const once = await outcome(async () => {})
    expect(once.chantal).toBe('offered')
    expect(await outcome((world) => Promise.all([sweepOnce(world), sweepOnce(world)]))).toEqual(once)
    for (let writes = 0; writes < 10; writes += 1) {
      const died = await outcome((world) => sweepOnce(dyingAfter(world, writes)).catch(() => {}))
      expect([writes, died]).toEqual([writes, once])
    }
  })

  it('that she asks for herself sends her one last word, and frees the seat at once', async () => {
    const world = await aWorld()
    await offeredToBashir(world)
    await withdraw(world, of('bashir'))
    expect(await askOwnErasure(world, of('bashir'))).toBe('asked')
    await offerSeats(world, somalia)
    expect(await statusOf(world, 'chantal')).toBe('offered')
    await settle(world, somalia)

    await sweepAll(world)

    await expectGone(world)
    expect(mailsTo(world, emailOf('bashir'))).toEqual(['waitlisted', 'seat-offered', 'cancelled'])
    expect(await world.registrations.seats(somalia)).toMatchObject({ taken: 1, waiting: 0, offered: 1 })
  })
})
