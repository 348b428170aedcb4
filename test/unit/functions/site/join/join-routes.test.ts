import { describe, expect, it } from 'vitest'
import { formatCountdown } from '../../../../../functions/site/join/join-pages'
import { siteTranslator } from '../../../../../shared/i18n/site-translator'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const registration = aRegistration({ timeZone: 'Africa/Dakar' })
const siteAt = (now: string, clinic = aPublishedClinic()) =>
  aSite({ now, clinics: [clinic], registrations: [registration] })
const before = '2026-11-21T09:00:00.000Z'

describe('the joining link', () => {
  it('is a waiting page before the window, with the time left and both zones', async () => {
    const { get, tokenFor } = await siteAt('2026-12-10T03:25:00.000Z')
    const answer = await get(`/join/${await tokenFor('join')}`)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('The meeting opens in 2 hours and 5 minutes.')
    expect(html).toContain('Thursday, 10 December 2026, 05:30 (Dakar, UTC+00:00)')
    expect(html).toContain('Thursday, 10 December 2026, 08:30 (Mogadishu, UTC+03:00)')
    expect(answer.headers.get('refresh')).toBe('300')
    expect(html).not.toContain('zoom.example.org')
  })

  it('leads on to Zoom while the meeting is open, without referrer or cache, and is recorded as tried', async () => {
    const { get, tokenFor, deps } = await siteAt('2026-12-10T05:30:00.000Z')
    const answer = await get(`/join/${await tokenFor('join')}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(aPublishedClinic().zoom?.joinUrl)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const stored = await deps.registrations.get(somaliaClinicId, registration.id)
    expect(stored?.joinClickedAt).toEqual({ '1': '2026-12-10T05:30:00.000Z' })
  })

  it('is not taken as tried by a program that only looks whether the link works', async () => {
    const { app, tokenFor, deps } = await siteAt('2026-12-10T05:30:00.000Z')
    await app.request(`https://clinics.example.org/join/${await tokenFor('join')}`, { method: 'HEAD' })
    expect((await deps.registrations.get(somaliaClinicId, registration.id))?.joinClickedAt).toEqual({})
  })

  it.each([
    ['after it', '2026-12-12T09:00:00.000Z', aPublishedClinic(), 'This clinic is over'],
    [
      'of a cancelled clinic',
      before,
      aPublishedClinic({ status: 'cancelled' }),
      'This clinic has been cancelled',
    ],
    [
      'without a room',
      '2026-12-10T06:30:00.000Z',
      aPublishedClinic({ zoom: null }),
      'The meeting is being prepared',
    ],
  ])('is a plain word %s', async (_, now, clinic, words) => {
    const { get, tokenFor } = await siteAt(now, clinic)
    const answer = await get(`/join/${await tokenFor('join')}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(words)
  })

  it('is closed to a person who has withdrawn, and to a token that is not genuine', async () => {
    const { get, post, tokenFor } = await siteAt('2026-12-10T06:30:00.000Z')
    await post(`/my/${await tokenFor('my')}/withdraw`)
    expect(await (await get(`/join/${await tokenFor('join')}`)).text()).toContain(
      'Your registration is cancelled',
    )
    expect((await get(`/join/${await tokenFor('my')}`)).status).toBe(404)
  })

  it('offers to register again only while registration is open', async () => {
    const pageAfterWithdrawal = async (closes: { date: string; time: string } | null) => {
      const clinic = aPublishedClinic({ registrationWindow: { opens: null, closes } })
      const { get, post, tokenFor } = await siteAt('2026-12-10T06:30:00.000Z', clinic)
      await post(`/my/${await tokenFor('my')}/withdraw`)
      return (await get(`/join/${await tokenFor('join')}`)).text()
    }
    expect(await pageAfterWithdrawal(null)).toContain('You can register again')
    expect(await pageAfterWithdrawal({ date: '2026-12-09', time: '18:00' })).not.toContain('register again')
  })

  it('says the time left in the two largest units', () => {
    const translator = siteTranslator('en')
    expect(formatCountdown(30_000, translator)).toBe('one minute')
    expect(formatCountdown(60 * 60_000, translator)).toBe('one hour')
    expect(formatCountdown((26 * 60 + 5) * 60_000, translator)).toBe('one day and 2 hours')
    expect(formatCountdown(65 * 60_000, siteTranslator('fr'))).toBe('une heure et 5 minutes')
  })
})

describe('the log', () => {
  it('never holds a token, with any error', async () => {
    const { get, tokenFor, deps, logged } = await siteAt('2026-12-10T05:30:00.000Z')
    const token = await tokenFor('join')
    deps.registrations.recordJoinClick = () => Promise.reject(new Error(`cannot write ${token}`))
    expect((await get(`/join/${token}`)).status).toBe(500)
    expect(logged.join()).toContain('"page":"join"')
    expect(logged.join()).not.toContain(token)
  })
})
