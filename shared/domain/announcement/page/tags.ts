/** A tag or comment of HTML and where it ends; `next` is where reading goes on. */
export interface Tag {
  name: string
  closing: boolean
  next: number
}

const opening = /<(\/?)([a-zA-Z][\w:-]{0,30})/y
const longestTag = 1000
const unseen = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'select',
  'title',
  'iframe',
])

/** A reader of tags: gives the tag at a `<`, or null when the sign is only text. */
export const tagReader = (html: string): ((at: number) => Tag | null) => {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const absentFrom = new Map<string, number>()

  return (at) => {
    if (html.startsWith('<!--', at)) return comment(at, '-->')
    if (html[at + 1] === '!' || html[at + 1] === '?') return comment(at, '>')
    opening.lastIndex = at
    const match = opening.exec(html)
    if (!match) return null
    const end = endOfTag(at + match[0].length)
    if (end === -1) return null
    const name = (match[2] ?? '').toLowerCase()
    const closing = match[1] === '/'
    const shown = closing || !unseen.has(name) ? -1 : find(`</${name}`, end)
    return { name, closing, next: shown === -1 ? end : shown }
  }

  function comment(at: number, end: string): Tag {
    const found = find(end, at + 2)
    return { name: '!', closing: false, next: found === -1 ? at + 2 : found + end.length }
  }

  /** The `>` after the attributes, quoted ones skipped; a tag too long to be honest ends at its first `>`. */
  function endOfTag(from: number): number {
    let quote = ''
    for (let at = from; at < Math.min(html.length, from + longestTag); at++) {
      const character = html[at] ?? ''
      if (quote !== '') quote = character === quote ? '' : quote
      else if (character === '>') return at + 1
      else if (character === '<') return -1
      else if (character === '"' || character === "'") quote = character
    }
    const end = find('>', from)
    return end === -1 ? -1 : end + 1
  }

  /** Remembers what is not there any more, so that a million open tags do not each look through the page. */
  function find(what: string, from: number): number {
    if ((absentFrom.get(what) ?? Number.POSITIVE_INFINITY) <= from) return -1
    const found = lower.indexOf(what, from)
    if (found === -1) absentFrom.set(what, from)
    return found
  }
}
