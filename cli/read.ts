import { parseArgs } from 'node:util'
import { readAnnouncement } from '../shared/domain/announcement/read-announcement'
import { textOf } from '../shared/domain/attendance/csv-table'
import { readingText } from './reading-text'
import { Refusal } from './refusal'

const readUsage = `clinic read FILE
  FILE    an announcement page, text or HTML; - reads what is piped in
  --json  for a program`

export interface ReadDesk {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
}

/**
 * Prints what an announcement page says: draft clinics, and findings with their lines.
 * @throws Refusal when there is nothing to read: no file, an empty one, no text
 */
export const read = async (args: string[], desk: ReadDesk): Promise<void> => {
  const { file, json } = readArguments(args)
  const reading = readAnnouncement(pageText(await desk.read(file), file === '-' ? 'what is piped in' : file))
  desk.print(json ? JSON.stringify(reading, null, 2) : readingText(reading))
}

const largest = 10_000_000

const pageText = (bytes: Uint8Array, name: string): string => {
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

const readArguments = (args: string[]): { file: string; json: boolean } => {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Refusal(['name one FILE', readUsage], 2)
  return { file, json: values.json ?? false }
}

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new Refusal([error instanceof Error ? error.message : String(error), readUsage], 2)
  }
}
