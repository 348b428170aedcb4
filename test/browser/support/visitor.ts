import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core'
import { expectPageQuality, type PageCheckOptions } from './page-quality'
import type { ServedPage } from './served-page'

export interface Visitor {
  context: BrowserContext
  page: Page
  /** Checks the open page, as served and as rendered, against the requirements of every page. */
  checkPage(look?: PageCheckOptions & { at?: Page }): Promise<void>
  /** The errors that browsers reported: of scripts, of policies, of files that did not load. */
  browserErrors(): string[]
  /** Kinds of pages that were opened and never checked. */
  uncheckedPages(): string[]
  /** Every public page that was opened with GET, by its address. */
  publicPages(): string[]
}

export const openVisitor = async (
  browser: Browser,
  siteUrl: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> => {
  const isPublic = (url: string) => url.startsWith(siteUrl) && !new URL(url).pathname.startsWith('/console')
  // Without transitions, or colours would be measured halfway.
  const defaults = { locale: 'en-GB', timezoneId: 'Africa/Mogadishu', reducedMotion: 'reduce' } as const
  const context = await browser.newContext({ ...defaults, ...options })
  context.setDefaultTimeout(15_000)
  const browserErrors: string[] = []
  const servedPages = new Map<Page, Promise<ServedPage>>()
  const openedUrls = new Set<string>()
  const checkedKinds = new Set<string>()

  context.on('weberror', (error) => browserErrors.push(error.error().message))
  context.on('requestfailed', (request) => {
    // A click before the page has loaded takes another path, and a calendar file is downloaded, not shown.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      browserErrors.push(`${request.url()} did not come`)
  })
  context.on('console', (message) => {
    const isRefusal = /status of 4\d\d/.test(message.text()) && servedPages.has(message.page() as Page)
    if (['error', 'warning'].includes(message.type()) && !isRefusal) browserErrors.push(message.text())
  })
  context.on('response', (response) => {
    const page = pageShowing(response)
    if (!page) return
    servedPages.set(page, readServedPage(response, isPublic(response.url())))
    if (response.request().method() === 'GET') openedUrls.add(response.url())
  })

  const page = await context.newPage()
  return {
    context,
    page,
    checkPage: async ({ at = page, ...look } = {}) => {
      const document = await servedPages.get(at)
      if (!document?.html) throw new Error('nothing is open to look at')
      // Text can be visible before the style sheet has loaded.
      await at.waitForLoadState()
      checkedKinds.add(pageKind(document.url))
      await expectPageQuality(at, document, look)
    },
    browserErrors: () => browserErrors,
    uncheckedPages: () =>
      [...new Set([...openedUrls].map(pageKind))].filter((kind) => !checkedKinds.has(kind)),
    publicPages: () => [...openedUrls].filter(isPublic),
  }
}

/** The window in which a response is shown as a page of its own; undefined for all other responses. */
const pageShowing = (response: Response): Page | undefined => {
  const type = response.headers()['content-type'] ?? ''
  const leadsOn = response.headers()['location'] !== undefined
  if (!response.request().isNavigationRequest() || leadsOn || !type.includes('text/html')) return undefined
  try {
    const frame = response.frame()
    return frame.parentFrame() === null ? frame.page() : undefined
  } catch {
    // The response of a new window arrives before the window object: to check it, load it again.
    return undefined
  }
}

const readServedPage = async (response: Response, isPublic: boolean): Promise<ServedPage> => ({
  isPublic,
  url: response.url(),
  // A visitor who clicks on at once leaves the page behind; looks() waits for it.
  html: await response.text().catch(() => ''),
})

/** An address without ids, tokens and queries. */
const pageKind = (url: string): string =>
  url
    .replace(/[?#].*/, '')
    .replace(/\/(my|join|unsubscribe)\/.+/, '/$1/:token')
    .replace(/\/(clinics|mail|sign-in)\/(?!new$)[^/]+/, '/$1/:id')
    .replace(/\/days\/\d+/, '/days/:day')
