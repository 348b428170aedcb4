import type { SamplePerson } from './sample-people'

/** The number of redirects that a browser follows. */
const MAX_REDIRECTS = 20

/**
 * Signs in as a browser does: follows the redirects of the code flow and presses the person's button.
 * @param person id, name or role of one of the people who may sign in
 * @returns the console's cookies, as a request's `cookie` header
 * @throws Error when the flow ends anywhere but at the console
 */
export const signInAsPerson = async (
  person: string,
  consoleUrl: string,
  people: SamplePerson[],
): Promise<string> => {
  const samplePerson = people.find(({ id, name, groups }) => [id, name, ...groups].includes(person))
  if (!samplePerson)
    throw new Error(`No person called ${person}: ${people.map(({ name }) => name).join(', ')}`)
  const cookiesByHost = new Map<string, Map<string, string>>()
  let address = new URL(consoleUrl)
  let form: URLSearchParams | undefined
  for (const _ of Array.from({ length: MAX_REDIRECTS })) {
    const jar = cookiesByHost.get(address.host) ?? new Map<string, string>()
    cookiesByHost.set(address.host, jar)
    const cookie = cookieHeader(jar)
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
    else if (address.pathname.startsWith('/sign-in/')) form = new URLSearchParams({ person: samplePerson.id })
    else if (answer.ok && address.href.startsWith(consoleUrl)) return cookieHeader(jar)
    else throw new Error(`Signing in ended at ${address.origin}${address.pathname} with ${answer.status}`)
  }
  throw new Error(`Signing in went round in circles, last at ${address.origin}${address.pathname}`)
}

const cookieHeader = (jar: Map<string, string>): string =>
  [...jar]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
