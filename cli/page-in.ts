import { textOf } from '../shared/domain/csv-table'
import { Refusal } from './refusal'

/** Bytes of an announcement; no page of words is larger. */
const largest = 10_000_000

/**
 * The text of an announcement page.
 * @param file its path; - is what is piped in
 * @throws Refusal when there is nothing to read: no file, an empty one, no text
 */
export const pageIn = async (
  file: string,
  desk: { read(path: string): Promise<Uint8Array> },
): Promise<string> => {
  const bytes = await desk.read(file)
  const name = file === '-' ? 'what is piped in' : file
  if (bytes.length > largest)
    throw new Refusal([`${name} is larger than any announcement (${largest / 1e6} MB)`])
  const text = textOf(bytes)
  if (text.trim() === '') throw new Refusal([`${name} is empty`])
  if (isBinary(text)) throw new Refusal([`${name} is no text: save the page as text or HTML`])
  return text
}

/** A text holds no zero and hardly any control character. */
const isBinary = (text: string): boolean => {
  const start = text.slice(0, 100_000)
  const controls = start.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0
  return text.includes('\0') || controls > start.length / 50
}
