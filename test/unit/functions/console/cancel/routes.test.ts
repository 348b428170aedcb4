import { describe, expect, it } from 'vitest'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'

const cancel = `/console/clinics/${somaliaClinicId}/cancel`

describe('cancelling', () => {
  it('first says how many people will be notified', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const nobody = await pageText(await get(cancel))
    expect(nobody).toContain('There are no registrations, so no e-mail is sent.')
    expect(nobody).not.toContain('their calendars')
    for (const email of ['a@example.org', 'b@example.org']) {
      const registration = aRegistration({ email })
      await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
    }
    const words = await pageText(await get(cancel))
    expect(words).toContain('2 people will be informed by e-mail at once')
    expect(words).toContain('The days are removed from their calendars.')
    expect(words).toContain('Cancel and inform 2 people')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ status: 'published' })
  })

  it('is done by the button, once', async () => {
    const { post, follow, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    expect(await pageText(await follow(await post(cancel, { version: '2' })))).toContain(
      'The clinic has been cancelled.',
    )
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ status: 'cancelled' })
    expect((await post(cancel, { version: '2' })).status).toBe(303)
    expect(
      (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'cancelled'),
    ).toHaveLength(1)
  })

  it('leaves days that are cancelled, not to come and not moved', async () => {
    const { get, post } = await aConsole({ clinics: [aPublishedClinic()] })
    await post(`/console/clinics/${somaliaClinicId}/days/2/move`, {
      date: '2026-12-14',
      start: '10:00',
      end: '13:30',
      version: '2',
    })
    await post(cancel, { version: '3' })
    const words = await pageText(await get(`/console/clinics/${somaliaClinicId}`))
    expect(words).toMatch(/1\. Thursday, 10 December 2026 09:00–12:30 \(Mogadishu, UTC\+03:00\) cancelled/)
    expect(words).toMatch(/2\. Monday, 14 December 2026 .* moved once cancelled/)
    expect(words).not.toContain('to come')
  })

  it('is refused when the clinic was changed meanwhile or is over', async () => {
    const { post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    expect((await post(cancel, { version: '1' })).status).toBe(409)
    deps.setNow('2026-12-20T00:00:00.000Z')
    const over = await post(cancel, { version: '2' })
    expect(over.status).toBe(422)
    expect(await pageText(over)).toContain('The clinic is over')
  })
})
