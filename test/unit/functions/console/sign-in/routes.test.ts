import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aPublishedClinic } from '../../../../support/builders/builders'
import { aConsole, consoleSiteUrl, pageText } from '../in-memory-console'
import { anIdentityProvider } from './fake-identity-provider'

type Provider = Awaited<ReturnType<typeof anIdentityProvider>>

/** A browser that keeps its cookies. */
const aBrowser = async (provider: Provider) => {
  const { app, deps, lines } = await aConsole({
    staff: null,
    fetch: provider.fetch,
    clinics: [aPublishedClinic()],
  })
  const jar = new Map<string, string>()
  const setCookies: string[] = []
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: consoleSiteUrl }
    const answer = await app.request(new URL(path, consoleSiteUrl).href, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      setCookies.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const begin = async (to = '/console') => {
    const answer = await visit(`/console/sign-in?to=${encodeURIComponent(to)}`)
    const address = new URL(answer.headers.get('location') ?? '')
    provider.rememberNonce(address.searchParams.get('nonce') ?? '')
    return address.searchParams
  }
  const comeBack = (state: string | null) => visit(`/console/signed-in?code=c0de&state=${state}`)
  return { visit, begin, comeBack, jar, setCookies, deps, lines }
}

describe('signing in', () => {
  // openid-client holds the token's times against the runtime's clock, which the local stack sets.
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-20T09:00:00.000Z'), toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('asks the provider with code flow, PKCE, state and nonce', async () => {
    const { begin } = await aBrowser(await anIdentityProvider())
    const asked = await begin()
    expect(Object.fromEntries(asked)).toMatchObject({
      tenant: '1',
      response_type: 'code',
      client_id: 'console-client',
      redirect_uri: `${consoleSiteUrl}/console/signed-in`,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
  })

  it('leads back to the page that was asked for, with a session', async () => {
    const provider = await anIdentityProvider()
    const { visit, begin, comeBack } = await aBrowser(provider)
    const to = (await visit('/console/clinics/new')).headers.get('location')
    expect(to).toBe('/console/sign-in?to=%2Fconsole%2Fclinics%2Fnew')
    const asked = await begin('/console/clinics/new')
    const back = await comeBack(asked.get('state'))
    expect(back.headers.get('location')).toBe('/console/clinics/new')
    expect((await visit('/console/clinics/new')).status).toBe(200)
    const [body] = provider.asked
    const challenge = createHash('sha256')
      .update(body?.get('code_verifier') ?? '')
      .digest('base64url')
    expect(challenge).toBe(asked.get('code_challenge'))
    expect(body?.get('redirect_uri')).toBe(`${consoleSiteUrl}/console/signed-in`)
  })

  it('keeps its cookies from scripts, from plain http and from other sites', async () => {
    const { begin, comeBack, setCookies } = await aBrowser(await anIdentityProvider())
    await comeBack((await begin()).get('state'))
    const session = setCookies.find((line) => line.startsWith('__Host-session='))
    expect(session).toMatch(/Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax/)
    expect(setCookies.find((line) => line.startsWith('__Host-sign-in='))).toMatch(
      /HttpOnly; Secure; SameSite=Lax/,
    )
    expect(setCookies.join()).not.toContain('hodan')
  })

  it('lasts eight hours', async () => {
    const { visit, begin, comeBack, deps } = await aBrowser(await anIdentityProvider())
    await comeBack((await begin()).get('state'))
    deps.setNow('2026-11-20T16:59:00.000Z')
    expect((await visit('/console')).status).toBe(200)
    deps.setNow('2026-11-20T17:01:00.000Z')
    expect((await visit('/console')).headers.get('location')).toMatch('/console/sign-in')
  })

  it('ends with signing out, by a form only', async () => {
    const { visit, begin, comeBack, jar } = await aBrowser(await anIdentityProvider())
    await comeBack((await begin()).get('state'))
    expect((await visit('/console/sign-out')).status).toBe(404)
    expect(jar.has('__Host-session')).toBe(true)
    const out = await visit('/console/sign-out', { method: 'POST' })
    expect(out.headers.get('location')).toBe('/console/signed-out')
    expect(jar.has('__Host-session')).toBe(false)
    expect(await pageText(await visit('/console/signed-out'))).toContain('You are signed out')
  })

  it('ends for good: a copy of the cookie opens nothing after signing out, and another session goes on', async () => {
    const { visit, begin, comeBack, jar } = await aBrowser(await anIdentityProvider())
    await comeBack((await begin()).get('state'))
    const other = jar.get('__Host-session') ?? ''
    await comeBack((await begin()).get('state'))
    const copy = jar.get('__Host-session') ?? ''
    expect((await visit('/console')).status).toBe(200)
    await visit('/console/sign-out', { method: 'POST' })
    jar.set('__Host-session', copy)
    expect((await visit('/console')).headers.get('location')).toMatch('/console/sign-in')
    jar.set('__Host-session', other)
    expect((await visit('/console')).status).toBe(200)
  })

  it('goes on to no other site', async () => {
    for (const to of [
      'https://evil.example.org',
      '//evil.example.org',
      '/console/../..//evil',
      '/consoleevil',
      '/console/\\evil',
    ]) {
      const { begin, comeBack } = await aBrowser(await anIdentityProvider())
      const back = await comeBack((await begin(to)).get('state'))
      expect(back.headers.get('location')).toBe('/console')
    }
  })

  it('refuses an answer to another question, and the same answer twice', async () => {
    const { begin, comeBack } = await aBrowser(await anIdentityProvider())
    await begin()
    expect((await comeBack('another-state')).status).toBe(400)
    const asked = await begin()
    expect((await comeBack(asked.get('state'))).status).toBe(302)
    expect((await comeBack(asked.get('state'))).status).toBe(400)
  })

  it.each([
    ['is signed with another key', { forged: true }],
    ['is for another client', { claims: { aud: 'somebody-else' } }],
    ['comes from another issuer', { claims: { iss: 'https://evil.example.org' } }],
    ['has expired', { claims: { exp: 1_700_000_000 } }],
    ['answers another nonce', { claims: { nonce: 'old' } }],
    ['was never given', { refusesCode: true }],
  ])('refuses a token that %s', async (_, behaviour) => {
    const { begin, comeBack, jar, lines } = await aBrowser(await anIdentityProvider(behaviour))
    const answer = await comeBack((await begin()).get('state'))
    expect(answer.status).toBe(400)
    expect(jar.has('__Host-session')).toBe(false)
    expect(await pageText(answer)).toContain('Sign-in failed')
    expect(lines.at(-1)).toMatchObject({ level: 'warn', message: 'sign-in-failed' })
  })

  it('says so when the provider is away or is another than it should be, and tries again the next time', async () => {
    const provider = await anIdentityProvider()
    let away = true
    const fetch: typeof globalThis.fetch = (...call) =>
      away ? Promise.reject(new Error()) : provider.fetch(...call)
    const { visit } = await aBrowser({ ...provider, fetch })
    expect((await visit('/console/sign-in')).status).toBe(503)
    away = false
    expect((await visit('/console/sign-in')).status).toBe(302)
    const liar = await aBrowser(await anIdentityProvider({ issuerInDocument: 'https://evil.example.org' }))
    expect((await liar.visit('/console/sign-in')).status).toBe(503)
  })

  it('tells a person without a role what to do', async () => {
    const { visit, begin, comeBack } = await aBrowser(
      await anIdentityProvider({ claims: { 'cognito:groups': ['choir'] } }),
    )
    await comeBack((await begin()).get('state'))
    const page = await visit('/console')
    expect(page.status).toBe(403)
    expect(await pageText(page)).toContain('you have not been given a role yet')
  })

  it('writes neither name nor address into the log', async () => {
    const { begin, comeBack, lines } = await aBrowser(await anIdentityProvider())
    await comeBack((await begin()).get('state'))
    expect(lines).toEqual([
      { level: 'info', message: 'signed-in', ids: { by: 'person-7', roles: 'organiser' } },
    ])
  })
})
