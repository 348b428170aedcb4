import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../../shared/domain/ids'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { signToken, type TokenKeys, type TokenPurpose } from '../../../../../shared/domain/values/token'
import { withdrawRegistrant } from '../../../../../shared/use-cases/registration/withdraw-registrant'
import { aDay, aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const registration = aRegistration()
const during = '2026-12-10T06:30:00.000Z'
const other = aPublishedClinic({ id: 'another-clinic' })

/** Every address that a token opens, and how it answers one that is genuine while day 1 is on. */
const tokenRoutes: [
  purpose: TokenPurpose,
  method: 'GET' | 'POST',
  address: (token: string) => string,
  status: number,
][] = [
  ['my', 'GET', (token) => `/my/${token}`, 200],
  ['my', 'POST', (token) => `/my/${token}/withdraw`, 303],
  ['join', 'GET', (token) => `/join/${token}`, 303],
  ['calendar', 'GET', (token) => `/calendar/${token}.ics`, 200],
]

const setUpSite = async (now = during, registrations: Registration[] = [registration]) => {
  const site = await aSite({ now, clinics: [aPublishedClinic(), other], registrations })
  const ask = (method: string, path: string) => (method === 'GET' ? site.get(path) : site.post(path))
  return { ...site, ask }
}

describe.each(tokenRoutes)('a token for %s (%s)', (purpose, method, address, genuine) => {
  const sign = (keys: TokenKeys, claims: { clinicId?: string; registrationId?: string } = {}) =>
    signToken(keys, purpose, { clinicId: somaliaClinicId, registrationId: registration.id, ...claims })

  it('opens its page', async () => {
    const { ask, tokenFor } = await setUpSite()
    expect((await ask(method, address(await tokenFor(purpose)))).status).toBe(genuine)
  })

  it('forged, altered anywhere, of another purpose, person or clinic is answered as not found', async () => {
    const { ask, tokenFor, deps, logged } = await setUpSite()
    const keys = await deps.secrets.tokenKeys()
    const token = await tokenFor(purpose)
    const wrong = [
      sign(['a guess']),
      sign(keys, { clinicId: 'another-clinic' }),
      sign(keys, { registrationId: registrationId('another-clinic', registration.email) }),
      sign(keys, { registrationId: registrationId(somaliaClinicId, 'nobody@example.org') }),
      sign(keys, { clinicId: 'no-such-clinic' }),
      ...(['my', 'join', 'calendar'] as const)
        .filter((each) => each !== purpose)
        .map((each) => signToken(keys, each, { clinicId: somaliaClinicId, registrationId: registration.id })),
      ...Array.from(
        token,
        (character, at) => `${token.slice(0, at)}${character === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`,
      ),
      token.slice(0, -1),
      `${token}A`,
      encodeURIComponent(`${token}\n`),
      `${token}%00`,
    ]
    const answers = await Promise.all(wrong.map((each) => ask(method, address(each))))
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404))
    const pages = new Set(await Promise.all(answers.map((answer) => answer.text())))
    expect(pages.size).toBe(1)
    expect((await deps.registrations.get(somaliaClinicId, registration.id))?.status).toBe('confirmed')
    expect((await deps.registrations.get(somaliaClinicId, registration.id))?.joinClickedAt).toEqual({})
    expect(logged.join()).not.toContain(token.slice(-22))
  })

  it('in a mail of before still opens after the key was changed, and no more after the change after it', async () => {
    const { ask, deps } = await setUpSite()
    const sent = address(sign(['first']))
    deps.secrets.tokenKeys = async () => ['second', 'first']
    expect((await ask(method, sent)).status).toBe(genuine)
    deps.secrets.tokenKeys = async () => ['third', 'second']
    expect((await ask(method, sent)).status).toBe(404)
  })

  it('replayed after withdrawing opens no meeting and changes nothing', async () => {
    const { ask, tokenFor, deps } = await setUpSite()
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: registration.id })
    const after = await deps.registrations.get(somaliaClinicId, registration.id)
    const answer = await ask(method, address(await tokenFor(purpose)))
    const page = await answer.text()
    expect(answer.headers.get('location') ?? '').not.toContain('zoom')
    expect(page).not.toMatch(/zoom\.example\.org|\/join\//)
    if (purpose === 'calendar') expect(page.match(/^STATUS:CANCELLED/gm)).toHaveLength(2)
    expect(await deps.registrations.get(somaliaClinicId, registration.id)).toEqual(after)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
  })

  it('ends: the joining link with the last day, everything else 90 days after it', async () => {
    const { ask, tokenFor, deps } = await setUpSite()
    const path = address(await tokenFor(purpose))
    deps.setNow('2026-12-11T09:30:00.000Z')
    const statusOf = async (method: string, path: string) => (await ask(method, path)).status
    if (purpose === 'join') {
      const over = await ask(method, path)
      expect([over.status, over.headers.get('location')]).toEqual([200, null])
    } else {
      deps.setNow('2027-03-11T09:30:00.000Z')
      expect(await statusOf('GET', path.replace('/withdraw', ''))).toBe(200)
      deps.setNow('2027-03-11T09:30:00.001Z')
      expect(await statusOf(method, path)).toBe(404)
    }
  })

  it('outlives a day that moves: it carries no time', async () => {
    const later = aPublishedClinic({ version: 3, days: [aDay({ date: '2027-06-10' })] })
    const { ask, tokenFor, deps } = await setUpSite()
    const path = address(await tokenFor(purpose))
    deps.clinics.get = async () => later
    deps.setNow('2027-06-10T06:30:00.000Z')
    expect((await ask(method, path)).status).toBe(genuine)
  })
})
