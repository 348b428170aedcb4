import { describe, expect, it } from 'vitest'
import { aLedgerEntry, aPublishedClinic, aRegistration, somalia } from '../../../../support/builders'
import { aConsole, wordsOf } from '../console-in-memory'

const cancel = `/console/clinics/${somalia}/cancel`

describe('cancelling', () => {
  it('first says how many people will be told', async () => {
    const { get, world } = await aConsole({ clinics: [aPublishedClinic()] })
    const nobody = await wordsOf(await get(cancel))
    expect(nobody).toContain('Nobody has registered, so nobody is told.')
    expect(nobody).not.toContain('their calendars')
    for (const email of ['a@example.org', 'b@example.org']) {
      const registration = aRegistration({ email })
      await world.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
    }
    const words = await wordsOf(await get(cancel))
    expect(words).toContain('2 people are told by mail at once')
    expect(words).toContain('The days disappear from their calendars.')
    expect(words).toContain('Cancel it and tell 2 people')
    expect(await world.clinics.get(somalia)).toMatchObject({ status: 'published' })
  })

  it('is done by the button, once', async () => {
    const { post, follow, world } = await aConsole({ clinics: [aPublishedClinic()] })
    expect(await wordsOf(await follow(await post(cancel, { version: '2' })))).toContain(
      'The clinic is cancelled.',
    )
    expect(await world.clinics.get(somalia)).toMatchObject({ status: 'cancelled' })
    expect((await post(cancel, { version: '2' })).status).toBe(303)
    expect((await world.clinics.audit(somalia)).filter(({ action }) => action === 'cancelled')).toHaveLength(
      1,
    )
  })

  it('is refused when the clinic was changed meanwhile or is over', async () => {
    const { post, world } = await aConsole({ clinics: [aPublishedClinic()] })
    expect((await post(cancel, { version: '1' })).status).toBe(409)
    world.setNow('2026-12-20T00:00:00.000Z')
    const over = await post(cancel, { version: '2' })
    expect(over.status).toBe(422)
    expect(await wordsOf(over)).toContain('The clinic is over')
  })
})
