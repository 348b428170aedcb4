import { createLineBuilder, type SourceLine } from './html-line-builder'
import { createTagReader } from './tag-reader'

const blockTagPattern =
  /<\/?(?:p|div|table|tbody|tr|td|th|li|ul|ol|h[1-6]|html|body|section|article|main|dl|dt|dd)(?=[\s/>])/gi

/**
 * Distinguishes HTML from text: HTML begins with a tag, or has about one block tag for every fourth line. `<br>` alone
 * does not count, because Markdown has it too.
 */
export const looksLikeHtml = (text: string): boolean => {
  const tags = text.match(blockTagPattern)?.length ?? 0
  if (tags === 0) return false
  return /^\s*<[!a-z]/i.test(text) || tags * 4 >= (text.match(/\S[^\n]*/g)?.length ?? 0)
}

/**
 * HTML as the lines that a reader sees. Written here, not left to a package: findings need the line of the
 * source, and the time must stay proportional to any input (docs/decisions/0012-own-html-tag-reader.md).
 */
export const htmlToLines = (html: string): SourceLine[] => {
  const tagAt = createTagReader(html)
  const lineAt = createLineCounter(html)
  const builder = createLineBuilder()
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    if (end > at)
      builder.text(html.slice(at, end), () =>
        lineAt(at + (/^\s*/.exec(html.slice(at, end))?.[0].length ?? 0)),
      )
    const tag = open === -1 ? null : tagAt(open)
    if (tag) builder.tag(tag.name, tag.closing)
    else if (open !== -1) builder.text('<', () => lineAt(open))
    at = tag?.next ?? end + 1
  }
  return builder.lines()
}

/** The number of the line at a position; positions are asked in rising order. */
const createLineCounter = (text: string): ((position: number) => number) => {
  let line = 1
  let next = text.indexOf('\n')
  return (position) => {
    for (; next !== -1 && next < position; next = text.indexOf('\n', next + 1)) line++
    return line
  }
}
