import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTermFinder, type FoundTerm, identifierPattern, parseRetiredTerms } from './retired-terms'

const root = join(import.meta.dirname, '..', '..')
const retiredTerms = parseRetiredTerms(readFileSync(join(root, 'test/project/retired-terms.tsv'), 'utf8'))

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')

/** Announcements, as others write them, packages of others, and what is no text: only the file names are words of ours. */
const isForeign = (path: string): boolean =>
  /^(samples|test\/unit)\/announcements?\/.*\.txt$/.test(path) ||
  /\.(png|gz|woff2?|ico|pdf)$/.test(path) ||
  path === 'package-lock.json' ||
  path.startsWith('test/project/retired-terms')

const textOf = (path: string): string => (isForeign(path) ? '' : readFileSync(join(root, path), 'utf8'))

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

const findInFile = createTermFinder(retiredTerms)

const findNotAllowed = (path: string, text: string): FoundTerm[] =>
  findInFile(path, text).filter(
    ({ text: written }) => !allowedIdentifiers.has(written) && !allowedTerms.get(path)?.includes(written),
  )

/** The retired terms in a text, or by its path in a file: each once and as written. */
const findTerms = (text: string, path = 'docs/text.md'): string[] =>
  findNotAllowed(path, text).map(({ text: written }) => written)

describe('retired words', () => {
  it('occur in no identifier, file name, comment or sentence', () => {
    const occurrences = files.flatMap((path) =>
      findNotAllowed(path, textOf(path)).map(({ text, term }) => `${path}: ${text} -> ${term.replacement}`),
    )
    expect(occurrences).toEqual([])
  })

  it('each have a replacement, which is not retired itself', () => {
    expect(retiredTerms.length).toBeGreaterThan(500)
    expect(new Set(retiredTerms.map(({ term }) => term)).size).toBe(retiredTerms.length)
    for (const { term, replacement } of retiredTerms) {
      expect(replacement.trim(), term).not.toBe('')
      expect(findTerms(replacement), term).toEqual([])
    }
  })

  it.each([
    ['const proveSent = () => 1', ['proveSent']],
    ['// Whoever is in doubt.', ['doubt']],
    ['A new house starts.', ['house']],
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
    ['The mails are sent out; a worker lost\nits lease.', ['sent out', 'worker lost']],
    ["log.error('threw')", ['threw']],
    ['Nobody who counts. In the room. Make the list.', ['in the room', 'make the list', 'nobody who counts']],
    ['--house', ['house']],
    ['putIfMatches', []],
    ['putIfThere', ['putIfThere']],
    ['They say that they tried; a desk with a letter, whose door is framed, was told in one turn.', []],
  ])('are found in %j', (text, expected) => {
    expect(findTerms(text)).toEqual(expected)
  })

  it.each([
    ['const desk = 1', ['desk']],
    ['const theTown = createTown()', ['theTown']],
    ['const say = (key: string) => key', ['say']],
    ['export const doors = { a: 1 }', ['doors']],
    ['interface Rights { a: 1 }', ['Rights']],
    ['const castList = []', ['castList']],
    ['export class Scene {}', ['Scene']],
    ['const { tried, framed } = entry', ['tried', 'framed']],
    ['const f = (whose: string, toldVersions: number[]) => whose', ['toldVersions', 'whose']],
    ['const letter = loadMail()', ['letter']],
    ['interface A {\n  letters: string[]\n}', ['letters']],
    ['const permitted = async (key: MailKey): Promise<boolean> => true', ['permitted']],
    ['function known(a: string) {}', ['known']],
    ['const known = listKnown()', []],
    ["// We say that he tried.\nconst a = 'a letter at the door'", []],
    ['rows.map((row) => row.told)', []],
    ['const { versions: told } = entry', ['told']],
    ['const f = ({ versions: told }: Entry) => told', ['told']],
    ['class A {\n  private async permitted(key: MailKey): Promise<boolean> {\n  }\n}', ['permitted']],
    ['interface A {\n  permitted(key: MailKey): boolean\n}', ['permitted']],
    ['interface A {\n  permitted: (key: MailKey) => boolean\n}', ['permitted']],
    ["const a = '/my?told=saved&desk=1'", ['told', 'desk']],
  ])('that are good English are refused as names in %j', (code, expected) => {
    expect(findTerms(code, 'shared/use-cases/mail/new.ts').toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    ['infra/local/template/bodies.ts', '', ['bodies']],
    ['infra/local/new.ts', 'const bodies = {}', ['bodies']],
    ['shared/aws/new.ts', 'const bodies = []', []],
    ['shared/domain/mail/new.ts', 'const hint = 1', ['hint']],
    ['functions/console/new.tsx', 'const nameHint = 1', []],
    ['cli/desk/io.ts', '', ['desk']],
    ['samples/houses/a.png', '', ['houses']],
    ['shared/domain/mail/judge-mail.ts', '', ['judge-mail']],
    ['.ci/run', 'echo "the laptop house"', ['house', 'laptop house']],
    ['tools/a.js', '// a new house', ['house']],
    ['tsconfig.jsonc', '{ "house": 1 }', ['house']],
    ['samples/faults/new.json', '{ "strikes": 3, "about": "a strike" }', ['strikes']],
  ])('are found by the path %s with %j', (path, text, expected) => {
    expect(findTerms(text, path)).toEqual(expected)
  })

  it('are looked for in every file of ours', () => {
    const read = files.filter((path) => !isForeign(path))
    for (const path of [
      'package.json',
      'samples/faults/ses-outage.json',
      '.github/workflows/test.yml',
      'samples/contacts/guests.csv',
      '.ci/run',
      '.oxlintrc.json',
    ])
      expect(read).toContain(path)
    expect(read.some((path) => path.endsWith('.txt'))).toBe(true)
  })

  it('are allowed only where they occur', () => {
    for (const [path, terms] of allowedTerms)
      expect(
        findInFile(path, readFileSync(join(root, path), 'utf8')).map(({ text }) => text),
        path,
      ).toEqual(expect.arrayContaining([...terms]))
    const all = new Set(files.flatMap((path) => `${path}\n${textOf(path)}`.match(identifierPattern) ?? []))
    expect([...allowedIdentifiers].filter((identifier) => !all.has(identifier))).toEqual([])
  })
})
