import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import type { Instant } from '../../../shared/domain/time/instant'

/** Why a sign-in came to nothing; the code goes to the log. */
export class SignInFailed extends Error {
  constructor(readonly code: 'provider-unreachable' | 'code-refused' | 'token-invalid') {
    super(code)
  }
}

export type Claims = Record<string, unknown>

export interface ProviderSettings {
  /** As it stands in the tokens; `/.well-known/openid-configuration` is read below it. */
  issuer: string
  /** A public client: the code is protected by PKCE (RFC 7636), there is no secret. */
  clientId: string
  /** The registered address that the provider sends people back to. */
  redirectUri: string
  fetch: typeof fetch
}

/** An OpenID provider: where to send people, and who came back. */
export interface OpenIdProvider {
  /** @throws SignInFailed provider-unreachable */
  authorizationUrl(asked: { state: string; nonce: string; challenge: string }): Promise<string>
  /** Trades the code for the verified claims of the id token. @throws SignInFailed */
  claimsFor(answer: { code: string; verifier: string; nonce: string; now: Instant }): Promise<Claims>
}

// OpenID Connect Discovery 1.0, section 3.
const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})

export const openIdProvider = (settings: ProviderSettings): OpenIdProvider => {
  const discovered = onceKept(() => discover(settings))
  return {
    authorizationUrl: async ({ state, nonce, challenge }) => {
      const url = new URL((await discovered()).authorization_endpoint)
      const asked = { response_type: 'code', scope: 'openid email profile', state, nonce }
      const client = { client_id: settings.clientId, redirect_uri: settings.redirectUri }
      const proof = { code_challenge: challenge, code_challenge_method: 'S256' }
      for (const [name, value] of Object.entries({ ...asked, ...client, ...proof }))
        url.searchParams.set(name, value)
      return url.href
    },
    claimsFor: async ({ code, verifier, nonce, now }) => {
      const { token_endpoint, keys } = await discovered()
      const idToken = await trade(settings, token_endpoint, { code, verifier })
      return verified(settings, keys, idToken, { nonce, now })
    },
  }
}

const TIMEOUT = 5_000

const discover = async (settings: ProviderSettings) => {
  const address = `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await reached(() =>
    settings.fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) }),
  )
  const document = Discovery.safeParse(answer.ok ? await answer.json() : null)
  if (!document.success || document.data.issuer !== settings.issuer)
    throw new SignInFailed('provider-unreachable')
  const keys = createRemoteJWKSet(new URL(document.data.jwks_uri), { [customFetch]: settings.fetch })
  return { ...document.data, keys }
}

const trade = async (
  { clientId, redirectUri, fetch }: ProviderSettings,
  endpoint: string,
  { code, verifier }: { code: string; verifier: string },
): Promise<string> => {
  const grant = { grant_type: 'authorization_code', code, code_verifier: verifier }
  const body = new URLSearchParams({ ...grant, client_id: clientId, redirect_uri: redirectUri })
  const answer = await reached(() =>
    fetch(endpoint, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) }),
  )
  if (!answer.ok) throw new SignInFailed('code-refused')
  const tokens = z.object({ id_token: z.string() }).safeParse(await answer.json())
  if (!tokens.success) throw new SignInFailed('token-invalid')
  return tokens.data.id_token
}

/** OpenID Connect Core 1.0, section 3.1.3.7: signature, issuer, audience, expiry and nonce. */
const verified = async (
  { issuer, clientId }: ProviderSettings,
  keys: JWTVerifyGetKey,
  idToken: string,
  { nonce, now }: { nonce: string; now: Instant },
): Promise<Claims> => {
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
    if (payload.nonce !== nonce) throw new SignInFailed('token-invalid')
    return payload
  } catch (error) {
    if (error instanceof errors.JWKSTimeout) throw new SignInFailed('provider-unreachable')
    throw new SignInFailed('token-invalid')
  }
}

const reached = async (call: () => Promise<Response>): Promise<Response> => {
  try {
    return await call()
  } catch {
    throw new SignInFailed('provider-unreachable')
  }
}

/** Remembers a success for as long as the function lives; a failure is tried again. */
const onceKept = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}
