/**
 * User text on one line: control characters, line separators and the marks that turn the direction of
 * what follows become spaces, so that nothing can end a header or a calendar line, or reverse a sentence.
 */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ').replaceAll(/ {2,}/g, ' ').trim()

/** At most so many characters as a reader sees them, with an ellipsis when something was left out. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text
  const seen = [...segmenter.segment(text.slice(0, most * 8))].map(({ segment }) => segment)
  const kept = seen.slice(0, most - 1).join('').slice(0, most * 4)
  return seen.length <= most && text.length <= most * 8 ? text : `${kept.trimEnd()}…`
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
