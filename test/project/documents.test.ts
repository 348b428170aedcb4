import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const documents = globSync(['*.md', 'docs/**/*.md', 'shared/**/*.md'], { cwd: root }).toSorted()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** GitHub's anchor of a heading: lower case, spaces to hyphens, no other signs. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const topFolders = 'shared|functions|infra|cli|test|docs|samples'
const pathPattern = new RegExp(`(?:^|[\\s\`(])((?:${topFolders})/[\\w./-]*\\w)`, 'gm')

describe.each(documents)('%s', (path) => {
  const text = read(path)

  it('names only files and folders that exist', () => {
    const paths = [...text.matchAll(pathPattern)].map(([, name = '']) => name)
    expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([])
  })

  it('has links that lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const broken = links.filter((target) => {
      if (/^(https?|mailto):/.test(target)) return false
      const [file = '', anchor] = target.split('#')
      const linked = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, linked))) return true
      return anchor !== undefined && !headingsOf(linked).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  it('has no mark of a merge that was left unfinished', () => {
    expect(text.match(/^(<{7}|={7}|>{7})( .*)?$/gm) ?? []).toEqual([])
  })

  it('has no line over 400 characters outside of tables', () => {
    const long = text.split('\n').flatMap((line, index) => {
      return line.length > 400 && !line.startsWith('|') ? [`${path}:${index + 1}`] : []
    })
    expect(long).toEqual([])
  })
})

const headingsOf = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

describe('the documents', () => {
  it('have an architecture of at most 12 KB with a table of contents and a glossary', () => {
    const text = read('docs/architecture.md')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12 * 1024)
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
    expect(headings).toContain('Glossary')
    for (const heading of headings) expect(text).toContain(`- [${heading}](#${anchorOf(heading)})`)
  })

  it('number their decisions from 1 on without a gap', () => {
    const numbers = globSync('docs/decisions/*.md', { cwd: root }).map((path) =>
      Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]),
    )
    expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 1))
    for (const path of globSync('docs/decisions/*.md', { cwd: root })) {
      expect(read(path), path).toMatch(/^# \d+\. .+\n\n\*\*Context\.?\*\*/)
    }
  })

  it('have a changelog as Keep a Changelog wants it', () => {
    const kinds = [...read('CHANGELOG.md').matchAll(/^### (.+)$/gm)].map(([, kind]) => kind)
    const allowed = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds.filter((kind) => !allowed.includes(kind ?? ''))).toEqual([])
    expect(read('CHANGELOG.md')).toMatch(/^## \[?(Unreleased|\d+\.\d+\.\d+)\]?/m)
  })

  it('explain every npm script in CONTRIBUTING.md', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
    const named = (script: string) => (/^(start|test)$/.test(script) ? `npm ${script}` : `npm run ${script}`)
    const text = read('CONTRIBUTING.md')
    expect(scripts.filter((script) => !new RegExp(`^\\| \`${named(script)}[\` ]`, 'm').test(text))).toEqual(
      [],
    )
  })

  it('name only keys that items of the table have', () => {
    const [, stored = ''] = read('docs/architecture.md').split('## What is stored')
    const [section = ''] = stored.split('\n## ')
    const named = [...section.matchAll(/`([A-Z][A-Z-]+)[#`]/g)].map(([, key = '']) => key)
    const source = read('shared/aws/dynamodb/item-keys.ts')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((key) => !new RegExp(`['\`]${key}['#\`]`).test(source))).toEqual([])
  })
})
