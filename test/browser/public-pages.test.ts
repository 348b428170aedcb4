import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../shared/domain/values/language'
import { textDirectionOf } from '../../shared/i18n/language-properties'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import { findMailLink } from './support/mail-links'
import { aRegistrantForm, registerPeople } from './support/registrants'
import type { Visitor } from './support/visitor'

let fixture: BrowserFixture
/** Of every kind of page that a visitor reaches without sending a form. */
let addresses: string[]
let clinicPage: string

beforeAll(async () => {
  fixture = await openBrowserFixture('2025-11-20T08:00:00.000Z')
  const { stack } = fixture
  const clinicId = await publishSomaliaClinic(stack)
  const person = aRegistrantForm()
  await registerPeople(stack, clinicId, [person])
  const my = await findMailLink(await stack.inbox(), person.email, 'my')
  clinicPage = `${stack.siteUrl}/clinics/${clinicId}`
  addresses = [
    stack.siteUrl,
    clinicPage,
    ...['register', 'registered', 'lost-link'].map((page) => `${clinicPage}/${page}`),
    `${stack.siteUrl}/privacy`,
    `${stack.siteUrl}/follow`,
    my,
    ...['change', 'address', 'survey', 'gap-analysis'].map((page) => `${my}/${page}`),
    `${stack.siteUrl}/nowhere`,
  ]
})
afterAll(() => fixture.close())

const visitAll = async (visitor: Visitor, visit: (page: Page, address: string) => Promise<void>) => {
  for (const address of addresses) {
    await visitor.page.goto(address)
    await visit(visitor.page, address)
  }
}

/** The elements that are wider than the window. */
const overflowOf = (page: Page) =>
  page.locator('html').evaluate(({ scrollWidth, clientWidth }) => Math.max(0, scrollWidth - clientWidth))

describe.each(supportedLanguages)('every public page in %s', (language) => {
  it('is sound HTML without a violation that axe finds, at phone and desktop width', async () => {
    const visitor = await fixture.openVisitor({ locale: language })
    await visitor.page.goto(`${fixture.stack.siteUrl}/?lang=${language}`)
    await visitAll(visitor, async (page) => {
      expect(await page.locator('html').getAttribute('dir')).toBe(textDirectionOf(language))
      await visitor.checkPage({ anySize: true })
    })
    await visitor.context.close()
  }, 120_000)
})

describe('every public page', () => {
  it('fits a window of 640 pixels whose text is twice as large', async () => {
    const visitor = await fixture.openVisitor({ viewport: { width: 640, height: 512 } })
    await visitAll(visitor, async (page, address) => {
      await page.locator('html').evaluate((root) => {
        root.style.fontSize = '200%'
      })
      expect([address, await overflowOf(page)]).toEqual([address, 0])
    })
    await visitor.context.close()
  })

  it('shows the focus of every control in forced colours, in the order of reading', async () => {
    const visitor = await fixture.openVisitor({ forcedColors: 'active' })
    await visitAll(visitor, async (page, address) => {
      const controls = page.locator('a[href], button, input:not([type=hidden]), select, textarea, summary')
      const seen: number[] = []
      for (let step = 0; step < Math.min(await controls.count(), 12); step += 1) {
        await page.keyboard.press('Tab')
        const focused = page.locator(':focus')
        if ((await focused.count()) === 0) break
        const outline = await focused.evaluate((element) => {
          const { outlineStyle, outlineWidth } = element.ownerDocument.defaultView.getComputedStyle(element)
          return outlineStyle !== 'none' && outlineWidth !== '0px'
        })
        expect([address, step, outline]).toEqual([address, step, true])
        seen.push(
          await focused.evaluate((element) =>
            [...element.ownerDocument.querySelectorAll('*')].indexOf(element),
          ),
        )
      }
      expect([address, seen.length > 2]).toEqual([address, true])
      expect(seen).toEqual(seen.toSorted((one, other) => one - other))
    })
    await visitor.context.close()
  })

  it('moves nothing for readers who want reduced motion', async () => {
    const visitor = await fixture.openVisitor({ reducedMotion: 'reduce' })
    await visitAll(visitor, async (page, address) => {
      const moving = await page.locator('html').evaluate(
        (root) =>
          [...root.querySelectorAll('*')].filter((element) => {
            const style = root.ownerDocument.defaultView.getComputedStyle(element)
            return style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0
          }).length,
      )
      expect([address, moving]).toEqual([address, 0])
    })
    await visitor.context.close()
  })
})
