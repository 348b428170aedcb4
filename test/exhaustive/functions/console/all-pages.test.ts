import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { aRegistration, somaliaClinicId } from '../../../support/builders/builders'
import { findRawZoneNamesOnPage } from '../../../support/pages/raw-zone-names'
import { aConsoleWithEverything, everyPage } from '../../../unit/functions/console/all-pages'
import { aConsole } from '../../../unit/functions/console/in-memory-console'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Hono writes `disabled=""` and a doctype in capitals; both are what the standard says.
  rules: {
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
  },
})

const problemsIn = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
}

/** Files, the two steps of signing in, which only redirect, and a mail, which is shown in a frame of its own. */
const notPages = /\.(csv|xlsx)$|^\/console\/(sign-in|signed-in)$|\/mail\/:language$/

/** A text that a person may write to break out of a page. */
const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'{{7*7}}&lt;`

describe('every page of the console', () => {
  let testConsole: Awaited<ReturnType<typeof aConsoleWithEverything>>
  let evilParts: typeof testConsole
  beforeAll(async () => {
    testConsole = await aConsoleWithEverything()
    evilParts = await aConsoleWithEverything(evil)
  })

  it('is looked at here: a page without an address among these fails', () => {
    const pages = testConsole.app.routes
      .filter(({ method, path }) => method === 'GET' && !notPages.test(path))
      .map(({ path }) => path)
    const addresses = everyPage.map((address) => address.replace(/\?.*/, ''))
    // A page named in full goes before one with a parameter: `/clinics/new` is no clinic's page.
    const isShown = (path: string) =>
      addresses.some(
        (address) =>
          (address === path || !pages.includes(address)) &&
          new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(address),
      )
    expect([...new Set(pages)].filter((path) => !isShown(path))).toEqual([])
  })

  it.each(everyPage)('is valid HTML: %s', async (path) => {
    expect(await problemsIn(await (await testConsole.get(path)).text())).toEqual([])
  })

  it('is valid HTML: what is stored of a person', async () => {
    for (const email of ['ayaan@example.org', 'hodan@example.org', 'nobody@example.org', 'none']) {
      expect(
        await problemsIn(await (await testConsole.post('/console/erasure/search', { email })).text()),
      ).toEqual([])
    }
  })

  it('is valid HTML: the question before a rejection', async () => {
    const { id } = aRegistration({ clinicId: 'to-come', email: 'pending@example.org' })
    const answer = await evilParts.post('/console/clinics/to-come/decisions', { decision: `reject ${id} 1` })
    const page = await answer.text()
    expect(page).toContain('Reject 1 person?')
    expect(page).not.toContain('<script>alert')
    expect(await problemsIn(page)).toEqual([])
  })

  it.each(everyPage)('lets nobody write markup into it: %s', async (path) => {
    const answer = await evilParts.get(path)
    expect(answer.status).not.toBe(500)
    const page = await answer.text()
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    expect(page).not.toMatch(/="[^"]*"><script/)
  })

  it.each(everyPage)('needs no script, no inline style and nothing from elsewhere: %s', async (path) => {
    const page = await (await testConsole.get(path)).text()
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+="/)
    expect(page).not.toMatch(/(src|href|action)="(https?:)?\/\/(?!www\.w3\.org)/)
  })

  it.each(everyPage)('names no zone by its name in the tz database: %s', async (path) => {
    expect(findRawZoneNamesOnPage(await (await testConsole.get(path)).text())).toEqual([])
  })

  it.each(everyPage)('has one heading of the first rank and at most one primary action: %s', async (path) => {
    const page = await (await testConsole.get(path)).text()
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect((page.match(/class="button primary/g) ?? []).length).toBeLessThanOrEqual(1)
  })

  it.each(everyPage)('carries the headers that keep it to itself: %s', async (path) => {
    const { headers } = await testConsole.get(path)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  })
})

describe('a form', () => {
  const announcement = { text: 'x' }

  it('is taken from this site only', async () => {
    const { post } = await aConsole()
    const foreign = { origin: 'https://evil.example.org', 'sec-fetch-site': 'cross-site' }
    const answer = await post('/console/clinics/new', announcement, foreign)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('did not come from this site')
    expect((await post('/console/sign-out', {}, foreign)).status).toBe(403)
  })

  it('may hold 200 kB, an announcement 1 MB, a report 4 MB', async () => {
    const { post } = await aConsole()
    const sent = async (path: string, kilobytes: number) => {
      const title = 'x'.repeat(kilobytes * 1024 - 100)
      const answer = await post(path, { title }, { 'content-length': String(title.length + 6) })
      return answer.status === 413
        ? (await answer.text()).includes('The upload is too large') && 'too large'
        : 'read'
    }
    const clinic = `/console/clinics/${somaliaClinicId}`
    expect([await sent(`${clinic}/edit`, 200), await sent(`${clinic}/edit`, 201)]).toEqual([
      'read',
      'too large',
    ])
    expect([await sent('/console/clinics/new', 1024), await sent('/console/clinics/new', 1025)]).toEqual([
      'read',
      'too large',
    ])
    const report = `${clinic}/days/1/report`
    expect([await sent(report, 4096), await sent(report, 4097)]).toEqual(['read', 'too large'])
  })

  it('that fails inside answers with one plain sentence, and the log has no address', async () => {
    const { get, deps, lines } = await aConsole()
    deps.clinics.list = () => Promise.reject(new Error('hodan@example.org cannot be read'))
    const answer = await get('/console')
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain('Something went wrong')
    expect(JSON.stringify(lines)).not.toContain('@')
  })
})
