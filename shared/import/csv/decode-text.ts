/** A file as text. `isGuess`: the file says nothing about its encoding, so that letters with accents may be wrong. */
export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage
  isGuess: boolean
}

/** Code pages in which spreadsheet programs still save. */
type CodePage = 'windows-1252' | 'windows-1256' | 'windows-1251' | 'macintosh'

/** UTF-8, UTF-16 (Excel's "Unicode text") or, where neither fits, the code page whose words look like words. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  if (first !== undefined && first !== 0 && second === 0) return decodeAs('utf-16le', bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', isGuess: false }
  } catch {
    return { ...decodeAs(guessCodePage(bytes), bytes), isGuess: true }
  }
}

const decodeAs = (encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  isGuess: false,
})

/** How words look in the code page's scripts; a word with another shape speaks against it. */
const wordShapes: Record<CodePage, RegExp> = {
  'windows-1256': /^\p{Script=Arabic}+$/u,
  'windows-1251': /^(\p{Script=Cyrillic}?[\p{Script=Cyrillic}&&\p{Ll}]+|[\p{Script=Cyrillic}&&\p{Lu}]+)$/v,
  macintosh: /^[\p{Script=Latin}'’]?[[\p{Script=Latin}&&\p{Ll}]'’]+$/v,
  'windows-1252': /^[\p{Script=Latin}'’]?[[\p{Script=Latin}&&\p{Ll}]'’]+$|^[\p{Script=Latin}&&\p{Lu}]+$/v,
}

/** The first of equals: most files that are not UTF-8 come from a Western Windows. */
const codePages = ['windows-1252', 'windows-1256', 'windows-1251', 'macintosh'] as const

const guessCodePage = (bytes: Uint8Array): CodePage => {
  const scores = codePages.map((encoding) => {
    const { text } = decodeAs(encoding, bytes.subarray(0, 100_000))
    const words = text.split(/[\s,;"()\d@._-]+/).filter((word) => /[^\0-\x7f]/.test(word))
    return { encoding, fitting: words.filter((word) => wordShapes[encoding].test(word)).length }
  })
  return scores.toSorted((a, b) => b.fitting - a.fitting)[0]?.encoding ?? 'windows-1252'
}
