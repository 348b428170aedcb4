import type { TextToken } from '../../text/tokens'

const sessionWords = new Set(
  'session seance sesion sessao module modulo part partie parte panel block bloque bloc item atelier taller'.split(
    ' ',
  ),
)
const fromWords = new Set(
  'from de du between entre at a as das desde dalle le las la les l the los h من с'.split(' '),
)

/** The first token of a line that is no bullet, pipe, bracket or number of a list. */
export const skipBullets = (tokens: TextToken[]): number => {
  let index = skipPunctuation(tokens, 0)
  const [number, mark] = [tokens[index], tokens[index + 1]]
  const counted = number?.kind === 'number' && number.text.length <= 2
  const numbered =
    counted &&
    (mark?.text === ')' || (mark?.text === '.' && mark.end !== tokens[index + 2]?.at) || mark?.text === '|')
  if (numbered) index = skipPunctuation(tokens, index + 2)
  return index
}

/** `Session 2:` before a time: the token after it. */
export const skipSessionNumber = (tokens: TextToken[], index: number): number => {
  if (!sessionWords.has(tokens[index]?.folded ?? '')) return index
  const next = tokens[index + 1]
  const number = next?.kind === 'number' || /^(?:[ivx]+|one|two|three|[a-h])$/.test(next?.folded ?? '')
  return number ? skipPunctuation(tokens, index + 2) : index
}

/** `from`, `de las`, `entre` before a time: the token after them. */
export const skipFromWords = (tokens: TextToken[], index: number): number => {
  let at = index
  while (at - index < 2 && (fromWords.has(tokens[at]?.folded ?? '') || tokens[at]?.folded === "'")) at++
  return at
}

export const skipPunctuation = (tokens: TextToken[], index: number): number => {
  let at = index
  while (tokens[at]?.kind === 'punctuation') at++
  return at
}
