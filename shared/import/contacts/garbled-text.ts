/**
 * Whether a text has lost its letters on the way: question marks in place of letters (`???? ???`), U+FFFD, or UTF-8
 * that was read as Windows-1252 or MacRoman (`JosÃ©`, `Ø¹Ù…Ø±`).
 */
export const isGarbled = (text: string): boolean =>
  text.includes('\ufffd') ||
  lostLetters.test(text) ||
  misreadUtf8.test(text) ||
  misreadSymbols.test(text) ||
  misreadScript.test(text)

/** Two question marks in a row beside or within letters, or nothing but question marks. */
const lostLetters = /\?{2,}|^\?+$|\p{L}\?\p{L}/u

/** A lead byte of UTF-8 as Windows-1252 shows it, followed by a byte of 80-BF as it shows that. */
const misreadUtf8 = /[ÂÃÄÅÆØÙÚÛÐÑÒÎÏ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€|á[º»]|‚Äô|√[©®†°±≤≥∂∑]/

/** A symbol where a letter should be: another code page (`JosÔö¬`, `Jos‚`), UTF-8 in small letters, an escape. */
const misreadSymbols = /\p{L}[¬¢£¤¥§¨¯±²³µ¶¹¼½¾¿‚„ˆ‰‹˜]|\p{Ll}[©®\u00ad]|[\u2500-\u259f]|\\u[0-9a-fA-F]{4}/u

/** A word of nothing but accented letters is Cyrillic or Arabic that was read as Latin: `Àèäà`, `Úáí`. */
const misreadScript = /(?<!\p{L})[À-ÖØ-öø-ÿ]{2,}(?!\p{L})/u
