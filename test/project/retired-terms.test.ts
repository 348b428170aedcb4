import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { splitWords } from './split-words'

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
  .filter(
    (path) =>
      /\.(tsx?|mjs|md|css|html|json|ya?ml|txt|csv|tsv|sh|toml)$/.test(path) && path !== 'package-lock.json',
  )

/** Announcements, as others write them: only their file names are words of ours. */
const isForeignText = (path: string): boolean =>
  /^(samples|test\/unit)\/announcements?\/.*\.txt$/.test(path) ||
  path.startsWith('test/project/retired-terms')

/** Where a retired word is somebody else's, or means something else. */
const allowedTerms = new Map<string, readonly string[]>([
  // A building, as an announcement names it as its venue.
  ['shared/announcement/head/clinic-mode.ts', ['housePattern']],
  ['shared/announcement/head/venue.ts', ['housePattern']],
  ['test/unit/functions/console/edit/place-question.test.ts', ['House']],
  // Names in the output of the commands since its first version.
  ...[
    'cli/attendance/format-attendance.ts',
    'cli/rehearse/format-rehearsal.ts',
    'test/journeys/rehearsal.test.ts',
    'test/unit/cli/commands/attendance-zoom-variants.test.ts',
    'test/unit/cli/commands/attendance.test.ts',
  ].map((path) => [path, ['inRoom', 'inRoomLongEnough']] as const),
  // The slogan of ITU's pages.
  ['shared/announcement/head/title/generic-titles.ts', ['world']],
])

/** Identifiers that contain a retired one and say something else by it. */
const allowedIdentifiers = new Set(
  [
    'acceptAsWritten environmentValuesFor parseFormTexts putIfMatches retryUntilDone submitUntilAnswered',
    'takePendingSignIn sweepUntilDone followJoinLink instantOfField instantOfSession rowKeyOf erasedRowKey',
    'openStageBacklog openStageControl sign-in-failed fault-at-every-call erase-people-keep-counts',
    'zones-in-output aboutClinics',
    // Text that a page strikes out.
    'struckText Struck-out struck-date',
    // The name that SQS gives it.
    'DeadLetterQueueSourceArn',
  ].flatMap((line) => line.split(' ')),
)

const isPhrase = (term: string): boolean => term.includes(' ')

/** Each retired word or identifier, split into its words. */
const retiredWords = new Map(
  [...retiredTerms.keys()]
    .filter((term) => !isPhrase(term))
    .map((term) => [splitWords(term).join(' '), term]),
)
const mostWords = Math.max(...[...retiredWords.keys()].map((words) => words.split(' ').length))
const phrases = [...retiredTerms.keys()].filter(isPhrase)

/** An identifier in any spelling, a kebab-case word, or a word. */
const identifierPattern = /[A-Za-z][A-Za-z0-9]*(?:[-_]+[A-Za-z0-9]+)*/g

/**
 * @param text of a file, or its path
 * @returns the identifiers, words and phrases in it that contain a retired one, each once and as written
 */
const findRetiredTerms = (text: string): string[] => {
  const identifiers = [...new Set(text.match(identifierPattern))].filter(
    (identifier) => !allowedIdentifiers.has(identifier) && retiredTermIn(identifier) !== undefined,
  )
  return [...identifiers, ...phrases.filter((phrase) => isNounPhrase(text, phrase))]
}

/** The retired term whose words the identifier contains side by side; the last one also in the plural. */
const retiredTermIn = (identifier: string): string | undefined => {
  const words = splitWords(identifier)
  for (let from = 0; from < words.length; from += 1) {
    for (let many = 1; many <= Math.min(mostWords, words.length - from); many += 1) {
      const part = words.slice(from, from + many).join(' ')
      const term = retiredWords.get(part) ?? retiredWords.get(part.replace(/s$/, ''))
      if (term !== undefined) return term
    }
  }
  return undefined
}

/** "a way in which" is ordinary English; "the way in" as a noun is retired, also where a word follows. */
const isNounPhrase = (text: string, phrase: string): boolean =>
  new RegExp(`\\b${phrase.replace(' ', '\\s+')}\\b(?!\\s+which)`, 'i').test(text)

describe('retired words', () => {
  it('occur in no identifier, file name, comment or sentence', () => {
    const occurrences = files.flatMap((path) => {
      const text = isForeignText(path) ? '' : readFileSync(join(root, path), 'utf8')
      const terms = findRetiredTerms(`${path}\n${text}`).filter(
        (term) => !allowedTerms.get(path)?.includes(term),
      )
      return terms.map((term) => `${path}: ${term} -> ${retiredTerms.get(retiredTermIn(term) ?? term)}`)
    })
    expect(occurrences).toEqual([])
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
    ['Way in\nleads to Zoom', ['way in']],
    ['the way in which a mail is sent', []],
    ['always in time', []],
    ['warehouse, redoubtable, provesSentence', []],
    ['campaignWeather, siteVoices, WEATHER_MODEL', ['campaignWeather', 'siteVoices', 'WEATHER_MODEL']],
    ['IN DOUBT', ['DOUBT']],
    [
      'workerLost worker_lost worker-lost WORKER_LOST',
      ['workerLost', 'worker_lost', 'worker-lost', 'WORKER_LOST'],
    ],
    ['whenWorkerLost, mailInDoubt', ['whenWorkerLost', 'mailInDoubt']],
    ['"sentOut": 3', ['sentOut']],
    ['--house', ['house']],
    ['putIfMatches', []],
    ['putIfThere', ['putIfThere']],
  ])('are found in %j', (text, expected) => {
    expect(findRetiredTerms(text)).toEqual(expected)
  })

  it('are looked for in the texts, data and workflows too', () => {
    const read = files.filter((path) => !isForeignText(path))
    for (const path of [
      'package.json',
      'samples/faults/ses-outage.json',
      '.github/workflows/test.yml',
      'samples/contacts/guests.csv',
    ])
      expect(read).toContain(path)
    expect(read.some((path) => path.endsWith('.txt'))).toBe(true)
  })

  it('are allowed only where they occur', () => {
    for (const [path, terms] of allowedTerms)
      expect(findRetiredTerms(readFileSync(join(root, path), 'utf8')), path).toEqual(
        expect.arrayContaining([...terms]),
      )
    const all = new Set(
      files.flatMap(
        (path) => `${path}\n${readFileSync(join(root, path), 'utf8')}`.match(identifierPattern) ?? [],
      ),
    )
    expect([...allowedIdentifiers].filter((identifier) => !all.has(identifier))).toEqual([])
  })
})
