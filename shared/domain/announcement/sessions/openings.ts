import type { Token } from '../page/words'

const sessionWords = new Set(
  'session seance sesion sessao module modulo part partie parte panel block bloque bloc item atelier taller'.split(
    ' ',
  ),
)
const from = new Set('from de du between entre at a as das desde dalle le las la les l the los h'.split(' '))

/** The first token of a line that is no bullet, pipe, bracket or number of a list. */
export const afterBullets = (tokens: Token[]): number => {
  let index = skipMarks(tokens, 0)
  const [number, mark] = [tokens[index], tokens[index + 1]]
  const counted = number?.kind === 'number' && number.text.length <= 2
  const numbered =
    counted &&
    (mark?.text === ')' || (mark?.text === '.' && mark.end !== tokens[index + 2]?.at) || mark?.text === '|')
  if (numbered) index = skipMarks(tokens, index + 2)
  return index
}

/** `Session 2:` before a time: the token after it. */
export const afterSessionNumber = (tokens: Token[], index: number): number => {
  if (!sessionWords.has(tokens[index]?.folded ?? '')) return index
  const next = tokens[index + 1]
  const number = next?.kind === 'number' || /^(?:[ivx]+|one|two|three|[a-h])$/.test(next?.folded ?? '')
  return number ? skipMarks(tokens, index + 2) : index
}

/** `from`, `de las`, `entre` before a time: the token after them. */
export const afterFrom = (tokens: Token[], index: number): number => {
  let at = index
  while (at - index < 2 && (from.has(tokens[at]?.folded ?? '') || tokens[at]?.folded === "'")) at++
  return at
}

export const skipMarks = (tokens: Token[], index: number): number => {
  let at = index
  while (tokens[at]?.kind === 'mark') at++
  return at
}
