import { join } from 'node:path'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { invalidMarkup } from './html-validation'
import type { ServedPage } from './served-page'

export interface PageCheckOptions {
  /** Contrast in dark mode too: for a sample of pages, because all use the same few colours. */
  dark?: boolean
  /** The size of the HTML is measured elsewhere: of every page in every language, as it is transferred. */
  anySize?: boolean
}

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } }
/** A folder for a picture of each page that is checked, at each width; undefined: none is taken. */
const picturesFolder = process.env['PAGE_PICTURES']
let pictures = 0

const pictureFile = (url: string, size: string): string => {
  pictures += 1
  const name = new URL(url).pathname.replace(/\/(my|join|unsubscribe)\/[\w.-]+/, '/$1').replaceAll('/', '_')
  return join(picturesFolder ?? '', `${String(pictures).padStart(3, '0')}${name}-${size}.png`)
}

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Of the text itself, before compression. */
const MAX_HTML_BYTES = 15_000

/**
 * The requirements of every page: valid HTML, WCAG 2.2 AA as far as a program can check it, nothing wider than the
 * window at phone and desktop width in both directions of writing; a public page is small.
 */
export const expectPageQuality = async (
  page: Page,
  { url, html, isPublic }: ServedPage,
  { dark = false, anySize = false }: PageCheckOptions,
): Promise<void> => {
  const { pathname } = new URL(url)
  const problemsFound = (await invalidMarkup(html)).map((problem) => `HTML: ${problem}`)
  if (isPublic && !anySize && Buffer.byteLength(html) > MAX_HTML_BYTES) {
    problemsFound.push(`${Buffer.byteLength(html)} bytes of HTML`)
  }
  await page.evaluate(axe.source)
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    if (picturesFolder) await page.screenshot({ path: pictureFile(url, name), fullPage: true })
    const problems = [...(await findViolations(page, wcag22aa)), ...(await findOverflows(page))]
    problemsFound.push(...problems.map((problem) => `${name}: ${problem}`))
  }
  if (dark) {
    await page.emulateMedia({ colorScheme: 'dark' })
    const problems = await findViolations(page, ['color-contrast'])
    problemsFound.push(...problems.map((problem) => `dark: ${problem}`))
    await page.emulateMedia({ colorScheme: null })
  }
  expect(problemsFound, `${pathname} is sound`).toEqual([])
}

/**
 * @param runOnly tags of rules of axe, or their names; axe is loaded in the page
 * @returns the rules that the page breaks, each with its place
 */
const findViolations = async (page: Page, runOnly: string[]): Promise<string[]> => {
  // The only frame shows a mail and runs no script, so axe cannot run in it.
  const options: RunOptions = { iframes: false, resultTypes: ['violations'], runOnly }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations.map(
    ({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ html }) => html).join(' and ')}`,
  )
}

/** The elements beyond the window’s edge, read from left to right and from right to left. */
const findOverflows = (page: Page): Promise<string[]> =>
  page.locator('html').evaluate((root) => {
    const originalDirection = root.dir
    const overflowing = ['ltr', 'rtl'].flatMap((direction) => {
      root.dir = direction
      if (root.scrollWidth <= root.clientWidth) return []
      const beyond = [...root.querySelectorAll('body *')].filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > root.clientWidth + 1 || left < -1
      })
      const where = beyond.slice(-3).map((element) => element.outerHTML.slice(0, 120))
      return [`${root.scrollWidth - root.clientWidth} px too wide in ${direction}: ${where.join(' and ')}`]
    })
    root.dir = originalDirection
    return overflowing
  })
