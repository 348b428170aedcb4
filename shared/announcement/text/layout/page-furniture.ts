import type { SourceLine } from '../html/html-line-builder'

const runningHead =
  /^\s*(.{4,200}?)[\s|–—-]+(?:page|página|seite|стр\.|p\.)\s?\d{1,3}(?:\s?(?:of|de|sur|von|из|\/)\s?\d{1,3})?\s*$/iu

const maxHeadLength = 250

/** Drops the head or foot of a PDF's pages, `Example Seminar   Page 2 of 3`, where it stands on several of them. */
export function* dropRunningHeads(lines: Iterable<SourceLine>): Generator<SourceLine> {
  const all = [...lines]
  const findHead = (text: string): string | undefined =>
    text.length > maxHeadLength ? undefined : runningHead.exec(text)?.[1]
  const counts = new Map<string, number>()
  for (const { text } of all) {
    const head = findHead(text)
    if (head) counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  for (const line of all) {
    const head = counts.size > 0 ? findHead(line.text) : undefined
    if (head === undefined || counts.get(head) === 1) yield line
  }
}
