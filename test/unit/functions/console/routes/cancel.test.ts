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

  it('leaves days that are cancelled, not to come and not moved', async () => {
    const { get, post } = await aConsole({ clinics: [aPublishedClinic()] })
    await post(`/console/clinics/${somalia}/days/2/move`, {
      date: '2026-12-14',
      start: '10:00',
      end: '13:30',
      version: '2',
    })
    await post(cancel, { version: '3' })
    const words = await wordsOf(await get(`/console/clinics/${somalia}`))
    expect(words).toMatch(/1\. Thursday, 10 December 2026 09:00–12:30 \(Mogadishu, UTC\+03:00\) cancelled/)
    expect(words).toMatch(/2\. Monday, 14 December 2026 .* moved once cancelled/)
    expect(words).not.toContain('to come')
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
