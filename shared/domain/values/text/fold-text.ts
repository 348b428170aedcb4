/** Letters that Unicode normalisation does not split into a base letter and an accent. */
const wholeLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
}

/** Lower case without accents, spaces single: for comparing, never for showing. */
export const foldText = (text: string): string =>
  // Folding is most of the work of reading a long file; nearly all of its text is plain.
  /^[!-~]*(?: [!-~]+)*$/.test(text) && !text.startsWith(' ') ? text.toLowerCase() : foldOddText(text)

const foldOddText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþæœßı]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
