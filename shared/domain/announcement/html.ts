import { decodeEntities } from './entities'
import { tagReader } from './tags'

/** A line of visible text and the line of the source where it begins. */
export interface RawLine {
  number: number
  text: string
  heading: boolean
}

const blocks = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

const block =
  /<\/?(?:p|div|br|table|tbody|tr|td|th|li|ul|ol|h[1-6]|html|body|section|article|main|dl|dt|dd)(?=[\s/>])/gi

/** Whether the breaks of a text are its tags: it begins with one, or has about one for every fourth line. */
export const looksLikeHtml = (text: string): boolean => {
  const tags = text.match(block)?.length ?? 0
  if (tags === 0) return false
  return /^\s*<[!a-z]/i.test(text) || tags * 4 >= (text.match(/\S[^\n]*/g)?.length ?? 0)
}

/**
 * HTML as lines: blocks break lines, the cells of a table row stand in one line with tabs between, list
 * items begin with a bullet, the top headings are marked. Written here, not left to a package, because
 * findings need the line of the source, and because the time must stay proportional to any input.
 */
export const htmlLines = (html: string): RawLine[] => {
  const lines: RawLine[] = []
  const tagAt = tagReader(html)
  let text = ''
  let number = 1
  let heading = false
  let row = false
  let cellFilled = false
  let cellBroken = false
  let breakDue = false
  let pre = 0
  let at = 0
  let sourceLine = 1
  let counted = 0

  while (at < html.length) {
    const open = html.indexOf('<', at)
    addText(html.slice(at, open === -1 ? undefined : open), at)
    if (open === -1) break
    const tag = tagAt(open)
    if (!tag) {
      addText('<', open)
      at = open + 1
      continue
    }
    at = tag.next
    onTag(tag.name, tag.closing)
  }
  flush()
  return lines

  function addText(chunk: string, from: number): void {
    for (const part of pre > 0 ? chunk.split(/(?<=\n)/) : [chunk]) {
      const visible = decodeEntities(part).replace(/[\s ]+/g, ' ')
      if (visible.trim() !== '') {
        if (breakDue) {
          flush()
          cellBroken = row
        }
        if (text.trim() === '' || text === '• ')
          number = lineOf(from + (part.length - part.trimStart().length))
        cellFilled = true
      }
      text += visible
      if (pre > 0 && part.endsWith('\n')) flush()
      from += part.length
    }
  }

  function onTag(name: string, closing: boolean): void {
    if (name === 'td' || name === 'th') {
      if (closing) return
      if (text.trim() !== '') {
        if (cellBroken) flush()
        else text += '\t'
      }
      breakDue = cellFilled = cellBroken = false
      return
    }
    if (!blocks.has(name)) return
    if (name === 'pre') pre = Math.max(0, pre + (closing ? -1 : 1))
    if (name === 'tr' || name === 'table') {
      flush()
      row = name === 'tr' && !closing
      cellFilled = cellBroken = false
      return
    }
    if (row) breakDue = cellFilled
    else flush()
    if (name === 'h1' || name === 'h2') heading = !closing
    if (name === 'li' && !closing && !row) text = '• '
  }

  function flush(): void {
    if (text.trim() !== '' && text !== '• ') lines.push({ number, text, heading })
    text = ''
    breakDue = false
  }

  function lineOf(position: number): number {
    for (
      let next = html.indexOf('\n', counted);
      next !== -1 && next < position;
      next = html.indexOf('\n', counted)
    ) {
      counted = next + 1
      sourceLine++
    }
    return sourceLine
  }
}
