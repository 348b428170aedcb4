import { describe, expect, it } from 'vitest'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { parseCalendar } from '../../../mail/decode-mail'
import { aSite } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'
const registration = aRegistration()

const openCalendar = async () => {
  const site = await aSite({ now: before, clinics: [aPublishedClinic()], registrations: [registration] })
  return { ...site, path: `/calendar/${await site.tokenFor('calendar')}.ics` }
}

describe('a calendar that a registrant subscribes to', () => {
  it('has an address on the personal page that calendar programs open', async () => {
    const { get, tokenFor, path } = await openCalendar()
    const html = await (await get(`/my/${await tokenFor('my')}`)).text()
    expect(html).toContain(`href="webcal://clinics.example.org${path}"`)
  })

  it('says how often to ask again', async () => {
    const { get, path } = await openCalendar()
    const file = await (await get(path)).text()
    expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    expect(file).toContain('X-PUBLISHED-TTL:PT1H')
    expect(parseCalendar(file).events).toHaveLength(2)
  })

  it('is sent again only when it has changed, not because time has passed', async () => {
    const { get, post, path, deps, tokenFor } = await openCalendar()
    const etag = (await get(path)).headers.get('etag') ?? ''
    deps.setNow('2026-11-22T09:00:00.000Z')
    const same = await get(path, { 'if-none-match': etag })
    expect([same.status, await same.text()]).toEqual([304, ''])
    await post(`/my/${await tokenFor('my')}/withdraw`)
    const changed = await get(path, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
    expect((await changed.text()).match(/^STATUS:CANCELLED/gm)).toHaveLength(2)
    expect((await deps.registrations.get(somaliaClinicId, registration.id))?.status).toBe('withdrawn')
  })
})

describe('a registrant on the waiting list', () => {
  it('reads their place, in the order of the list', async () => {
    const waiting = ['first', 'second', 'third'].map((who, index) =>
      aRegistration({
        email: `${who}@example.org`,
        status: 'waitlisted',
        statusSince: `2026-11-20T0${index + 1}:00:00.000Z`,
      }),
    )
    const site = await aSite({
      now: before,
      clinics: [aPublishedClinic({ capacity: 1 })],
      registrations: [registration, ...waiting.toReversed()],
    })
    for (const [index, who] of waiting.entries()) {
      const html = await (await site.get(`/my/${await site.tokenFor('my', who)}`)).text()
      expect(html).toContain(`You are number ${index + 1} on the waiting list.`)
    }
    const html = await (await site.get(`/my/${await site.tokenFor('my')}`)).text()
    expect(html).not.toContain('on the waiting list.')
  })
})
