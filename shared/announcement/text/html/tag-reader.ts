/** A tag or comment of HTML and where it ends; `next` is where reading continues. */
export interface HtmlTag {
  name: string
  closing: boolean
  next: number
}

const openingPattern = /<(\/?)([a-zA-Z][\w:-]{0,30})/y
const maxTagLength = 1000
const hiddenElements = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'select',
  'title',
  'iframe',
  'del',
  's',
  'strike',
])

/** A reader of tags: gives the tag at a `<`, or null when the sign is only text. */
export const createTagReader = (html: string): ((at: number) => HtmlTag | null) => {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const absentFrom = new Map<string, number>()

  return (at) => {
    if (html.startsWith('<!--', at)) return readComment(at, '-->')
    if (html[at + 1] === '!' || html[at + 1] === '?') return readComment(at, '>')
    openingPattern.lastIndex = at
    const match = openingPattern.exec(html)
    if (!match) return null
    const end = findTagEnd(at + match[0].length)
    if (end === -1) return null
    const name = (match[2] ?? '').toLowerCase()
    const closing = match[1] === '/'
    const shown = closing || !hiddenElements.has(name) ? -1 : findFrom(`</${name}`, end)
    return { name, closing, next: shown === -1 ? end : shown }
  }

  function readComment(at: number, end: string): HtmlTag {
    const position = findFrom(end, at + 2)
    return { name: '!', closing: false, next: position === -1 ? at + 2 : position + end.length }
  }

  /** The `>` after the attributes, quoted ones skipped; a tag too long to be honest ends at its first `>`. */
  function findTagEnd(from: number): number {
    let quote = ''
    for (let at = from; at < Math.min(html.length, from + maxTagLength); at++) {
      const character = html[at] ?? ''
      if (quote !== '') quote = character === quote ? '' : quote
      else if (character === '>') return at + 1
      else if (character === '<') return -1
      else if (character === '"' || character === "'") quote = character
    }
    const end = findFrom('>', from)
    return end === -1 ? -1 : end + 1
  }

  /** Remembers which ends were not found, so that a million open tags do not each search the rest of the page. */
  function findFrom(what: string, from: number): number {
    if ((absentFrom.get(what) ?? Number.POSITIVE_INFINITY) <= from) return -1
    const position = lower.indexOf(what, from)
    if (position === -1) absentFrom.set(what, from)
    return position
  }
}
