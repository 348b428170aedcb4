import { describe, expect, it } from 'vitest'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'
import { aSite } from '../site-fixture'

const during = '2026-12-10T06:30:00.000Z'
const siteOf = (clinic: Parameters<typeof aPublishedClinic>[0], now = '2026-11-21T09:00:00.000Z') =>
  aSite({ now, clinics: [aPublishedClinic(clinic)], registrations: [aRegistration()] })

describe('the pages of an in-person clinic', () => {
  const inPerson = { mode: 'in-person', venue: aVenue() } as const

  it('show the venue and say nothing of Zoom or a joining link', async () => {
    const { get, tokenFor } = await siteOf(inPerson)
    const paths = [
      `/clinics/${somaliaClinicId}`,
      `/clinics/${somaliaClinicId}/register`,
      `/my/${await tokenFor('my')}`,
    ]
    for (const path of paths) {
      const html = await (await get(path)).text()
      expect([path, /Zoom|joining link|\/join\/|online/i.exec(html)?.[0]]).toEqual([path, undefined])
      if (!path.endsWith('register')) expect(html).toContain('Xqz Kkw')
    }
  })

  it('open no meeting from a joining link that was mailed while the clinic was online', async () => {
    const { get, tokenFor, deps } = await siteOf(inPerson, during)
    const answer = await get(`/join/${await tokenFor('join')}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('This clinic takes place in person')
    expect(JSON.stringify(await deps.registrations.get(somaliaClinicId, aRegistration().id))).not.toContain(
      during,
    )
  })

  it('say that the venue is to be announced while it is', async () => {
    const { get } = await siteOf({ mode: 'in-person' })
    expect(await (await get(`/clinics/${somaliaClinicId}`)).text()).toContain('To be announced')
  })
})

describe('the pages of a hybrid clinic', () => {
  it('show venue, map and the joining link', async () => {
    const { get, tokenFor } = await siteOf({ mode: 'hybrid', venue: aVenue() })
    const page = await (await get(`/clinics/${somaliaClinicId}`)).text()
    expect(page).toContain('In person and online (Zoom)')
    expect(page).toContain('href="https://maps.example.org/?q=2.03,45.34"')
    const personal = await (await get(`/my/${await tokenFor('my')}`)).text()
    expect(personal).toContain('/join/')
    expect(personal).toContain('Xqz Kkw')
  })
})

describe('the pages of an online clinic', () => {
  it('show no venue, not even one that was entered before the mode changed', async () => {
    const { get } = await siteOf({ mode: 'online', venue: aVenue() })
    expect(await (await get(`/clinics/${somaliaClinicId}`)).text()).not.toContain('Xqz Kkw')
  })
})
