import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The transitions of the state diagram in a section of a document.
 * @param path the document from the project's root: `docs/mail.md`
 * @param heading of the section, without its hashes
 * @returns `due claim claimed`, one for each label of an arrow
 */
export const diagramTransitions = (path: string, heading: string): string[] => {
  const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
  const section = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^ {2}(\w+) --> (\w+): (.+)$/gm)].flatMap(([, from, to, names = '']) =>
    names.split(', ').map((name) => `${from} ${name} ${to}`),
  )
}
