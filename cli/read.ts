import { parseArgs } from 'node:util'
import { readAnnouncement } from '../shared/domain/announcement/read-announcement'
import { pageIn } from './page-in'
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
  const reading = readAnnouncement(await pageIn(file, desk))
  desk.print(json ? JSON.stringify(reading, null, 2) : readingText(reading))
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
