/**
 * Shortens a text to at most `maxLength` UTF-16 units, which is what the schemas count and at most three
 * bytes of UTF-8 each. Cuts between two characters as a reader sees them, and marks the cut with an ellipsis.
 */
export const truncateText = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text
  // Loading the rules of characters takes 10 ms of the processor, and few texts are longer than they may be.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  let truncated = ''
  for (const { segment } of segmenter.segment(text.slice(0, maxLength).toWellFormed())) {
    if (truncated.length + segment.length > maxLength - 1) break
    truncated += segment
  }
  return `${truncated.trimEnd()}…`
}

let segmenter: Intl.Segmenter | undefined
