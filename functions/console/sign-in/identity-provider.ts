import * as client from 'openid-client'

/** Why a sign-in failed; the code goes to the log. */
export class SignInError extends Error {
  override readonly name = 'SignInError'

  constructor(readonly code: 'provider-unreachable' | 'code-refused' | 'token-invalid') {
    super(code)
  }
}

export type IdTokenClaims = Record<string, unknown>

export interface IdentityProviderSettings {
  /** The issuer as in the tokens; `/.well-known/openid-configuration` is read below it. */
  issuer: string
  /** A public client: PKCE (RFC 7636) protects the code, there is no secret. */
  clientId: string
  /** The registered address that the provider sends people back to. */
  redirectUri: string
  fetch: typeof fetch
}

/** What must be the same when the person comes back from the provider. */
export interface SignInChecks {
  state: string
  nonce: string
  /** PKCE's code verifier. */
  verifier: string
}

export interface IdentityProvider {
  /** Where to send a person, and what to keep until they come back. @throws SignInError provider-unreachable */
  startSignIn(): Promise<{ address: string; checks: SignInChecks }>
  /** Exchanges the code in the callback's query for the verified claims of the id token. @throws SignInError */
  fetchClaims(query: Record<string, string>, checks: SignInChecks): Promise<IdTokenClaims>
}

const TIMEOUT_SECONDS = 5

/**
 * OpenID Connect, authorization code flow with PKCE, by openid-client. The provider's configuration is read at the
 * first sign-in and kept while the function lives; a failure is not kept, so that the next sign-in tries again.
 */
export const createIdentityProvider = (settings: IdentityProviderSettings): IdentityProvider => {
  const configuration = cacheSuccess(() => discover(settings))
  return {
    startSignIn: async () => {
      const verifier = client.randomPKCECodeVerifier()
      const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier }
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid email profile',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, checks }
    },
    fetchClaims: async (query, { state, nonce, verifier }) => {
      const callback = new URL(settings.redirectUri)
      callback.search = new URLSearchParams(query).toString()
      const config = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(config, callback, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        return { ...tokens.claims() }
      } catch (error) {
        throw toSignInError(error, 'token-invalid')
      }
    },
  }
}

const discover = async ({ issuer, clientId, fetch }: IdentityProviderSettings) => {
  const execute = [client.enableNonRepudiationChecks]
  // TLS is required unless the configured issuer itself is plain http (the local stack's).
  if (issuer.startsWith('http:')) execute.push(client.allowInsecureRequests)
  try {
    return await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
      execute,
      timeout: TIMEOUT_SECONDS,
      [client.customFetch]: reachableFetch(fetch),
    })
  } catch (error) {
    throw toSignInError(error, 'provider-unreachable', 'provider-unreachable')
  }
}

/** A fetch whose connection failures and 5xx answers are one error, which openid-client hands on as a cause. */
const reachableFetch =
  (fetch: typeof globalThis.fetch): client.CustomFetch =>
  async (url, options) => {
    const answer = await fetch(url, options as RequestInit).catch(() => undefined)
    if (!answer || answer.status >= 500) throw new SignInError('provider-unreachable')
    return answer
  }

/** @param refused the code for an error that the provider answered in OAuth's own form */
const toSignInError = (
  error: unknown,
  otherwise: SignInError['code'],
  refused: SignInError['code'] = 'code-refused',
): SignInError => {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  const own = causes.find((cause) => cause instanceof SignInError)
  if (own) return own
  return new SignInError(error instanceof client.ResponseBodyError ? refused : otherwise)
}

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
