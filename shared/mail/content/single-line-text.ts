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
 * First strong isolate, around a value in plain text: only where directions can meet, since old programs show the
 * marks as boxes. Without it a title in Arabic turns the dates behind it.
 */
export const isolateText = (value: string, always = false): string =>
  always || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(value) ? `\u2068${value}\u2069` : value
