import type { SourceLine } from '../html/html-line-builder'

const maxFrontMatterLines = 60
const titleKey = /^(?:title|titre|titulo|título|name)\s?:\s*["']?(.{4,250}?)["']?$/iu

/**
 * Drops the block of keys between two lines `---` at the top of a Markdown file, apart from its title.
 * @param lines all lines of the page in order, including those without letters
 */
export function* dropFrontMatter(lines: Iterable<SourceLine>): Generator<SourceLine> {
  const held: SourceLine[] = []
  let state: 'before' | 'inside' | 'after' = 'before'
  for (const line of lines) {
    const mark = /^-{3,}\s*$/.test(line.text)
    if (state === 'before' && line.text.trim() !== '') state = mark ? 'inside' : 'after'
    if (state !== 'inside') yield line
    else if (mark && held.length > 0) {
      state = 'after'
      yield* held.flatMap(keepTitle)
      held.length = 0
    } else held.push(line)
    if (held.length > maxFrontMatterLines) {
      state = 'after'
      yield* held
      held.length = 0
    }
  }
  yield* held
}

const keepTitle = (line: SourceLine): SourceLine[] => {
  const title = titleKey.exec(line.text.trim())?.[1]
  return title ? [{ ...line, text: title, heading: true }] : []
}
