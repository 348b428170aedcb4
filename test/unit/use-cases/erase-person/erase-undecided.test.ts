import { describe, expect, it } from 'vitest'
import { listRegistrations } from '../../../../functions/console/queries/registrations'
import { registrationId } from '../../../../shared/domain/ids'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { askErasure, askOwnErasure } from '../../../../shared/use-cases/erase-person/ask-erasure'
import { erasePeople } from '../../../../shared/use-cases/erase-person/erase-people'
import { decideRegistrations } from '../../../../shared/use-cases/registration/decide-registrations'
import { register } from '../../../../shared/use-cases/registration/register'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { everythingIn } from '../../../support/everything-in'
import { mailsTo, settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

const ayaan = 'ayaan@example.org'
const id = registrationId(somalia, ayaan)

/** As the sweep does it, round after round, five minutes apart. */
const eraseAll = async (world: MemoryWorld) => {
  const failed = (_: unknown, error: unknown) => {
    throw error
  }
  for (const _ of [1, 2, 3]) {
    world.setNow(plus(world.now(), 5 * MINUTE))
    await erasePeople(world, { told: () => {}, failed })
  }
  return world.erasures.all()
}

/** A person in a clinic whose organiser decides. */
const aWorldThatDecides = async () => {
  const world = memoryWorld({ now: '2026-11-20T09:00:00.000Z' })
  await world.clinics.create(aPublishedClinic({ approval: true }), anAuditRecord())
  await register(world, { clinicId: somalia, form: aForm({ email: ayaan, name: 'Ayaan Nur' }) })
  return world
}
const decide = (world: MemoryWorld, verdict: 'approve' | 'reject') =>
  decideRegistrations(world, {
    clinicId: somalia,
    people: [{ id: id, round: 1 }],
    verdict,
    by: 'organiser-1',
  })

describe('erasing somebody who is pending or was rejected', () => {
  it.each([undefined, 'reject'] as const)('takes her out of everything, decision: %s', async (verdict) => {
    const world = await aWorldThatDecides()
    if (verdict) await decide(world, verdict)
    await settle(world, somalia)

    await askErasure(world, { email: ayaan, once: 'first-form', by: 'admin-1' })
    const [erasure] = await eraseAll(world)

    expect(erasure?.doneAt).not.toBeNull()
    const left = await everythingIn(world)
    for (const trace of [ayaan, 'Ayaan', id]) expect(left).not.toContain(trace)
    expect(await world.registrations.seats(somalia)).toEqual({ taken: 0, waiting: 0, offered: 0, pending: 0 })
    expect((await listRegistrations(world, somalia, { text: '', status: null })).erased).toBe(1)
  })

  it('is not held up by a decision after the wish, whatever it says', async () => {
    for (const verdict of ['approve', 'reject'] as const) {
      const world = await aWorldThatDecides()
      await askErasure(world, { email: ayaan, once: 'first-form', by: 'admin-1' })
      world.setNow(plus(world.now(), MINUTE))
      await decide(world, verdict)
      await eraseAll(world)
      expect(await world.registrations.get(somalia, id), verdict).toBeUndefined()
    }
  })

  it('withdraws who is pending when she asks on her page, with one last word and no calendar', async () => {
    const world = await aWorldThatDecides()
    await settle(world, somalia)
    await withdraw(world, { clinicId: somalia, registrationId: id })
    await askOwnErasure(world, { clinicId: somalia, registrationId: id })
    await settle(world, somalia)
    await eraseAll(world)
    expect(mailsTo(world, ayaan)).toEqual(['pending', 'cancelled'])
    expect(await world.registrations.get(somalia, id)).toBeUndefined()
  })
})
