import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ways of the state diagram in a section of docs/architecture.md: `due claim claimed`, one for each word on an arrow. */
export const diagramTransitions = (heading: string): string[] => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/architecture.md'), 'utf8')
  const section = text.split('\n## ').find((each) => each.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^ {2}(\w+) --> (\w+): (.+)$/gm)].flatMap(([, from, to, names = '']) =>
    names.split(', ').map((name) => `${from} ${name} ${to}`),
  )
}
