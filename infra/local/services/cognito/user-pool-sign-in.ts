import type { RequestListener } from 'node:http'
import * as z from 'zod'
import type { VirtualClock } from '../../clock/clock'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { createSignInListener } from './sign-in-server'
import type { UserPoolEmulator } from './user-pool'

const clientShape = z.object({ CallbackURLs: z.string().array() })

/** The sign-in in place of the template's user pool. */
export const createUserPoolSignIn = (
  template: ResolvedTemplate,
  clock: VirtualClock,
  { people }: Pick<UserPoolEmulator, 'people'>,
): RequestListener => {
  const [client] = template.resourcesOfType('AWS::Cognito::UserPoolClient')
  if (!client) return (_, outgoing) => outgoing.writeHead(404).end('The template has no user pool.')
  const { CallbackURLs: callbackUrls } = clientShape.parse(client.properties)
  const options = { client: { id: client.ref, callbackUrls }, people, now: clock.now }
  return createSignInListener(template.awsEnvironment.urls.signIn, options)
}
