import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const list = 'test/project/retired-terms.tsv'

/** Each retired word with its replacement: identifiers, file names, log words and words of the prose. */
const retiredTerms = new Map(
  readFileSync(join(root, list), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row): [string, string] => {
      const [term = '', replacement = ''] = row.split('\t')
      return [term, replacement]
    }),
)

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs|md|css|json|yml)$/.test(path) && path !== 'package-lock.json')

/** The names of buildings, which an announcement may hold as its venue, are no word of ours. */
const allowedTerms = new Map([
  ['shared/announcement/head/clinic-mode.ts', ['house']],
  ['shared/announcement/head/venue.ts', ['house', 'House']],
  ['shared/announcement/mentions/place-mentions.ts', ['houses']],
  ['test/unit/functions/console/edit/place-question.test.ts', ['House']],
])

/** Words, kebab-case words and identifiers; a phrase of two words is looked for as it stands. */
const wordPattern = /[A-Za-z][A-Za-z0-9]*(?:-[a-z0-9]+)*/g
const phrases = [...retiredTerms.keys()].filter((term) => term.includes(' '))

/**
 * @param text of a file, or its path
 * @returns the retired words in it, each once
 */
const findRetiredTerms = (text: string): string[] => {
  const written = text.match(wordPattern) ?? []
  const words = new Set([...written, ...written.flatMap((word) => word.split('-'))])
  const found = [...words].filter((word) => retiredTerms.has(word) || retiredTerms.has(lowerFirst(word)))
  return [...found, ...phrases.filter((phrase) => isNounPhrase(text, phrase))]
}

const lowerFirst = (word: string): string => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word)

/** "a way in which" is ordinary English; "the way in" as a noun is retired, also where a word follows. */
const isNounPhrase = (text: string, phrase: string): boolean =>
  new RegExp(`\\b${phrase.replace(' ', '\\s+')}\\b(?!\\s+which)`).test(text)

describe('retired words', () => {
  it('occur in no identifier, file name, comment or sentence', () => {
    const found = files.flatMap((path) => {
      const text = path.startsWith('test/project/retired-terms') ? '' : readFileSync(join(root, path), 'utf8')
      const terms = findRetiredTerms(`${path}\n${text}`).filter(
        (term) => !allowedTerms.get(path)?.includes(term),
      )
      return terms.map(
        (term) => `${path}: ${term} -> ${retiredTerms.get(term) ?? retiredTerms.get(lowerFirst(term))}`,
      )
    })
    expect(found).toEqual([])
  })

  it('each have a replacement, which is not retired itself', () => {
    expect(retiredTerms.size).toBeGreaterThan(400)
    for (const [term, replacement] of retiredTerms) {
      expect(replacement.trim(), term).not.toBe('')
      expect(findRetiredTerms(replacement), term).toEqual([])
    }
  })

  it.each([
    ['const proveSent = () => 1', ['proveSent']],
    ['// Whoever is in doubt.', ['doubt']],
    ['A new house starts.', ['house']],
    ['shared/domain/mail/judge-mail.ts', ['judge-mail']],
    ['the way in, an hour before', ['way in']],
    ['a confirmation, way in or notice was tried', ['way in']],
    ['the way in leads to Zoom', ['way in']],
    ['the way in which a mail is sent', []],
    ['always in time', []],
    ['warehouse, redoubtable, proveSentence', []],
  ])('are found in %j', (text, expected) => {
    expect(findRetiredTerms(text)).toEqual(expected)
  })
})
