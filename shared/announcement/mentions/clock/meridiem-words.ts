import { areAdjacent, type TextToken } from '../../text/tokens'

/** Which half of the day a time is in, as the words behind it say. */
interface MeridiemMention {
  meridiem: 'am' | 'pm'
  /** The first token after it. */
  next: number
  /** The position in the line after it. */
  end: number
}

/** `am`, `p. m.`, `in the morning`, `صباحا`, at a token; null where the words say nothing of it. */
export const parseMeridiem = (tokens: TextToken[], index: number): MeridiemMention | null => {
  const word = tokens[index]
  if (!word) return null
  const direct = directTimesOfDay.get(word.folded)
  if (direct) return { meridiem: direct, next: index + 1, end: word.end }
  const spoken = parseTimeOfDay(tokens, index)
  if (spoken) return spoken
  if (word.folded === 'am' || word.folded === 'pm')
    return { meridiem: word.folded, next: index + 1, end: word.end }
  if (word.folded !== 'a' && word.folded !== 'p') return null
  let at = index + 1
  if (tokens[at]?.folded === '.') at++
  const m = tokens[at]
  if (m?.folded !== 'm') return null
  const dot = tokens[at + 1]
  const dotted = dot?.folded === '.' && areAdjacent(m, dot)
  return { meridiem: `${word.folded}m`, next: dotted ? at + 2 : at + 1, end: dotted ? dot.end : m.end }
}

const timesOfDay = new Map<string, 'am' | 'pm'>([
  ...['morning', 'matin', 'manana', 'manha'].map((word) => [word, 'am'] as const),
  ...['afternoon', 'evening', 'midi', 'soir', 'tarde', 'noche', 'noite'].map((word) => [word, 'pm'] as const),
])

/** Words that stand right behind a time; `ظهرا`, noon, is said of 12 to 3. */
const directTimesOfDay = new Map<string, 'am' | 'pm'>([
  ...['صباحا', 'ص', 'утра'].map((word) => [word, 'am'] as const),
  ...['مساء', 'م', 'ظهرا', 'عصرا', 'вечера'].map((word) => [word, 'pm'] as const),
])
const timeOfDayLinks = new Set(['in', 'the', 'du', 'de', 'la', 'l', "'", 'da', 'apres', '-'])

/** `9:30 in the morning`, `3 h de l’après-midi`, `2:00 de la tarde`. */
const parseTimeOfDay = (tokens: TextToken[], index: number): MeridiemMention | null => {
  let at = index
  while (at - index < 6 && timeOfDayLinks.has(tokens[at]?.folded ?? '')) at++
  const word = tokens[at]
  const meridiem = timesOfDay.get(word?.folded ?? '')
  return word && meridiem && at - index >= (word.folded === 'midi' ? 3 : 1)
    ? { meridiem, next: at + 1, end: word.end }
    : null
}
