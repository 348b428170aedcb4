/** A unit test that does not stand where its source does, and why. */
export interface MisplacedTest {
  test: string
  why: string
}

/**
 * Compares test/unit with the source tree: shared/domain/mail/decide-mail.ts is tested in test/unit/domain/mail. A test is
 * named after its source file, or after a behaviour of the folder, of which it then runs a file, itself or through
 * what it imports; it never has the name of a file of another folder. No test lies where no suite
 * runs it. A folder that also holds inputs (pages, reports, expectations) belongs to the folder above it.
 * @param files all files of the project, as paths from its root
 * @param importsOf the files that a file imports
 * @returns the tests that break this, in the order of `files`
 */
export const findMisplacedTests = (
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): MisplacedTest[] => {
  const sources = files.filter(
    (file) => /^(shared|functions|infra|cli)\/.*\.tsx?$/.test(file) && !isTest(file),
  )
  const beside = files.filter((file) => isTest(file) && !isRunBySuite(file))
  const sourceFolders = new Set(sources.flatMap(foldersAbove))
  const inputFolders = new Set(
    files.filter((file) => file.startsWith('test/unit/') && !/\.tsx?$/.test(file)).map(folderOf),
  )
  const foldersByName = Map.groupBy(sources, baseName)
  const misplaced = files.filter(isUnitTest).flatMap((test) => {
    const folder = folderOf(test)
    const mirrored = toSourceFolder(inputFolders.has(folder) ? folderOf(folder) : folder)
    if (!sourceFolders.has(mirrored)) return [{ test, why: `there is no ${mirrored}` }]
    const namesakes = foldersByName.get(baseName(test))?.map(folderOf) ?? []
    if (namesakes.includes(mirrored)) return []
    if (namesakes.length > 0) return [{ test, why: `the file of its name is in ${namesakes.join(', ')}` }]
    const runsFolder = reachesFolder(test, `${mirrored}/`, importsOf)
    return runsFolder ? [] : [{ test, why: `it has the name of no file, and runs none of ${mirrored}` }]
  })
  return [...beside.map((test) => ({ test, why: 'no suite runs it' })), ...misplaced]
}

const reachesFolder = (
  test: string,
  folder: string,
  importsOf: (file: string) => readonly string[],
): boolean => {
  const seen = new Set<string>()
  const queue = [test]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (file.startsWith(folder)) return true
    if (seen.has(file)) continue
    seen.add(file)
    queue.push(...importsOf(file))
  }
  return false
}

/** The suites of vitest.config.ts. */
const isRunBySuite = (file: string): boolean =>
  /^test\/(project|unit|exhaustive|fuzz|complexity|simulation|infra|contract|journeys|browser)\/.*\.test\.tsx?$/.test(
    file,
  )

const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file)

const isUnitTest = (file: string): boolean => /^test\/unit\/.*\.test\.tsx?$/.test(file)

/** test/unit leaves out `shared`. */
const toSourceFolder = (testFolder: string): string => {
  const inner = testFolder.slice('test/unit/'.length)
  return /^(functions|infra|cli)(\/|$)/.test(inner) ? inner : `shared/${inner}`
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const baseName = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/(\.test)?\.tsx?$/, '')

const foldersAbove = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
