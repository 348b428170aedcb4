import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8')

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has. */
const sections: Record<string, number> = Object.fromEntries(
  `
  1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2
  4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3
  6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2
  10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
  12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3
  15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`
    .trim()
    .split(/\s+/)
    .map((section) => section.split(':'))
    .map(([section, count]) => [section, Number(count)]),
)

const rows = [...text.matchAll(/^\| ((?:\d+\.\d+\.\d+ ?)+)\| (.+?) \| (.+) \|$/gm)]
const listedRequirements = rows.flatMap(([, numbers = '']) => numbers.trim().split(' '))

describe('docs/security.md', () => {
  it('lists every requirement of level 2 once', () => {
    const all = Object.entries(sections).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
    )
    expect(all).toHaveLength(253)
    expect(listedRequirements.toSorted()).toEqual(all.toSorted())
  })

  it('says of each that it is held, open or not applicable, and by what or why', () => {
    for (const [row, , state = '', why = ''] of rows) {
      expect([row, ['held', 'open', 'n/a'].includes(state)]).toEqual([row, true])
      const isPath = /`?(test|shared|functions|infra|docs)\/[\w./-]+`?/.test(why)
      expect([row, isPath || why.trim().split(/\s+/).length > 1]).toEqual([row, true])
    }
  })

  it('names files that exist', () => {
    const paths = [
      ...text.matchAll(/(?:^|[\s`(])((?:test|functions|shared|infra|docs)\/[\w./-]+\.\w+)/gm),
    ].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(60)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it.each([
    [
      'Entry points',
      [
        'public pages',
        'registration form',
        'first mails',
        'personal links',
        'unsubscribing',
        'news of new clinics (`/follow`)',
        'Zoom’s webhook',
        'certificates',
        'console',
        'links that confirm an address',
        'links to figures',
        'their figures',
        'exports',
        'invitations to many',
        'preview of an invitation',
        'campaign of a partner',
        'functions',
        'outgoing mail',
        'what is shipped',
      ],
    ],
    [
      'Bad input',
      [
        'registration form',
        'forms of the console',
        'every route, whatever is sent',
        'Zoom report',
        'announcement',
        'webhook',
        'queue messages',
        'stream records',
        'settings, environment',
        'stored items',
        'what people write',
      ],
    ],
  ])('names a test for each entry point under "%s"', (heading, entryPoints) => {
    const table = tableRows(heading)
    const name = (cells: string[]) => (cells[0] ?? '').replaceAll("'", '’')
    for (const entryPoint of entryPoints) {
      const cells = table.find((row) => name(row).startsWith(entryPoint))
      expect(cells?.at(-1), entryPoint).toMatch(/`test\/[\w./-]+`/)
    }
    expect(table.map(name)).toHaveLength(entryPoints.length)
  })
})

/** The rows of the table in a section, without its head. */
const tableRows = (heading: string): string[][] => {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\| (.+) \|$/gm)].slice(1).map(([, row = '']) => row.split(' | '))
}
