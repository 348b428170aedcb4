import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { settings } from '../in-memory-console'

interface Deeds {
  /** Instead of its own claims. */
  claims?: JWTPayload
  /** Signs with a key that its key set does not show. */
  forged?: boolean
  issuerInDocument?: string
  refusesCode?: boolean
}

/** Made once: to find two large primes takes longer than a test. */
const keyPairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])

/** An OpenID provider behind `fetch`; it gives one token for the code that the test sets. */
export const anIdentityProvider = async (behaviour: Deeds = {}) => {
  const [pair, other] = await keyPairs
  const asked: URLSearchParams[] = []
  let nonce = ''
  const json = (body: unknown, status = 200) => Response.json(body, { status })
  const idToken = async () => {
    const seconds = Math.floor(Date.parse('2026-11-20T09:00:00.000Z') / 1000)
    const claims = {
      iss: settings.issuer,
      aud: settings.clientId,
      sub: 'person-7',
      name: 'Hodan Warsame',
      email: 'Hodan@Example.org',
      email_verified: true,
      'cognito:groups': ['organiser', 'choir'],
      nonce,
      iat: seconds,
      exp: seconds + 3600,
      ...behaviour.claims,
    }
    const key = behaviour.forged ? other.privateKey : pair.privateKey
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)
  }
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = String(input)
    if (url.endsWith('/.well-known/openid-configuration')) {
      return json({
        issuer: behaviour.issuerInDocument ?? settings.issuer,
        authorization_endpoint: 'https://login.example.org/authorize?tenant=1',
        token_endpoint: 'https://login.example.org/token',
        jwks_uri: 'https://login.example.org/keys',
      })
    }
    if (url.endsWith('/keys'))
      return json({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }] })
    asked.push(new URLSearchParams(String(init?.body)))
    return behaviour.refusesCode
      ? json({ error: 'invalid_grant' }, 400)
      : json({ access_token: 'opaque', token_type: 'Bearer', id_token: await idToken() })
  }
  return {
    fetch: fetch as typeof globalThis.fetch,
    /** The bodies sent to the token endpoint. */
    asked,
    rememberNonce: (value: string) => {
      nonce = value
    },
  }
}
