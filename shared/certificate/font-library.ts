import { create, type Font } from 'fontkit'
import { type FontFile, fontFilesFor } from './font-files'

/** A font file in memory. */
export interface LoadedFont {
  path: string
  bytes: Buffer
}

/** Fonts that are read when a letter first needs them. */
export interface FontLibrary {
  /**
   * The font for a letter. A mark or a space stays in the font of the letter before it, where that font has it.
   * @param previous the font of the letter before
   */
  find(letter: string, previous?: LoadedFont): LoadedFont
  /** The letters of a text that no font has, each once. */
  missingLetters(text: string): string[]
}

/** @param readFile the bytes of a font file by its path in the folder of packages */
export const createFontLibrary = (readFile: (path: string) => Buffer): FontLibrary => {
  const loaded = new Map<string, LoadedFont & { font: Font }>()
  const load = ({ path }: FontFile) => {
    const before = loaded.get(path)
    if (before) return before
    const bytes = readFile(path)
    const font = create(bytes)
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts`)
    const entry = { path, bytes, font }
    loaded.set(path, entry)
    return entry
  }
  const fontWith = (letter: string) => {
    const codePoint = letter.codePointAt(0) ?? 0
    return fontFilesFor(codePoint)
      .map(load)
      .find(({ font }) => font.hasGlyphForCodePoint(codePoint))
  }
  return {
    find: (letter, previous) => {
      const kept = previous && loaded.get(previous.path)
      const staysWithWord = !/^[\p{L}\p{N}]$/u.test(letter)
      if (staysWithWord && kept?.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return kept
      return fontWith(letter) ?? kept ?? requireFont(fontWith('a'))
    },
    missingLetters: (text) => [
      ...new Set([...text].filter((letter) => !hasNoShape(letter) && !fontWith(letter))),
    ],
  }
}

/** Marks of direction and joining, and spaces. */
const hasNoShape = (letter: string): boolean => /^[\p{Cf}\p{Zs}\p{Cc}]$/u.test(letter)

const requireFont = <T>(font: T | undefined): T => {
  if (!font) throw new Error('The fonts hold no Latin letters')
  return font
}
