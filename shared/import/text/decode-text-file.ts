import { scoreDecodedText } from './score-code-page'
import { codePages, type TextEncoding } from './text-encodings'

export interface DecodedFile {
  text: string
  /** What the lines that are not UTF-8 were read in; `utf-8` when there are none. */
  encoding: TextEncoding
  /** Other encodings that are as plausible and give another text: a person has to choose. */
  alternatives: TextEncoding[]
}

/** The text of a file, in the encoding that fits best. */
export const decodeTextFile = (bytes: Uint8Array): string => detectText(bytes).text

/**
 * Decodes a text file. UTF-16 is recognised by its marks or zero bytes. Otherwise each line is read as UTF-8, and
 * the lines that are not valid UTF-8 in one code page for the whole file. A single bad byte in a line of UTF-8
 * becomes U+FFFD and leaves the rest of the line as it is.
 * @param chosen the code page that a person has chosen
 */
export const detectText = (bytes: Uint8Array, chosen?: TextEncoding): DecodedFile => {
  const wide = utf16Of(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-8', alternatives: [] }
  const lines = splitByteLines(bytes).map((line) => ({ line, text: readUtf8(line) }))
  const others = lines.filter(({ text }) => text === undefined).map(({ line }) => line)
  const page = chosen && chosen !== 'utf-8' ? { encoding: chosen, alternatives: [] } : findCodePage(others)
  const decoder = new TextDecoder(page.encoding)
  const text = lines.map(({ line, text: read }) => read ?? decoder.decode(line).normalize('NFC')).join('\n')
  return { text, ...page }
}

const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return undefined
  return second === 0 ? 'utf-16le' : 'utf-16be'
}

const splitByteLines = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return [...lines, bytes.subarray(start)]
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const lenientUtf8 = new TextDecoder('utf-8')

/** undefined: the line is not UTF-8. A line with more characters of UTF-8 than bad bytes is. */
const readUtf8 = (line: Uint8Array): string | undefined => {
  try {
    return strictUtf8.decode(line)
  } catch {
    const text = lenientUtf8.decode(line)
    const bad = text.match(/\ufffd/g)?.length ?? 0
    const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0
    return beyondAscii - bad > bad ? text : undefined
  }
}

/** Two readings closer than this, per line, are for a person to choose between. */
const MIN_LEAD = 0.25
/** Windows-1252 is by far the most frequent code page in the regions of the clinics. */
const PRIOR = 0.3

const findCodePage = (lines: Uint8Array[]): Pick<DecodedFile, 'encoding' | 'alternatives'> => {
  if (lines.length === 0) return { encoding: 'utf-8', alternatives: [] }
  const readings = codePages
    .map((encoding) => {
      const decoder = new TextDecoder(encoding)
      const text = lines.map((line) => decoder.decode(line)).join('\n')
      const prior = encoding === 'windows-1252' ? PRIOR * lines.length : 0
      return { encoding, text, score: scoreDecodedText(text) + prior }
    })
    .sort((a, b) => b.score - a.score)
  const [best, ...rest] = readings
  if (!best) return { encoding: 'windows-1252', alternatives: [] }
  const close = rest.filter(
    ({ text, score }) => text !== best.text && best.score - score < MIN_LEAD * lines.length,
  )
  const differing = close.filter(({ text }, at) => close.findIndex((other) => other.text === text) === at)
  return { encoding: best.encoding, alternatives: differing.map(({ encoding }) => encoding) }
}
