import { describe, expect, it } from 'vitest'
import { actionOf } from '../../../../functions/console/route-action'
import { encryptCookie } from '../../../../functions/console/sign-in/cookie-encryption'
import { can } from '../../../../shared/domain/access/actions'
import { type StaffRole, staffRoles } from '../../../../shared/domain/access/staff'
import { aConsoleWithEverything } from '../../../unit/functions/console/all-pages'
import { aStaff, consoleSiteUrl } from '../../../unit/functions/console/in-memory-console'

type TestConsole = Awaited<ReturnType<typeof aConsoleWithEverything>>

const addressesIn = (html: string, attribute: 'href' | 'action', from: string): string[] =>
  [...html.matchAll(new RegExp(`<(?:a|form)\\b[^>]*\\s${attribute}="([^"]*)"`, 'g'))]
    .map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), `${consoleSiteUrl}${from}`))
    .filter(({ origin, pathname }) => origin === consoleSiteUrl && pathname.startsWith('/console'))
    .map(({ pathname, search }) => `${pathname}${search}`)

/** Forms without an address are sent to their own page. */
const formsIn = (html: string, from: string): string[] => [
  ...addressesIn(html, 'action', from),
  ...(/<form\b(?![^>]*\saction=)[^>]*method="post"/.test(html) ? [from] : []),
]

const cookieFor = async ({ deps }: TestConsole, role: StaffRole): Promise<string> => {
  const encryption = { keys: await deps.secrets.sessionKeys(), purpose: 'session' as const, now: deps.now() }
  const session = { id: crypto.randomUUID(), staff: aStaff(role) }
  return `__Host-session=${await encryptCookie(encryption, session, 480)}`
}

/** A report leads to the list of attendees in a hundred ways: they are one page. */
const pageOf = (path: string): string => path.replace(/(\/attendees(?:\.\w+)?)\?.*/, '$1')

/** Every page that can be reached from the first one by links, with its answer. */
const crawl = async (testConsole: TestConsole, role: StaffRole) => {
  const cookie = await cookieFor(testConsole, role)
  const seen = new Set<string>()
  const pages = new Map<string, { status: number; html: string; linkedFrom: string }>()
  const queue = [{ path: '/console', linkedFrom: '' }]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, linkedFrom } = next
    if (seen.has(pageOf(path))) continue
    seen.add(pageOf(path))
    const answer = await testConsole.app.request(`${consoleSiteUrl}${path}`, { headers: { cookie } })
    const html = answer.headers.get('content-type')?.includes('html') ? await answer.text() : ''
    pages.set(path, { status: answer.status, html, linkedFrom })
    queue.push(...addressesIn(html, 'href', path).map((to) => ({ path: to, linkedFrom: path })))
  }
  return pages
}

describe.each(staffRoles)('the pages that a signed-in %s reaches by links', (role) => {
  it('have no link to a page that the role may not open, or that does not exist', async () => {
    const pages = await crawl(await aConsoleWithEverything(), role)
    const refused = [...pages].filter(([, { status }]) => status >= 400)
    expect(refused.map(([path, { status, linkedFrom }]) => `${linkedFrom} -> ${path} (${status})`)).toEqual(
      [],
    )
    expect(pages.size).toBeGreaterThan(10)
  })

  it('have no form that the role may not send', async () => {
    const testConsole = await aConsoleWithEverything()
    const posts = testConsole.app.routes.flatMap(({ method, path, handler }) => {
      const action = method === 'POST' ? actionOf(handler) : undefined
      return action ? [{ action, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }] : []
    })
    const pages = await crawl(testConsole, role)
    for (const [path, { html }] of pages) {
      for (const form of formsIn(html, path)) {
        const route = posts.find(({ pattern }) => pattern.test(form.replace(/\?.*/, '')))
        const allowed = route && (route.action === 'public' || can(aStaff(role), route.action))
        expect([path, form, allowed]).toEqual([path, form, true])
      }
    }
  })
})
