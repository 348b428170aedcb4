import { describe, expect, it } from 'vitest'
import { RandomSource } from '../../infra/local/faults/random-source'
import {
  type HostileRequest,
  hostileRequest,
  type RequestIngredients,
} from '../support/pages/hostile-requests'
import { type AppUnderTest, siteAndConsole } from '../unit/functions/all-routes'

const now = '2026-12-10T06:30:00.000Z'
const domain = 'clinics.example.org'

/** The event that API Gateway makes of a request (payload format 2.0): the path is decoded, a form is in base64. */
const eventFrom = ({ method, target, headers, body }: HostileRequest, sourceIp: string) => {
  const [path = '', query = ''] = target.split(/\?(.*)/s)
  const { cookie, ...others } = headers
  return {
    version: '2.0' as const,
    routeKey: '$default',
    rawPath: decoded(path),
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: others,
    requestContext: {
      domainName: domain,
      http: { method, path: decoded(path), protocol: 'HTTP/1.1', sourceIp, userAgent: 'x' },
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  }
}

/** API Gateway itself answers an invalid path. */
const decoded = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

const fields = [
  'name email organisation jobTitle sector country timeZone language consent lang zone order notice status to code state',
  'title coOrganisers mode introduction audience capacity version zoom.meetingId zoom.joinUrl text date start end file carried',
  'days.0.date days.0.start days.0.end days.0.programme days.1.remove days.99.date row decision email.x',
  'organisers.0.name organisers.0.email organisers.0.language List-Unsubscribe list shown action stateVersion once',
].flatMap((names) => names.split(' '))

const sent = async (random: RandomSource, count: number) => {
  const apps = await siteAndConsole(now)
  const ingredients = await Promise.all(apps.map(ingredientsOf))
  const statuses: number[] = []
  const failures: unknown[] = []
  for (let index = 0; index < count; index += 1) {
    const at = random.chance(0.5) ? 0 : 1
    const [app, ground] = [apps[at], ingredients[at]]
    if (!app || !ground) throw new RangeError('two apps')
    const request = hostileRequest(random, ground)
    const { statusCode: status, headers } = await app.handle(eventFrom(request, `192.0.2.${index % 250}`))
    statuses.push(status)
    const isAnswered = status < 500 && headers['x-content-type-options'] === 'nosniff'
    if (!isAnswered) failures.push({ status, app: app.name, ...request, body: request.body.toString() })
  }
  return { statuses, wrong: failures, logged: apps.map(({ logged }) => logged()).join('\n') }
}

const ingredientsOf = async ({ name, routes, deps, cookies }: AppUnderTest): Promise<RequestIngredients> => ({
  paths: [...routes.map(({ path }) => path), name === 'site' ? '/zoom/events' : '/console/nowhere'],
  fields,
  origin: `https://${domain}`,
  cookies: [
    ...cookies,
    '__Host-session=x; __Host-lang=fr',
    'session',
    ';;',
    '__Host-sign-in=x',
    `__Host-session=${'e'.repeat(3000)}`,
  ],
  zoom: { secret: await deps.secrets.zoomWebhook(), seconds: Date.parse(now) / 1000 },
})

describe('ten thousand hostile requests over every route and form', () => {
  it('cause no failure: each is answered by a page, a refusal or an error message', async () => {
    const random = new RandomSource(20261210, 'rehearsal')
    const statuses = new Set<number>()
    // New dependencies from time to time: the data that requests leave make the pages longer and longer.
    for (let iteration = 0; iteration < 25; iteration += 1) {
      const reachedRoutes = await sent(random, 400)
      expect(reachedRoutes.wrong.slice(0, 3)).toEqual([])
      expect(reachedRoutes.logged).not.toContain('page-failed')
      for (const status of reachedRoutes.statuses) statuses.add(status)
    }
    // They reach every kind of answer: pages, accepted forms, rejected forms, refusals.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 303, 400, 401, 403, 404, 422]))
  }, 60_000)
})
