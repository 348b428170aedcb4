import { decodeHTMLStrict } from 'entities/decode'

/** A line of visible text and the line of the source where it begins. */
export interface SourceLine {
  number: number
  text: string
  /** A top heading. */
  heading: boolean
}

const blockElements = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary ul'.split(
    ' ',
  ),
)

/**
 * Gathers lines from text and tags: blocks break lines, the cells of a table row are in one line with
 * tabs between them as long as each holds one line, list items begin with a bullet.
 */
export const createLineBuilder = () => {
  const lines: SourceLine[] = []
  let line = { number: 1, text: '', seen: false }
  let heading = false
  let preDepth = 0
  /** Inside a table row: whether its present cell holds text, and was broken into lines. */
  const row = { inside: false, filled: false, broken: false, breakDue: false }

  /** The last tag closed a `span`, and no text came after it. */
  let spanEnded = false

  return { text, tag, lines: (): SourceLine[] => [...end()] }

  /** @param number the source line, asked only for the first text of a line */
  function text(chunk: string, number: () => number): void {
    spanEnded = false
    const parts = preDepth > 0 ? chunk.split('\n') : [chunk]
    parts.forEach((part, index) => {
      if (index > 0) flush()
      appendVisible(decodeHTMLStrict(part).replace(/[^\S\u00a0]+/g, ' '), () => number() + index)
    })
  }

  function appendVisible(visible: string, number: () => number): void {
    if (visible.trim() === '') {
      if (line.seen) line.text += visible
      return
    }
    if (row.breakDue) {
      flush()
      row.broken = row.inside
    }
    if (!line.seen) line.number = number()
    line.seen = row.filled = true
    line.text += visible
  }

  function tag(name: string, closing: boolean): void {
    // Two spans side by side are parted by the style sheet.
    if (name === 'span' && !closing && spanEnded && line.seen) line.text += ' '
    spanEnded = name === 'span' && closing
    if (name === 'td' || name === 'th') {
      if (!closing) startCell()
    } else if (name === 'tr' || name === 'table') {
      flush()
      row.inside = name === 'tr' && !closing
      row.filled = row.broken = false
    } else if (blockElements.has(name)) breakBlock(name, closing)
  }

  function startCell(): void {
    if (line.seen && row.broken) flush()
    else if (line.seen) line.text += '\t'
    row.breakDue = row.filled = row.broken = false
  }

  function breakBlock(name: string, closing: boolean): void {
    if (name === 'pre') preDepth = Math.max(0, preDepth + (closing ? -1 : 1))
    if (row.inside) row.breakDue = row.filled
    else flush()
    if (name === 'h1' || name === 'h2') heading = !closing
    if (name === 'li' && !closing && !row.inside) line.text = '• '
  }

  function flush(): void {
    if (line.seen) lines.push({ number: line.number, text: line.text, heading })
    line = { number: 1, text: '', seen: false }
    row.breakDue = false
  }

  function end(): SourceLine[] {
    flush()
    return lines
  }
}
