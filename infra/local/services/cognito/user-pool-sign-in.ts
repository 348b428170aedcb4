import type { RequestListener } from 'node:http'
import * as z from 'zod'
import type { VirtualClock } from '../../clock/clock'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { samplePeople } from './sample-people'
import { createSignInListener } from './sign-in-server'

const clientShape = z.object({ CallbackURLs: z.string().array() })

/** The sign-in in place of the template's user pool. */
export const createUserPoolSignIn = (template: ResolvedTemplate, clock: VirtualClock): RequestListener => {
  const [client] = template.resourcesOfType('AWS::Cognito::UserPoolClient')
  if (!client) return (_, outgoing) => outgoing.writeHead(404).end('The template has no user pool.')
  const { CallbackURLs: callbackUrls } = clientShape.parse(client.properties)
  const options = { client: { id: client.ref, callbackUrls }, people: samplePeople, now: clock.now }
  return createSignInListener(template.awsEnvironment.urls.signIn, options)
}
