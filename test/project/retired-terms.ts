import { splitWords } from './split-words'

/**
 * Where a term is refused. anywhere: in identifiers, names of files and folders, texts and comments. part of a name: a
 * plain English word that is refused as a word of an identifier or a file name. name: as the whole of one. function: as
 * the whole name of a function, since functions are named by verbs.
 */
const forms = ['anywhere', 'part of a name', 'name', 'function'] as const
type Form = (typeof forms)[number]

export interface RetiredTerm {
  term: string
  replacement: string
  form: Form
  /** The beginnings of the paths where it is refused; empty: everywhere. */
  folders: string[]
}

/** @param table a heading, then a row each: the term, its replacement, and, unless refused anywhere, the form `name in shared/, cli/` */
export const parseRetiredTerms = (table: string): RetiredTerm[] =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [term = '', replacement = '', refused = 'anywhere'] = row.split('\t')
      const [form = '', folders = ''] = refused.split(' in ')
      if (!forms.includes(form as Form)) throw new RangeError(`${term}: no form ${form}`)
      return { term, replacement, form: form as Form, folders: folders.split(', ').filter(Boolean) }
    })

export interface FoundTerm {
  /** As it is written. */
  text: string
  term: RetiredTerm
}

/** An identifier in any spelling, a kebab-case word, or a word. */
export const identifierPattern = /[A-Za-z][A-Za-z0-9]*(?:[-_]+[A-Za-z0-9]+)*/g

/** Comments, strings and regular expressions, so that what is left of a source file is code. */
const literalPattern =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*`|(?<=(?:[(,=:[!&|?{};]|=>|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g

/** A name where code declares it: after its keyword, or in a list of parameters, properties or elements. */
const declaredPattern =
  /(?<=\b(?:const|let|var|function\*?|class|interface|type|enum)\s+)[A-Za-z_]\w*|(?<=[({,[]\s*|^\s*(?:readonly\s+)?)[A-Za-z_]\w*(?=\s*(?:[,)}\]]|=(?![=>])|\??:|=>))|(?<=[{,]\s*\w+:\s*)[A-Za-z_]\w*(?=[^{}()]*\}\s*(?:=(?![=>])|:\s*[A-Z{]))/gm

const functionPattern =
  /\b(?:const|let)\s+(\w+)(?:\s*:[^=\n]+)?\s*=\s*(?:async\s*)?(?:<[^>]*>\s*)?(?:\([^()]*(?:\([^()]*\)[^()]*)*\)\s*(?::[^=\n]+)?=>|\w+\s*=>|function\b)|\bfunction\*?\s+(\w+)|^\s+(?:(?:async|static|private|protected|override|get)\s+)*(\w+)\([^()]*\)\s*(?::[^={\n]+)?\{|^\s+(\w+)\([^()]*\): [^{\n;]+$|^\s+(\w+)\??: (?:async )?\([^()]*\)(?::[^=\n]+)? =>/gm

/** A key of JSON, or a parameter of an address. */
const externalNamePattern = /(?<=^\s*")[\w-]+(?="\s*:)|(?<=[{,]\s*")[\w-]+(?="\s*:)|(?<=[?&])[\w-]+(?==)/gm

const isCode = (path: string): boolean => /\.(tsx?|mjs|js)$/.test(path)

/**
 * @returns a function that finds the terms in a file: in its text, in what it declares, and in its path
 */
export const createTermFinder = (terms: readonly RetiredTerm[]) => {
  const withForm = (form: Form) => terms.filter((term) => term.form === form)
  const anywhere = createWordFinder(withForm('anywhere').filter(({ term }) => !term.includes(' ')))
  const part = createWordFinder(withForm('part of a name'))
  const phrases = withForm('anywhere').filter(({ term }) => term.includes(' '))
  const anyPhrase = new RegExp(
    phrases.map(({ term }) => term.replaceAll(' ', '\\s+')).join('|') || '(?!)',
    'i',
  )
  const whole = mapByWords(withForm('name'))
  const asFunction = mapByWords(withForm('function'))
  return (path: string, text: string): FoundTerm[] => {
    const found: FoundTerm[] = []
    const add = (written: string, term: RetiredTerm | undefined): void => {
      if (!term || !isRefusedIn(path, term)) return
      if (!found.some(({ text, term: known }) => text === written && known === term))
        found.push({ text: written, term })
    }
    for (const [word] of `${path}\n${text}`.matchAll(identifierPattern)) add(word, anywhere(word))
    for (const term of anyPhrase.test(text) ? phrases : [])
      if (isNounPhrase(text, term.term)) add(term.term, term)
    const code = isCode(path) ? text.replaceAll(literalPattern, "''") : ''
    const declared = [...code.matchAll(declaredPattern)].map(([name]) => name)
    const pathNames = isCode(path) ? path.split('/').map((name) => name.replace(/\..*/, '')) : []
    for (const name of new Set([...pathNames, ...declared])) {
      add(name, part(name))
      add(name, whole.get(splitWords(name).join(' ')))
    }
    const written = path.endsWith('.json') || isCode(path) ? text.matchAll(externalNamePattern) : []
    for (const [name] of written) add(name, part(name))
    for (const [, ...names] of code.matchAll(functionPattern)) {
      const name = names.find((name) => name !== undefined) ?? ''
      add(name, asFunction.get(splitWords(name).join(' ')))
    }
    return found
  }
}

const isRefusedIn = (path: string, { folders }: RetiredTerm): boolean =>
  folders.length === 0 || folders.some((folder) => path.startsWith(folder))

const mapByWords = (terms: readonly RetiredTerm[]): Map<string, RetiredTerm> =>
  new Map(terms.map((term) => [splitWords(term.term).join(' '), term]))

/** Finds a term whose words the identifier has side by side; the last one also in the plural. */
const createWordFinder = (
  terms: readonly RetiredTerm[],
): ((identifier: string) => RetiredTerm | undefined) => {
  const byWords = mapByWords(terms)
  const known = new Map<string, RetiredTerm | undefined>()
  const maxWords = Math.max(0, ...[...byWords.keys()].map((words) => words.split(' ').length))
  const findTerm = (identifier: string): RetiredTerm | undefined => {
    const words = splitWords(identifier)
    for (let from = 0; from < words.length; from += 1) {
      for (let count = 1; count <= Math.min(maxWords, words.length - from); count += 1) {
        const part = words.slice(from, from + count).join(' ')
        const term = byWords.get(part) ?? byWords.get(part.replace(/s$/, ''))
        if (term !== undefined) return term
      }
    }
    return undefined
  }
  return (identifier) => {
    if (!known.has(identifier)) known.set(identifier, findTerm(identifier))
    return known.get(identifier)
  }
}

/** "a way in which" is ordinary English; "the way in" as a noun is retired, also where a word follows. */
const isNounPhrase = (text: string, phrase: string): boolean =>
  new RegExp(`\\b${phrase.replaceAll(' ', '\\s+')}\\b(?!\\s+which)`, 'i').test(text)
