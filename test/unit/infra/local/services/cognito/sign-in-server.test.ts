import { createHash, randomBytes } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { samplePeople } from '../../../../../../infra/local/services/cognito/sample-people'
import { startSignInServer } from '../../../../../../infra/local/services/cognito/sign-in-server'
import { addMilliseconds } from '../../../../../../shared/domain/values/time/instant'

const callback = 'http://localhost:3000/console/signed-in'
const inHalfAYear = addMilliseconds(new Date().toISOString(), 180 * 86_400_000)

let signInServer: Awaited<ReturnType<typeof startSignInServer>>
beforeEach(async () => {
  const client = { id: 'the-console', callbackUrls: [callback] }
  signInServer = await startSignInServer({
    port: 0,
    client,
    people: () => samplePeople,
    now: () => inHalfAYear,
  })
})
afterEach(() => signInServer.stop())

/** A browser's part: follows redirects inside of the provider and keeps its cookies. */
const aBrowser = () => {
  const cookies = new Map<string, string>()
  const visit = async (address: string, form?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const post = form && { method: 'POST', body: form }
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie }, ...post })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next || next.startsWith(callback)) return answer
    return visit(new URL(next, address).href)
  }
  return visit
}

const discovery = async () =>
  (await (await fetch(`${signInServer.issuer}/.well-known/openid-configuration`)).json()) as Record<
    string,
    string
  >

const verifier = randomBytes(32).toString('base64url')
const authorizationUrl = async (changes: Record<string, string> = {}) => {
  const asked = {
    response_type: 'code',
    client_id: 'the-console',
    redirect_uri: callback,
    scope: 'openid email profile',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }
  return `${(await discovery()).authorization_endpoint}?${new URLSearchParams(asked)}`
}

const signIn = async (visit: ReturnType<typeof aBrowser>, person: string): Promise<URL> => {
  const page = await (await visit(await authorizationUrl())).text()
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
  const answer = await visit(new URL(action, signInServer.issuer).href, new URLSearchParams({ person }))
  return new URL(answer.headers.get('location') ?? '')
}

const claimsOf = async (back: URL) => {
  const { token_endpoint = '', jwks_uri = '' } = await discovery()
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    code_verifier: verifier,
    client_id: 'the-console',
    redirect_uri: callback,
  })
  const { id_token } = (await (await fetch(token_endpoint, { method: 'POST', body })).json()) as {
    id_token: string
  }
  const options = { issuer: signInServer.issuer, audience: 'the-console', currentDate: new Date(inHalfAYear) }
  return (await jwtVerify(id_token, createRemoteJWKSet(new URL(jwks_uri)), options)).payload
}

describe('signing in on the laptop', () => {
  it('offers the sample people by name and role', async () => {
    const page = await (await aBrowser()(await authorizationUrl())).text()
    for (const { name, about } of samplePeople)
      expect(page).toContain(`<b>${name}</b><span class="muted">${about}`)
  })

  it('gives Cognito’s claims, in a token that is good by the local stack’s clock', async () => {
    const back = await signIn(aBrowser(), 'tomas-lindqvist')
    expect(back.searchParams.get('state')).toBe('the-state')
    expect(await claimsOf(back)).toMatchObject({
      sub: 'tomas-lindqvist',
      name: 'Tomas Lindqvist',
      email: 'tomas.lindqvist@example.org',
      email_verified: true,
      'cognito:groups': ['organiser'],
      nonce: 'the-nonce',
    })
  })

  it('asks each time, so that another person can sign in after the first', async () => {
    const browser = aBrowser()
    await signIn(browser, 'amina-diallo')
    const claims = await claimsOf(await signIn(browser, 'mei-tanaka'))
    expect(claims.sub).toBe('mei-tanaka')
  })

  it('refuses an address that is not registered, and a sign-in without PKCE', async () => {
    const elsewhere = await aBrowser()(
      await authorizationUrl({ redirect_uri: 'http://localhost:3000/other' }),
    )
    const unproved = await aBrowser()(
      await authorizationUrl({ code_challenge: '', code_challenge_method: '' }),
    )
    expect(elsewhere.status).toBe(400)
    expect(unproved.headers.get('location')).toContain('error=invalid_request')
  })

  it('says in plain words when a sign-in has expired', async () => {
    const answer = await fetch(`${signInServer.issuer}/sign-in/long-gone`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('This sign-in is over')
  })
})
