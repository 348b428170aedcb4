/**
 * `npm run lighthouse -- [FOLDER]` measures the public pages of a local stack with Lighthouse as on a phone with a slow line,
 * prints a line for each and writes its reports as HTML and JSON (by default to `lighthouse-reports`). Ends with 1 when a
 * category is below 100. npm fetches Lighthouse when it is run: it is no dependency.
 */
import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openBrowserFixture, publishSomaliaClinic } from '../browser/support/browser-fixture'
import { findMailLink } from '../browser/support/mail-links'
import { aRegistrantForm, registerPeople } from '../browser/support/registrants'
import { launchChromium } from '../support/chromium'

const version = '12.2.3'
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/**
 * A local stack is no production stage, so search engines may not list it; and the policy of the site lets no page fetch
 * anything, by which Lighthouse would look for a robots.txt.
 */
const skipped = ['is-crawlable', 'robots-txt']
/** The pages that search engines may not list, on purpose. */
const personalPages = new Set(['personal'])

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0)
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  await promisify(server.close.bind(server))()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

interface Report {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { score: number | null; title: string }>
}

const fixture = await openBrowserFixture('2025-11-20T08:00:00.000Z')
const port = await freePort()
const browser = await launchChromium(port)
try {
  const clinicId = await publishSomaliaClinic(fixture.stack)
  const person = aRegistrantForm()
  await registerPeople(fixture.stack, clinicId, [person])
  const site = fixture.stack.siteUrl
  const pages = {
    list: site,
    clinic: `${site}/clinics/${clinicId}`,
    'clinic-ar': `${site}/clinics/${clinicId}?lang=ar`,
    register: `${site}/clinics/${clinicId}/register`,
    privacy: `${site}/privacy`,
    personal: await findMailLink(await fixture.stack.inbox(), person.email, 'my'),
  }
  const folder = process.argv[2] ?? 'lighthouse-reports'
  await mkdir(folder, { recursive: true })
  for (const [name, url] of Object.entries(pages)) {
    const output = join(folder, name)
    const measured = personalPages.has(name)
      ? categories.filter((category) => category !== 'seo')
      : categories
    await promisify(execFile)('npm', [
      'exec',
      '--yes',
      `--package=lighthouse@${version}`,
      '--',
      'lighthouse',
      url,
      `--port=${port}`,
      '--quiet',
      '--output=json',
      '--output=html',
      `--output-path=${output}`,
      `--only-categories=${measured.join(',')}`,
      `--skip-audits=${skipped.join(',')}`,
    ])
    const report: Report = JSON.parse(await readFile(`${output}.report.json`, 'utf8'))
    const scores = measured.map((category) => Math.round((report.categories[category]?.score ?? 0) * 100))
    const lost = Object.values(report.audits).filter(({ score }) => score !== null && score < 0.9)
    process.stdout.write(
      `${name}: ${measured.map((category, index) => `${category} ${scores[index]}`).join(', ')}\n`,
    )
    if (scores.some((score) => score < 100)) process.exitCode = 1
    for (const { title } of lost) process.stdout.write(`  ${title}\n`)
  }
} finally {
  await browser.close()
  await fixture.close()
}
