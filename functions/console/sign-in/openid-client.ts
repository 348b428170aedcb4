import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import type { Instant } from '../../../shared/domain/values/instant'

/** Why a sign-in came to nothing; the code goes to the log. */
export class SignInError extends Error {
  constructor(readonly code: 'provider-unreachable' | 'code-refused' | 'token-invalid') {
    super(code)
  }
}

export type IdTokenClaims = Record<string, unknown>

export interface OpenIdClientSettings {
  /** As it stands in the tokens; `/.well-known/openid-configuration` is read below it. */
  issuer: string
  /** A public client: the code is protected by PKCE (RFC 7636), there is no secret. */
  clientId: string
  /** The registered address that the provider sends people back to. */
  redirectUri: string
  fetch: typeof fetch
}

/** An OpenID provider: where to send people, and who came back. */
export interface OpenIdClient {
  /** @throws SignInFailed provider-unreachable */
  authorizationUrl(request: { state: string; nonce: string; challenge: string }): Promise<string>
  /** Trades the code for the verified claims of the id token. @throws SignInFailed */
  fetchClaims(answer: { code: string; verifier: string; nonce: string; now: Instant }): Promise<IdTokenClaims>
}

// OpenID Connect Discovery 1.0, section 3.
const DiscoveryDocument = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})

export const createOpenIdClient = (settings: OpenIdClientSettings): OpenIdClient => {
  const discovery = cacheSuccess(() => fetchDiscovery(settings))
  return {
    authorizationUrl: async ({ state, nonce, challenge }) => {
      const url = new URL((await discovery()).authorization_endpoint)
      const request = { response_type: 'code', scope: 'openid email profile', state, nonce }
      const client = { client_id: settings.clientId, redirect_uri: settings.redirectUri }
      const proof = { code_challenge: challenge, code_challenge_method: 'S256' }
      for (const [name, value] of Object.entries({ ...request, ...client, ...proof }))
        url.searchParams.set(name, value)
      return url.href
    },
    fetchClaims: async ({ code, verifier, nonce, now }) => {
      const { token_endpoint, keys } = await discovery()
      const idToken = await exchangeCode(settings, token_endpoint, { code, verifier })
      return verifyIdToken(settings, keys, idToken, { nonce, now })
    },
  }
}

const TIMEOUT_MS = 5_000

const fetchDiscovery = async (settings: OpenIdClientSettings) => {
  const address = `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await callProvider(() =>
    settings.fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) }),
  )
  const document = DiscoveryDocument.safeParse(answer.ok ? await answer.json() : null)
  if (!document.success || document.data.issuer !== settings.issuer)
    throw new SignInError('provider-unreachable')
  const keys = createRemoteJWKSet(new URL(document.data.jwks_uri), { [customFetch]: settings.fetch })
  return { ...document.data, keys }
}

const exchangeCode = async (
  { clientId, redirectUri, fetch }: OpenIdClientSettings,
  endpoint: string,
  { code, verifier }: { code: string; verifier: string },
): Promise<string> => {
  const grant = { grant_type: 'authorization_code', code, code_verifier: verifier }
  const body = new URLSearchParams({ ...grant, client_id: clientId, redirect_uri: redirectUri })
  const answer = await callProvider(() =>
    fetch(endpoint, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) }),
  )
  if (!answer.ok) throw new SignInError('code-refused')
  const tokens = z.object({ id_token: z.string() }).safeParse(await answer.json())
  if (!tokens.success) throw new SignInError('token-invalid')
  return tokens.data.id_token
}

/** OpenID Connect Core 1.0, section 3.1.3.7: signature, issuer, audience, expiry and nonce. */
const verifyIdToken = async (
  { issuer, clientId }: OpenIdClientSettings,
  keys: JWTVerifyGetKey,
  idToken: string,
  { nonce, now }: { nonce: string; now: Instant },
): Promise<IdTokenClaims> => {
  const options = {
    issuer,
    audience: clientId,
    currentDate: new Date(now),
    clockTolerance: 60,
    requiredClaims: ['exp', 'sub'],
  }
  const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']
  try {
    const { payload } = await jwtVerify(idToken, keys, { ...options, algorithms })
    if (payload.nonce !== nonce) throw new SignInError('token-invalid')
    return payload
  } catch (error) {
    if (error instanceof errors.JWKSTimeout) throw new SignInError('provider-unreachable')
    throw new SignInError('token-invalid')
  }
}

const callProvider = async (call: () => Promise<Response>): Promise<Response> => {
  try {
    return await call()
  } catch {
    throw new SignInError('provider-unreachable')
  }
}

/** Remembers a success for as long as the function lives; a failure is tried again. */
const cacheSuccess = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let cached: Promise<T> | undefined
  return () => {
    cached ??= make().catch((error: unknown) => {
      cached = undefined
      throw error
    })
    return cached
  }
}
