/**
 * User text on one line: control characters, line separators and the marks that turn the direction of
 * what follows become spaces, so that nothing can end a header or a calendar line, or reverse a sentence.
 */
export const toSingleLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()

/**
 * At most so many characters as a reader sees them, with an ellipsis when something was left out. One of
 * these may be a family of code points, so their bytes are limited too, to three for each.
 */
export const truncateText = (text: string, maxCharacters: number): string => {
  const maxBytes = maxCharacters * 3
  if (text.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes) return text
  const graphemes = [...segmenter.segment(text)].map(({ segment }) => segment)
  if (graphemes.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes) return text
  let truncated = ''
  for (const character of graphemes.slice(0, maxCharacters - 1)) {
    if (Buffer.byteLength(truncated + character) > maxBytes) break
    truncated += character
  }
  return `${truncated.trimEnd()}…`
}

/**
 * First strong isolate, around a value in plain text: only where directions can meet, since old programs show the
 * marks as boxes. Without it a title in Arabic turns the dates behind it.
 */
export const isolateText = (value: string, always = false): string =>
  always || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(value) ? `\u2068${value}\u2069` : value

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
