import arabicRanges from '@fontsource/noto-naskh-arabic/unicode.json' with { type: 'json' }
import sansRanges from '@fontsource/noto-sans/unicode.json' with { type: 'json' }
import chineseRanges from '@fontsource/zcool-xiaowei/unicode.json' with { type: 'json' }

/** One file of a font: each holds the letters of some ranges of Unicode. */
export interface FontFile {
  /** From the folder of npm packages: `@fontsource/noto-sans/files/...`. */
  path: string
  ranges: readonly CodePointRange[]
}

interface CodePointRange {
  from: number
  to: number
}

/** @param text as in CSS: `U+20-7e,U+a0` */
const parseRanges = (text: string): CodePointRange[] =>
  text.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^u\+/i, '').split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })

const filesOf = (family: string, ranges: Record<string, string>): FontFile[] =>
  Object.entries(ranges).map(([subset, text]) => ({
    path: `@fontsource/${family}/files/${family}-${subset.replace(/[[\]]/g, '')}-400-normal.woff`,
    ranges: parseRanges(text),
  }))

/**
 * The fonts of the certificates, in the order in which a letter looks for one: Latin, Cyrillic and Greek letters and
 * those of Devanagari, then Arabic ones, then Chinese ones. All may be embedded in documents (OFL 1.1).
 */
export const fontFiles: readonly FontFile[] = [
  ...filesOf('noto-sans', sansRanges),
  ...filesOf('noto-naskh-arabic', arabicRanges),
  ...filesOf('zcool-xiaowei', chineseRanges),
]

/** The files that say that they hold the letter. */
export const fontFilesFor = (codePoint: number): FontFile[] =>
  fontFiles.filter(({ ranges }) => ranges.some(({ from, to }) => codePoint >= from && codePoint <= to))
