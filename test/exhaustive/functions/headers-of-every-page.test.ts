import { beforeAll, describe, expect, it } from 'vitest'
import { MAX_FORMS_PER_HOUR } from '../../../shared/domain/form-rate-limit'
import { aForm, somaliaClinicId } from '../../support/builders/builders'
import { type AppUnderTest, signInAddress, siteAndConsole } from '../../unit/functions/all-routes'

const form = (fields: Record<string, string> | string, more: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
})
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

/** Errors of both apps besides their routes; the status shows that the intended one occurred. */
const errorResponses: [
  words: string,
  status: number,
  path: Record<AppUnderTest['name'], string>,
  init?: RequestInit,
][] = [
  ['nothing there', 404, { site: '/nowhere', console: '/console/nowhere' }],
  ['no clinic', 404, { site: '/clinics/none-of-ours', console: '/console/clinics/none-of-ours' }],
  ['another method', 404, { site: '/', console: '/console' }, { method: 'DELETE' }],
  [
    'a form of another site',
    403,
    { site: `/clinics/${somaliaClinicId}/register`, console: '/console/clinics/new' },
    form({}, { origin: 'https://evil.example.org' }),
  ],
  [
    'a form too large',
    413,
    { site: `/clinics/${somaliaClinicId}/register`, console: `/console/clinics/${somaliaClinicId}/edit` },
    form({ name: 'x'.repeat(300_000) }),
  ],
  [
    'a form that breaks off',
    400,
    { site: `/clinics/${somaliaClinicId}/register`, console: `/console/clinics/${somaliaClinicId}/edit` },
    { method: 'POST', body: '--x\r\nContent-Disp', headers: multipart },
  ],
  [
    'wrong fields',
    422,
    { site: `/clinics/${somaliaClinicId}/register`, console: `/console/clinics/${somaliaClinicId}/edit` },
    form({ name: '' }),
  ],
]

const policy = (answer: Response) =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '')
      .split(';')
      .map((part) => part.trim().split(' '))
      .map(([name = '', ...sources]) => [name, sources.join(' ')]),
  )

const ownPolicy = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'img-src': "'self' data:",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
}

const mailFramePolicy = { ...ownPolicy, 'frame-src': "'self'" }
const invitation = '/console/clinics/:id/invitations/:number'

/** The page that shows a mail in a frame, and the mail in it: only these routes may load or be loaded differently. */
const otherPolicies: Record<string, Record<string, string>> = {
  [`GET ${invitation}`]: mailFramePolicy,
  // Refused, they show the draft again.
  ...Object.fromEntries(
    ['start', 'state', 'remind'].map((httpMethod) => [`POST ${invitation}/${httpMethod}`, mailFramePolicy]),
  ),
  [`GET ${invitation}/mail/:language`]: {
    'default-src': "'none'",
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
  },
}

/** What pages of other sites read to check a badge; it is public, and no cookie belongs to it. */
const readByVerifiers = /^site: [A-Z]+ \/(?:badges\/|certificates\/[^/ ]+\/(?:badge|status)(?: |$))/

/** @param words `site: GET /path`, or what is wrong with the request */
const expectSafe = async (answer: Response, words: string, route = '') => {
  const { headers } = answer
  const expected = otherPolicies[route] ?? ownPolicy
  expect(Object.fromEntries(policy(answer)), words).toEqual(expected)
  expect(headers.get('x-content-type-options'), words).toBe('nosniff')
  expect(headers.get('referrer-policy'), words).toMatch(/^(no-referrer|same-origin)$/)
  expect(headers.get('strict-transport-security'), words).toBe('max-age=31536000; includeSubDomains')
  expect(headers.get('cross-origin-opener-policy'), words).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy'), words).toBe('same-origin')
  expect(headers.get('permissions-policy'), words).toBe('camera=(), geolocation=(), microphone=()')
  expect(headers.get('access-control-allow-origin'), words).toBe(readByVerifiers.test(words) ? '*' : null)
  expect(headers.get('access-control-allow-credentials'), words).toBeNull()
  expect(headers.get('cache-control'), words).toMatch(
    /^(no-store|no-cache|public, max-age=31536000, immutable)$/,
  )
  for (const cookie of headers.getSetCookie())
    expect(cookie, words).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
  const isPage = headers.get('content-type')?.startsWith('text/html')
  const page = isPage ? await answer.text() : ''
  // A block of data runs nothing; without `<` in it, nothing ends it early.
  const withoutData = page.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
  expect(withoutData, words).not.toMatch(/<script(?![^>]*\ssrc="\/)|\son\w+=|javascript:/i)
  if (expected['style-src'] === "'self'") expect(page, words).not.toMatch(/<style|\sstyle=/i)
}

describe('every answer', () => {
  let apps: AppUnderTest[]
  beforeAll(async () => {
    apps = await siteAndConsole()
  })

  it('of every route carries the headers that keep it to itself, asked for, posted empty and without its session', async () => {
    for (const { name, routes, send } of apps) {
      expect(routes.length).toBeGreaterThan(10)
      for (const { method, pattern, path } of routes) {
        const init = method === 'POST' ? form({}) : { method }
        await expectSafe(await send(path, init), `${name}: ${method} ${path}`, `${method} ${pattern}`)
        const strange = await send(path, {
          ...init,
          headers: { ...init.headers, cookie: '__Host-session=x' },
        })
        await expectSafe(strange, `${name}: ${method} ${path} of a stranger`)
        await expectSafe(await send(`${path}x`, init), `${name}: ${method} ${path}x`)
      }
    }
  })

  it.each(errorResponses)('to %s carries them too (%i)', async (words, status, path, init) => {
    for (const { name, send } of apps) {
      const answer = await send(path[name], init)
      expect([name, answer.status]).toEqual([name, status])
      await expectSafe(answer, `${name}: ${words}`)
    }
  })

  it('to what fails inside carries them too', async () => {
    for (const { name, routes, send, deps } of await siteAndConsole()) {
      const broken = () => Promise.reject(new Error('no table'))
      Object.assign(deps.clinics, { get: broken, list: broken, withMeeting: broken })
      const statuses = new Set<number>()
      for (const { method, path } of routes) {
        const answer = await send(path, method === 'POST' ? form(aForm()) : { method })
        statuses.add(answer.status)
        await expectSafe(answer, `${name}: ${method} ${path}`)
      }
      expect([...statuses]).toContain(500)
    }
  })

  it('to too many forms carries them too', async () => {
    const [site] = await siteAndConsole()
    if (site) site.deps.visitors.countForm = async () => MAX_FORMS_PER_HOUR + 1
    const answer = await site?.send(`/clinics/${somaliaClinicId}/register`, form({ ...aForm() }))
    expect(answer?.status).toBe(429)
    if (answer) await expectSafe(answer, 'too many')
  })

  it('about one person is not cached, and its address is not sent elsewhere', async () => {
    for (const { name, routes, send } of apps) {
      const personal = routes.filter(
        ({ method, path }) =>
          name === 'console' || method === 'POST' || /^\/(my|join|calendar|unsubscribe)\//.test(path),
      )
      for (const { method, path } of personal) {
        const { headers } = await send(path, method === 'POST' ? form({}) : { method })
        const isZoom = path === '/zoom/events'
        expect([path, headers.get('cache-control')]).toEqual([path, isZoom ? 'no-cache' : 'no-store'])
        if (path.startsWith('/join/')) expect(headers.get('referrer-policy')).toBe('no-referrer')
      }
    }
  })

  it('leads nowhere but to the own site, to the identity provider, or from the joining link to Zoom', async () => {
    const evil = [
      'https://evil.example.org',
      '//evil.example.org',
      '/\\evil.example.org',
      '/console/../\\evil',
    ]
    const redirectTargets = new Set<string>()
    for (const { name, routes, send } of await siteAndConsole('2026-12-10T06:30:00.000Z')) {
      for (const { method, pattern, path } of routes) {
        for (const target of evil) {
          const query = new URLSearchParams({
            to: target,
            lang: target,
            zone: target,
            next: target,
            notice: target,
          })
          const hostile = {
            host: 'evil.example.org',
            'x-forwarded-host': 'evil.example.org',
            referer: target,
          }
          const init = method === 'POST' ? form({ to: target }, hostile) : { method, headers: hostile }
          const answer = await send(`${path}?${query}`, init)
          const location = answer.headers.get('location')
          if (!location) continue
          redirectTargets.add(`${method} ${pattern}`)
          const foreignTargets = {
            '/join/:token': 'https://zoom.example.org/j/',
            '/console/sign-in': signInAddress,
          }[pattern]
          if (foreignTargets) expect(location.startsWith(foreignTargets)).toBe(true)
          else expect([name, path, location]).toEqual([name, path, expect.stringMatching(/^\/(?![/\\])/)])
        }
      }
    }
    expect(redirectTargets.size).toBeGreaterThan(3)
  })
})

describe('a form of another site', () => {
  const strangers: Record<string, string>[] = [
    { origin: 'https://evil.example.org' },
    { origin: 'https://evil.example.org', 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
    { origin: 'https://clinics.example.org.evil.example.org' },
    { origin: 'http://clinics.example.org', 'sec-fetch-site': 'same-site' },
  ]
  const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', '']

  it('is refused by every route that takes one, with any content type, and changes nothing', async () => {
    for (const { name, routes, send, deps } of await siteAndConsole()) {
      const writes = recordCalls(deps)
      const posts = routes.filter(({ method, path }) => method !== 'GET' && path !== '/zoom/events')
      expect(posts.length).toBeGreaterThan(1)
      for (const { method, path } of posts) {
        for (const stranger of strangers) {
          for (const kind of kinds) {
            const headers = { ...stranger, ...(kind && { 'content-type': kind }) }
            const { status } = await send(path, { method, body: Buffer.from('a=1'), headers })
            expect([name, path, stranger, kind, status]).toEqual([name, path, stranger, kind, 403])
          }
        }
      }
      expect(writes).toEqual([])
    }
  })

  it('cannot be dressed as another kind: no route takes anything but forms, and JSON of another site is asked for first', async () => {
    for (const { routes, send, deps } of await siteAndConsole()) {
      const posts = routes.filter(({ method, path }) => method === 'POST' && path !== '/zoom/events')
      for (const { path } of posts) {
        const asked = await send(path, {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example.org', 'access-control-request-method': 'POST' },
        })
        expect(asked.headers.get('access-control-allow-origin')).toBeNull()
      }
      expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    }
  })
})

/** The names of all writes from this call on. */
const recordCalls = (deps: AppUnderTest['deps']): string[] => {
  const writes: string[] = []
  // A call that is not a known read counts as a write, so that a write under a new name is noticed.
  const reading =
    /^(get|find|list|has|read|pages$|mailPages$|recipients$|count$|audit$|contacts$|draft$|report$|tester$|counted$|starts$|seats|suppressionReasons$|anonymousRecords$|erasedCounts$)/
  for (const port of [
    deps.clinics,
    deps.registrations,
    deps.ledger,
    deps.attendance,
    deps.erasures,
    deps.visitors,
    deps.suppressions,
  ]) {
    for (const [name, call] of Object.entries(port as object)) {
      if (reading.test(name) || typeof call !== 'function') continue
      const noted = (...given: unknown[]) => {
        writes.push(name)
        return call(...given)
      }
      Object.assign(port, { [name]: noted })
    }
  }
  return writes
}
