import { decodeTextFile } from '../shared/import/text/decode-text-file'
import { CliError } from './cli-error'

/** Bytes of an announcement; no page of words is larger. */
const MAX_INPUT_BYTES = 10_000_000

/**
 * The text of an announcement page.
 * @param file its path; `-` reads standard input
 * @throws CliError when there is nothing to read: no file, an empty one, no text
 */
export const readInputText = async (
  file: string,
  io: { read(path: string): Promise<Uint8Array> },
): Promise<string> => {
  const bytes = await io.read(file)
  const name = file === '-' ? 'what is piped in' : file
  if (bytes.length > MAX_INPUT_BYTES)
    throw new CliError([`${name} is larger than any announcement (${MAX_INPUT_BYTES / 1e6} MB)`])
  const text = decodeTextFile(bytes)
  if (text.trim() === '') throw new CliError([`${name} is empty`])
  if (isBinary(text)) throw new CliError([`${name} is no text: save the page as text or HTML`])
  return text
}

/** A text holds no zero and hardly any control character. */
const isBinary = (text: string): boolean => {
  const sample = text.slice(0, 100_000)
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0
  return text.includes('\0') || controls > sample.length / 50
}
