/** One word, number or mark of a line. `at` and `end` are positions in the line. */
export interface TextToken {
  kind: 'word' | 'number' | 'punctuation'
  text: string
  /** Lower case without accents; every dash and arrow is `-`. */
  folded: string
  at: number
  end: number
}

/**
 * Numbers, words, marks. What is glued between a time and its title is a word of its own: `10:00 EATWelcome`,
 * `10:00 amWelcome`.
 */
const tokenPattern =
  /(\d+)|((?<=\d\d ?)(?:\p{Lu}{3,4}|hrs?|[ap]m)(?=\p{Lu}\p{Ll})|(?<=\d)[年月日时點点分]|(?<=\d )[年月日](?!\p{Script=Han})|时间|時間|\p{Script=Han}+?(?=时间|時間|[至到和及与或]|\P{Script=Han}|$)|\p{L}[\p{L}\p{M}]*)|\S/gu

/** Lower case without accents, for comparing words of four languages. */
export const foldAccents = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll('œ', 'oe')
        .replaceAll('’', "'")

export const tokenizeText = (text: string): TextToken[] => {
  const tokens: TextToken[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'punctuation'
    const folded =
      kind === 'word'
        ? chineseHour.test(match[0])
          ? 'h'
          : foldAccents(match[0])
        : (punctuationForms[match[0]] ?? match[0])
    tokens.push({ kind, text: match[0], folded, at: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** `9时30分` is `9h30`. */
const chineseHour = /^[时點点]$/

const punctuationForms: Record<string, string> = Object.fromEntries([
  ...[...'‐‑‒–—―−﹘﹣－~〜→➔➜⇒►>'].map((dash) => [dash, '-']),
  ...[...'：∶'].map((colon) => [colon, ':']),
  ...[...'’‘ʼ`´'].map((quote) => [quote, "'"]),
])

/** Whether two tokens are adjacent, without even a space between them. */
export const areAdjacent = (left: TextToken | undefined, right: TextToken | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.at
