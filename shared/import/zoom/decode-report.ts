import { readCsv } from '../csv/read-csv'
import { type DecodedFile, detectText } from '../text/decode-text-file'
import { readReportHeader } from './report-columns'

/**
 * The text of a report. Two bytes of a Chinese code page are letters in any other one, so it is tried where no headings
 * were found, and taken where it shows them.
 * @returns `isGuess`: the file does not say its encoding
 */
export const decodeReport = (bytes: Uint8Array): { text: string; isGuess: boolean; encoding: string } => {
  const { text, encoding }: DecodedFile = detectText(bytes)
  const isGuess = encoding !== 'utf-8'
  if (!isGuess || hasHeader(text)) return { text, isGuess, encoding }
  const chinese = new TextDecoder('gb18030').decode(bytes)
  return hasHeader(chinese) ? { text: chinese, isGuess, encoding: 'gb18030' } : { text, isGuess, encoding }
}

const isHeader = (cells: string[]): boolean => readReportHeader(cells)?.participants != null

const hasHeader = (text: string): boolean => {
  const table = readCsv(text, isHeader)
  return table.kind === 'broken' || table.rows.some(({ cells }) => isHeader(cells))
}
