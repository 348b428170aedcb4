import type { TextDirection } from '../i18n/language-properties'
import type { FontLibrary } from './font-library'
import { type TextRun, toTextRuns } from './text-runs'

type PdfDocument = PDFKit.PDFDocument

/** Where and how large a paragraph is drawn; lengths in points. */
export interface TextBox {
  x: number
  /** Baseline of the first line. */
  y: number
  width: number
  size: number
  align: 'left' | 'center' | 'right'
  /** The letters become smaller until the paragraph has this many lines. */
  maxLines: number
  color: string
}

export interface TextContext {
  document: PdfDocument
  fonts: FontLibrary
  direction: TextDirection
  /** BCP 47, for the breaks between words. */
  locale: string
  /** By text, at {@link MEASURED_SIZE}: filled while drawing. */
  widths: Map<string, number>
}

const LINE_HEIGHT = 1.35
const SMALLEST_SIZE = 6

/**
 * Draws a paragraph, and shrinks it where it needs more lines than the box has.
 * @returns the baseline below its last line
 */
export const drawParagraph = (context: TextContext, text: string, box: TextBox): number => {
  let { size } = box
  let lines = breakLines(context, text, { ...box, size })
  while (lines.length > box.maxLines && size > SMALLEST_SIZE) {
    size *= 0.92
    lines = breakLines(context, text, { ...box, size })
  }
  lines.forEach((line, index) => {
    drawLine(context, line, { ...box, size, y: box.y + index * size * LINE_HEIGHT })
  })
  return box.y + lines.length * size * LINE_HEIGHT
}

/** Breaks between words, and between any two letters of Chinese; a word wider than the box is broken too. */
const breakLines = (context: TextContext, text: string, { width, size }: TextBox): string[] => {
  const lines: string[] = []
  let line = ''
  let used = 0
  const add = (piece: string): void => {
    const pieceWidth = widthOf(context, piece, size)
    if (line && used + widthOf(context, piece.trimEnd(), size) > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += piece
    used += pieceWidth
  }
  for (const { segment } of new Intl.Segmenter(context.locale, { granularity: 'word' }).segment(text)) {
    const isTooWide = widthOf(context, segment, size) > width
    for (const piece of isTooWide ? [...segment] : [segment]) add(piece)
  }
  return [...lines, line].map((each) => each.trim()).filter(Boolean)
}

const drawLine = (context: TextContext, line: string, { x, y, width, size, align, color }: TextBox): void => {
  const { document, direction, fonts } = context
  const runs = toTextRuns(line, direction, fonts)
  const free = width - widthOfRuns(context, runs, size)
  let left = x + (align === 'left' ? 0 : align === 'center' ? free / 2 : free)
  document.fillColor(color)
  for (const run of runs) {
    const runWidth = widthOfRuns(context, [run], size)
    document.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic', features })
    left += runWidth
  }
}

/** With features named, pdfkit hands the whole run to the font, which orders Arabic words; else word by word. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'liga']

/** Lengths grow with the size, so a text is measured once. */
const widthOf = (context: TextContext, text: string, size: number): number => {
  const known = context.widths.get(text)
  const width =
    known ?? widthOfRuns(context, toTextRuns(text, context.direction, context.fonts), MEASURED_SIZE)
  if (known === undefined) context.widths.set(text, width)
  return (width * size) / MEASURED_SIZE
}

const MEASURED_SIZE = 100

const widthOfRuns = ({ document }: TextContext, runs: readonly TextRun[], size: number): number =>
  runs.reduce((sum, { text, font }) => {
    // Registered again under its name, a font is still embedded once.
    document.registerFont(font.path, font.bytes)
    document.font(font.path).fontSize(size)
    return sum + document.widthOfString(text, { features })
  }, 0)
