import { describe, expect, it } from 'vitest'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const before = '2026-11-20T09:00:00.000Z'

/** A registrant who is pending, or was rejected. */
const siteWithRegistration = async (status: 'pending' | 'rejected', now = before) => {
  const site = await aSite({ now, clinics: [aPublishedClinic({ approval: true })], registrations: [] })
  const asks = aRegistration({ status: 'pending' })
  const { registrations } = site.deps
  await registrations.register(asks, aLedgerEntry({ kind: 'pending' }), null)
  if (status === 'pending') return site
  const to: Registration = { ...asks, status: 'rejected', revision: 2 }
  const mail = aLedgerEntry({ kind: 'rejected', revision: 2 })
  await registrations.change({ from: asks, to, mail, capacity: null })
  return site
}

describe('the personal page where the organiser decides', () => {
  it('tells a pending registrant that nothing is decided, with no joining link and no calendar, and lets them withdraw', async () => {
    const { get, post, tokenFor, deps } = await siteWithRegistration('pending')
    const path = `/my/${await tokenFor('my')}`
    const html = await (await get(path)).text()
    expect(html).toContain('We will e-mail you the decision')
    for (const hidden of ['/join/', '/calendar/', '/take']) expect(html).not.toContain(hidden)
    for (const _ of [1, 2]) expect((await post(`${path}/withdraw`)).status).toBe(303)
    expect((await deps.registrations.seats(somaliaClinicId)).pending).toBe(0)
    expect(await (await get(path)).text()).toContain('Your registration is cancelled')
  })

  it('tells a rejected registrant so, with no joining link, no calendar and no button to return', async () => {
    const { get, post, tokenFor, deps } = await siteWithRegistration('rejected')
    const path = `/my/${await tokenFor('my')}`
    const html = await (await get(path)).text()
    expect(html).toContain('the organiser cannot offer you a seat')
    for (const hidden of ['/join/', '/calendar/', '/take', '/withdraw', '/register'])
      expect(html).not.toContain(hidden)
    await post(`${path}/withdraw`)
    await post(`${path}/take`)
    expect((await deps.registrations.get(somaliaClinicId, aRegistration().id))?.status).toBe('rejected')
  })

  it('opens no meeting to a pending or rejected registrant, not even while a day is on, and says so', async () => {
    for (const [status, words] of [
      ['pending', 'Your registration is pending'],
      ['rejected', 'You do not have a seat in this clinic'],
    ] as const) {
      const { get, tokenFor } = await siteWithRegistration(status, '2026-12-10T06:30:00.000Z')
      const answer = await get(`/join/${await tokenFor('join')}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(words)
      const file = await (await get(`/calendar/${await tokenFor('calendar')}.ics`)).text()
      expect(file).not.toContain('STATUS:CONFIRMED')
      const over = await siteWithRegistration(status, '2026-12-12T06:30:00.000Z')
      expect(await (await over.get(`/my/${await over.tokenFor('my')}`)).text()).toContain(
        'This clinic is over',
      )
    }
  })
})
