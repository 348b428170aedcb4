import { describe, expect, it } from 'vitest'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { acceptedMailsTo, runUntil } from '../../../../support/execution/run-until'
import { aSite } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'
const registration = aRegistration({ timeZone: 'Africa/Dakar' })

const openPage = async () => {
  const site = await aSite({ now: before, clinics: [aPublishedClinic()], registrations: [registration] })
  return { ...site, path: `/my/${await site.tokenFor('my')}` }
}

describe('the personal page', () => {
  it('lists the mails that were sent, with their time in the registrant’s zone', async () => {
    const { get, path, deps } = await openPage()
    expect(await (await get(path)).text()).not.toContain('E-mails that we sent you')
    await runUntil(deps, somaliaClinicId, '2026-12-09T07:00:00.000Z')
    const html = await (await get(path)).text()
    expect(html).toContain('E-mails that we sent you')
    expect(html).toMatch(
      /Reminder, day 1: .*09 December 2026.*06:00|Reminder, day 1: .*9 December 2026.*06:00/,
    )
    expect(html).toMatch(/Confirmation: /)
  })

  it('gives the registrant’s data as a file, under the personal link only', async () => {
    const { get, path } = await openPage()
    const answer = await get(`${path}/data.json`)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ registration: { email: registration.email } })
    expect((await get(`${path}x/data.json`)).status).toBe(404)
  })

  it('lets a person who withdrew come back with the same details and the consent that was given', async () => {
    const { get, post, path, deps } = await openPage()
    await post(`${path}/return`)
    expect(await deps.registrations.get(somaliaClinicId, registration.id)).toEqual(registration)
    await post(`${path}/withdraw`)
    expect(await (await get(path)).text()).toContain('Register again with these details')
    for (const _ of [1, 2]) expect((await post(`${path}/return`)).status).toBe(303)
    const { name, consentVersion } = registration
    expect(await deps.registrations.get(somaliaClinicId, registration.id)).toMatchObject({
      status: 'confirmed',
      revision: 3,
      name,
      consentVersion,
    })
    await runUntil(deps, somaliaClinicId, before)
    expect(acceptedMailsTo(deps, registration.email).at(-1)).toBe('confirmation')
  })

  it('sends its mail again at most five times, ten minutes apart', async () => {
    const { get, post, path, deps } = await openPage()
    const results: (string | null)[] = []
    for (const minutes of [20, 25, 31, 42, 53, 64, 75, 200]) {
      deps.setNow(new Date(Date.parse(before) + minutes * 60_000).toISOString())
      const location = (await post(`${path}/resend`)).headers.get('location') ?? ''
      results.push(new URL(location, 'https://x.example.org').searchParams.get('notice'))
      if (location.endsWith('not-resent'))
        expect(await (await get(location)).text()).toContain('No e-mail was sent')
    }
    const [sent, not] = ['resent', 'not-resent']
    expect(results).toEqual([sent, not, sent, sent, sent, sent, not, not])
    await runUntil(deps, somaliaClinicId, deps.now())
    expect(acceptedMailsTo(deps, registration.email)).toEqual(Array(6).fill('confirmation'))
  })
})
