/**
 * How plausible a text is that was decoded in a code page: the sum over its words that hold a character beyond
 * ASCII. A wrong page shows in symbols inside words, in capitals after small letters, in mixed scripts and in
 * letters that the languages of the page do not use.
 */
export const scoreDecodedText = (text: string): number => {
  let score = 0
  for (const word of text.split(divider)) if (/\P{ASCII}/u.test(word)) score += scoreWord(word)
  return score + (text.match(elision)?.length ?? 0) * 1.5
}

/** Spaces, digits, ASCII marks and the typographic marks that people write between words. */
const divider = /[\s\d!-/:-@[-`{-~‘’“”«»–—…·•°ºª¿¡€،؛؟№]+/u
/** `d’Ivoire`, `l’autorité`: the apostrophe of Windows-1252 is an accented letter on a Mac. */
const elision = /(?<!\p{L})(?:[dlsnmtcj]|qu)’\p{L}/giu

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Greek}/u]
/** A word as people write it: small letters, a capital first, all capitals, or a script without capitals. */
const wellCased = /^(?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+|\p{Lu}\p{M}*[\p{Ll}\p{M}]+|[\p{Lo}\p{M}]+)$/u
/** The letters of one language group each; a word of a wrong page seldom keeps to one. */
const usualLetters = [
  /^[a-zàáâãäåæçèéêëìíîïñòóôõöøùúûüœßÿ]+$/u,
  /^(?:[a-zçğıöşüâîû]|i\u0307)+$/u,
  /^[a-ząćęłńóśźżáčďéěíňřšťúůýžäôľĺŕőűöüđțșăâî]+$/u,
  /^[а-яёіїєґўҷӣқғҳ]*[аеёиоуыэюяіїєӣ][а-яёіїєґўҷӣқғҳ]*$/u,
  /^(?:[ء-يپچژگـ]|\p{M})+$/u,
  /^[α-ρσ-ωάέήίόύώϊϋΐΰ]*[αηοιυωεάήόίύώέϊϋςνρ]$/u,
]
/** A Vietnamese syllable: đ only first, one vowel group, few consonants at the end, tone marks on vowels only. */
const vietnameseSyllable =
  /^(?:[bcdđghklmnpqrstvx]{0,3})(?:[aeiouyàáâãèéêìíòóôõùúýăơư]\p{M}?){1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u
const vietnameseLetters = /[đươ]|\p{M}/u
/** Words of one letter in the languages of Latin script. */
const singleLetters = /^[aàáâeèéêiíîoòóôuùúûyœ]$/u

const scoreWord = (word: string): number => {
  const lower = word.toLowerCase()
  if (/[^\p{L}\p{M}]/u.test(word) || /^\p{M}/u.test(word)) return -3
  if (scripts.filter((script) => script.test(word)).length > 1) return -3
  if (/^\p{Script=Latin}$/u.test(word) && !singleLetters.test(lower)) return -2
  const cased = wellCased.test(word) ? 1 : -2
  if (vietnameseSyllable.test(lower)) return cased + (vietnameseLetters.test(lower) ? 1 : 0.5)
  return cased + (usualLetters.some((letters) => letters.test(lower)) ? 0.5 : -1)
}
