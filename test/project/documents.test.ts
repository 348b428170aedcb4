import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentsOf, createSourceFileCheck, findMissingPaths } from './document-paths'

const root = join(import.meta.dirname, '..', '..')
const documents = globSync(['*.md', 'docs/**/*.md', 'shared/**/*.md'], { cwd: root }).toSorted()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** GitHub's anchor of a heading: lower case, spaces to hyphens, no other signs. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const files = new Set(
  execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((path) => existsSync(join(root, path))),
)

describe.each(documents)('%s', (path) => {
  const text = read(path)

  it('names only files and folders that exist', () => {
    expect(findMissingPaths(text, files)).toEqual([])
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

  it('has no line over 400 characters', () => {
    const lines = text.split('\n')
    expect(lines.flatMap((line, index) => (line.length > 400 ? [`${path}:${index + 1}`] : []))).toEqual([])
  })
})

const headingsOf = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

describe('the comments of the code', () => {
  it('name only files and folders that exist', () => {
    // The tests of this check name what does not exist.
    const sources = [...files].filter((path) =>
      /^(shared|functions|infra|cli|test\/(?!project\/document))\/?.*\.(tsx?|mjs)$/.test(path),
    )
    expect(sources.length).toBeGreaterThan(1000)
    const comments = sources.map((path) => commentsOf(read(path))).join('\n')
    const missing = findMissingPaths(comments, files).filter((path) =>
      /^(shared|functions|infra|cli|test|docs|samples)\//.test(path),
    )
    expect(missing).toEqual([])
  })
})

describe('the code', () => {
  it('names only source files that exist, in what it says too', () => {
    // The tests in this folder invent files.
    const sources = [...files].filter((path) =>
      /^(shared|functions|infra|cli|test\/(?!project\/)|[^/]*$|\.ci|\.github).*(\.(tsx?|mjs|ya?ml|sh)|\/run|rc\.json)$/.test(
        path,
      ),
    )
    expect(sources.length).toBeGreaterThan(1000)
    const findMissingSourceFiles = createSourceFileCheck(files)
    const missing = sources.flatMap((path) =>
      findMissingSourceFiles(read(path)).map((name) => `${path}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it.each([
    ['throw new Error(`no value for it: add it in bodies.ts`)', ['bodies.ts']],
    ['"see infra/old.tsx"', ['infra/old.tsx']],
    ['// Listed in words.tsv.', ['words.tsv']],
    ["readFileSync('old.mjs')", ['old.mjs']],
    ["import { a } from './a' // of infra/app.ts", []],
    ["join(folder, 'index.mjs'), '*.config.ts', app.ts", []],
  ])('is seen to name a missing file in %j', (code, missing) => {
    expect(createSourceFileCheck(new Set(['infra/app.ts']))(code)).toEqual(missing)
  })
})

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
      const number = Number(/(\d{4})-/.exec(path)?.[1])
      expect(read(path), path).toMatch(new RegExp(`^# ${number}\\. .+\\n\\n\\*\\*Context\\.?\\*\\*`))
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
    const source = globSync('shared/aws/dynamodb/*-keys.ts', { cwd: root }).map(read).join('\n')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((key) => !new RegExp(`['\`]${key}['#\`]`).test(source))).toEqual([])
  })
})

describe('a path that does not exist', () => {
  const project = new Set(['shared/domain/mail/ledger.ts', 'infra/app.ts', 'biome.json', 'docs/mail.md'])

  it.each([
    ['`shared/domain/mail/ledgers.ts`', 'shared/domain/mail/ledgers.ts'],
    ['in shared/domain/mails, without marks', 'shared/domain/mails'],
    ['"shared/domain/mail/old.ts" in quotes', 'shared/domain/mail/old.ts'],
    ["'infra/old.ts'", 'infra/old.ts'],
    ['**infra/old.ts** in bold, *infra/older.ts*', 'infra/old.ts', 'infra/older.ts'],
    ['(infra/old.ts)', 'infra/old.ts'],
    ['infra/old.ts:12', 'infra/old.ts'],
    ['the file knip.json of the root', 'knip.json'],
    ['`domain/mail/plan.ts` for short', 'domain/mail/plan.ts'],
    ['domain/letters', 'domain/letters'],
    ['ledgers.ts without a folder', 'ledgers.ts'],
    ['[a link](./docs/letters.md)', 'docs/letters.md'],
    ['| infra/old.ts |', 'infra/old.ts'],
    ['the folder shared/domain/letters/, with a slash', 'shared/domain/letters'],
    ['`shared/domain/mail/`, `domain/letters/`', 'domain/letters'],
    ['`shared/domain/mail/{ledger,lane}.ts`', 'shared/domain/mail/lane.ts'],
    ['shared/domain/{mail, letters}', 'shared/domain/letters'],
    [
      commentsOf('/** See infra/old.ts. */\nconst a = 1 // and domain/letters'),
      'infra/old.ts',
      'domain/letters',
    ],
  ])('is found in %s', (text, ...missing) => {
    expect(findMissingPaths(text, project)).toEqual(missing)
  })

  it.each([
    'shared/domain/mail/ledger.ts, "domain/mail" and **domain/mail/ledger.ts**',
    'ledger.ts; biome.json. infra/app.ts: docs/mail.md#anchor',
    'https://example.org/docs/nowhere.md',
    'the domain and/or the mail, FILE.csv',
    '@aws-sdk/client-ses, node:fs/promises',
    'shared/domain/mail/, domain/{mail,mail/ledger.ts}',
    commentsOf("import { a } from './infra/old.ts' /* infra/app.ts */"),
  ])('is not seen in %j', (text) => {
    expect(findMissingPaths(text, project)).toEqual([])
  })
})
