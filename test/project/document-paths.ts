/** Folders of shared, by which documents name files for short: `domain/mail/ledger.ts`. */
const sharedFolders =
  'announcement|aws|certificate|domain|i18n|import|lambda|mail|ports|queries|use-cases|web'
const topFolders = 'shared|functions|infra|cli|test|docs|samples'
const extensions = 'tsx?|mjs|js|css|json|jsonc|ya?ml|md|tsv|csv|txt|sh|png|svg'

/** A path of the project, wherever it stands in a sentence, or any file with an ending of the project's files. */
const pathPattern = new RegExp(
  `(?<![\\w@./:{-])(?:\\.{0,2}/)?((?:${topFolders}|${sharedFolders})/[\\w./-]*\\w/?|(?:[\\w.-]+/)*[\\w-][\\w.-]*\\.(?:${extensions}))(?![\\w/{…-])`,
  'g',
)

/**
 * The files and folders that a document names and that do not exist. A file without folders may lie anywhere.
 * @param text of a document, in Markdown
 * @param files all files of the project, as paths from its root
 */
export const findMissingPaths = (text: string, files: ReadonlySet<string>): string[] => {
  const endings = new Set([...files].flatMap(endingsOf))
  const folders = new Set([...files].flatMap(foldersAbove))
  const withoutAddresses = expandBraces(text.replaceAll(/\b[a-z]+:\/\/\S+/g, ''))
  const paths = [...withoutAddresses.matchAll(pathPattern)].map(([, path = '']) => path.replace(/\/$/, ''))
  return paths.filter(
    (path) =>
      !isPlaceholder(path) &&
      !writtenFiles.has(path) &&
      !endings.has(path) &&
      !folders.has(path) &&
      !folders.has(`shared/${path}`),
  )
}

/** A file of source code, in a text for people or anywhere in the code itself; an import names it without its ending. */
const sourceFilePattern = /(?<![\w@./*-])(?:\.{0,2}\/)?([\w./-]*\w\.(?:tsx?|mjs|tsv))(?![\w(])/g

/** @returns what finds the files of source code that a code names, in strings too, and that do not exist */
export const createSourceFileCheck = (files: ReadonlySet<string>): ((code: string) => string[]) => {
  const endings = new Set([...files].flatMap(endingsOf))
  return (code) => {
    const named = [...code.matchAll(sourceFilePattern)].map(([, path = '']) => path)
    return named.filter((path) => !endings.has(path) && !writtenFiles.has(path.replace(/^.*\//, '')))
  }
}

/** `mail/{ledger,lane}.ts` names two files: `mail/ledger.ts mail/lane.ts`. */
const expandBraces = (text: string): string =>
  text.replaceAll(/([\w./-]*)\{([\w.-]+(?:, ?[\w.-]+)+)\}([\w./-]*)/g, (_, before, list: string, after) =>
    list
      .split(/, ?/)
      .map((part) => `${before}${part}${after}`)
      .join(' '),
  )

/** The comments of a source file; a text with two slashes in it counts too. */
export const commentsOf = (source: string): string =>
  (source.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []).join('\n')

/** `FILE.csv`: the reader puts in a name. */
const isPlaceholder = (path: string): boolean =>
  path
    .split('/')
    .some((part) => /^[A-Z-]{2,}(\.\w+)?$/.test(part) && !/^(README|CHANGELOG|CONTRIBUTING)\./.test(part))

/** What the build, or a person who follows a document, writes. */
const writtenFiles = new Set([
  'announcement.txt',
  'zoom/day-1.csv',
  'sbom.cdx.json',
  'licences.txt',
  'index.cjs',
  'index.mjs',
  'client.cjs',
  'simulate.mjs',
])

/** `a/b/c.ts`, `b/c.ts`, `c.ts`. */
const endingsOf = (path: string): string[] => {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(index).join('/'))
}

const foldersAbove = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
