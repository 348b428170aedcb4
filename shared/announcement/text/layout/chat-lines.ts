import type { SourceLine } from '../html/html-line-builder'

const stamp =
  /^\s*[\u200e]?(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?, \d{1,4}[./-]\d{1,2}[./-]\d{2,4}\]|\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)? -) ?(?:[^:]{1,40}:\s)?/iu
const minMessages = 2

/** Without when and by whom each message of a copied chat was written: `[28/04/2026, 08:14:22] Mariama: …`, `[08:14, 28/04/2026] Mariama: …`. */
export function* dropChatStamps(lines: Iterable<SourceLine>): Generator<SourceLine> {
  const all = [...lines]
  const stamped = new Set(all.filter(({ text }) => text.length < 5000 && stamp.test(text)))
  for (const line of all)
    yield stamped.size >= minMessages && stamped.has(line)
      ? { ...line, text: line.text.replace(stamp, '') }
      : line
}
