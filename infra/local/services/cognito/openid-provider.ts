import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { type Configuration, Provider } from 'oidc-provider'
import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { createMemoryAdapter } from './memory-adapter'
import type { SamplePerson } from './sample-people'

/** The public client of the template's user pool. */
export interface SignInClient {
  id: string
  callbackUrls: string[]
}

const HOUR = 3600

/**
 * An OpenID provider in place of the Cognito user pool: code flow with PKCE, and the claims of Cognito's id token. Its
 * keys are new after each start.
 * @param now the virtual time, by which functions check the expiry of an id token
 */
export const createOpenIdProvider = (
  issuer: string,
  client: SignInClient,
  people: () => SamplePerson[],
  now: () => Instant,
): Provider => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const signingKey: JsonWebKey = privateKey.export({ format: 'jwk' })
  const configuration: Configuration = {
    adapter: createMemoryAdapter(),
    jwks: { keys: [{ ...signingKey, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: client.id,
        redirect_uris: client.callbackUrls,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        // The application asks for no consent.
        application_type: 'web',
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: {
      openid: ['sub', 'cognito:groups', 'cognito:username'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    // Cognito puts every claim into the id token, not only into the answer of its user endpoint.
    conformIdTokenClaims: false,
    findAccount: (_, id) => toAccount(people().find((person) => person.id === id)),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
    renderError: async (ctx, { error, error_description: description }) => {
      ctx.type = 'text/plain'
      ctx.body = `This sign-in cannot be done: ${description ?? error}`
    },
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId
      const grant = new oidc.provider.Grant({ clientId: client.id, ...(accountId && { accountId }) })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      Interaction: HOUR,
      Session: HOUR,
      // The provider writes real time; the functions compare with the virtual clock, which may be weeks ahead.
      IdToken: () => HOUR + Math.max(0, Math.ceil((toEpochMillis(now()) - Date.now()) / 1000)),
    },
  }
  return new Provider(issuer, configuration)
}

const toAccount = (person: SamplePerson | undefined) =>
  person && {
    accountId: person.id,
    claims: () => ({
      sub: person.id,
      name: person.name,
      email: person.email,
      email_verified: true,
      'cognito:username': person.id,
      'cognito:groups': person.groups,
    }),
  }
