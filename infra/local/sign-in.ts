import type { RequestListener } from 'node:http'
import * as z from 'zod'
import { createSignIn } from './services/oidc'
import { samplePeople } from './services/sign-in/people'
import type { HouseClock } from './services/types'
import type { Stack } from './stack'

const clientShape = z.object({ CallbackURLs: z.string().array() })

/** The sign-in that stands for the template's user pool. */
export const openSignIn = (stack: Stack, clock: HouseClock): RequestListener => {
  const [client] = stack.ofType('AWS::Cognito::UserPoolClient')
  if (!client) return (_, outgoing) => outgoing.writeHead(404).end('The template has no user pool.')
  const { CallbackURLs: callbackUrls } = clientShape.parse(client.properties)
  const options = { client: { id: client.ref, callbackUrls }, people: samplePeople, now: clock.now }
  return createSignIn(stack.place.urls.signIn, options)
}

/** As many redirects as a browser follows. */
const mostSteps = 20

/**
 * Signs in as a browser does: follows the redirects of the code flow, presses the person's button.
 * @param person id, name or role of a sample person
 * @returns the console's cookies, as a request's `cookie` header
 * @throws Error when the flow ends anywhere else than at the console
 */
export const signInAs = async (person: string, consoleUrl: string): Promise<string> => {
  const known = samplePeople.find(({ id, name, groups }) => [id, name, ...groups].includes(person))
  if (!known) throw new Error(`Nobody called ${person}: ${samplePeople.map(({ name }) => name).join(', ')}`)
  const jars = new Map<string, Map<string, string>>()
  let address = new URL(consoleUrl)
  let form: URLSearchParams | undefined
  for (const _ of Array.from({ length: mostSteps })) {
    const jar = jars.get(address.host) ?? new Map<string, string>()
    jars.set(address.host, jar)
    const cookie = cookiesOf(jar)
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), accept: 'text/html' },
      ...(form && { method: 'POST', body: form }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    form = undefined
    if (next) address = new URL(next, address)
    else if (address.pathname.startsWith('/sign-in/')) form = new URLSearchParams({ person: known.id })
    else if (answer.ok && address.href.startsWith(consoleUrl)) return cookiesOf(jar)
    else throw new Error(`Signing in ended at ${address.origin}${address.pathname} with ${answer.status}`)
  }
  throw new Error(`Signing in went round in circles, last at ${address.origin}${address.pathname}`)
}

const cookiesOf = (jar: Map<string, string>): string =>
  [...jar]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
