import type { TextToken } from '../../text/tokens'

/** Names of time written out, folded -> the abbreviation that means the same. */
const rows = `
EAT: east africa time, east african time, heure d afrique de l est, hora de africa oriental
CAT: central africa time, central african time, heure d afrique centrale
WAT: west africa time, west african time, heure d afrique de l ouest
SAST: south africa standard time, south african standard time, south africa time
GMT: greenwich mean time, greenwich time, heure de greenwich, hora de greenwich, temps moyen de greenwich
UTC: coordinated universal time, universal time, temps universel coordonne, temps universel, tiempo universal
CET: central european time, heure d europe centrale, hora central europea
CEST: central european summer time, heure d ete d europe centrale, hora de verano de europa central
EET: eastern european time, eastern europe time
EEST: eastern european summer time
WET: western european time
WEST: western european summer time
BST: british summer time, bangladesh standard time
MSK: moscow time
PKT: pakistan standard time
IST: india standard time, indian standard time
NPT: nepal time, nepal standard time
GST: gulf standard time
AST: arabia standard time, arabian standard time, atlantic standard time
EST: eastern standard time
EDT: eastern daylight time
CST: central standard time, china standard time
CDT: central daylight time
MST: mountain standard time
PST: pacific standard time
PDT: pacific daylight time
AEST: australian eastern standard time
AEDT: australian eastern daylight time
WIB: western indonesia time, western indonesian time
ICT: indochina time
SGT: singapore standard time`

const names: { words: string[]; abbreviation: string }[] = rows
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [abbreviation = '', list = ''] = row.split(': ')
    return list.split(', ').map((name) => ({ words: name.split(' '), abbreviation }))
  })
  .sort((one, other) => other.words.length - one.words.length)

const namesByFirstWord = Map.groupBy(names, ({ words }) => words[0] ?? '')

/** The abbreviation that a written-out name at a token means, and the token after it. */
export const parseZoneName = (
  tokens: TextToken[],
  index: number,
): { abbreviation: string; next: number } | null => {
  for (const { words, abbreviation } of namesByFirstWord.get(tokens[index]?.folded ?? '') ?? []) {
    const next = skipWords(tokens, index, words)
    if (next !== null) return { abbreviation, next }
  }
  return null
}

const skipWords = (tokens: TextToken[], index: number, words: string[]): number | null => {
  let at = index
  for (const word of words) {
    while (tokens[at]?.folded === "'" || tokens[at]?.folded === '-') at++
    if (tokens[at]?.folded !== word) return null
    at++
  }
  return at
}
