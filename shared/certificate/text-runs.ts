import bidiFactory from 'bidi-js'
import type { TextDirection } from '../i18n/language-properties'
import type { FontLibrary, LoadedFont } from './font-library'

/** Letters of one font and one direction that stand together. */
export interface TextRun {
  text: string
  font: LoadedFont
}

const bidi = bidiFactory()

/**
 * Splits one line into runs, in the order in which they stand on paper from left to right. The text of each run keeps
 * its logical order: the font turns Arabic letters itself.
 * @param direction of the paragraph, which places what has no direction of its own
 */
export const toTextRuns = (line: string, direction: TextDirection, fonts: FontLibrary): TextRun[] => {
  const { levels } = bidi.getEmbeddingLevels(line, direction)
  const runs: (TextRun & { level: number })[] = []
  let index = 0
  for (const letter of line) {
    const level = levels[index] ?? 0
    index += letter.length
    if (isDirectionMark(letter)) continue
    const last = runs.at(-1)
    const font = fonts.find(letter, last?.font)
    const mirrored = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
    const shown = isTypographicSpace(letter) ? ' ' : mirrored
    if (last && last.level === level && last.font === font) last.text += shown
    else runs.push({ text: shown, font, level })
  }
  return inVisualOrder(runs).map(({ text, font, level }) => ({
    text: level % 2 === 1 && !isTurnedByFont(text) ? [...text].reverse().join('') : text,
    font,
  }))
}

/** A font turns a run of letters from right to left, but not one of marks and spaces alone. */
const isTurnedByFont = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)

/** U+200E and its like place letters and have no shape. */
const isDirectionMark = (letter: string): boolean =>
  /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/.test(letter)

/** Dates and numbers have spaces of other widths (U+202F in `2026 г.`), which fonts draw as a box where they lack them. */
const isTypographicSpace = (letter: string): boolean => /^[\u00A0\u2000-\u200A\u202F\u205F]$/.test(letter)

/** From the highest level to the lowest odd one, each stretch of runs at that level or above is turned (UAX 9, L2). */
const inVisualOrder = <Run extends { level: number }>(runs: readonly Run[]): Run[] => {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    let start = 0
    while (start < ordered.length) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end += 1
      if (end > start + 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = Math.max(end, start + 1)
    }
  }
  return ordered
}
