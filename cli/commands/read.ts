import { parseArgs } from 'node:util'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { CliError } from '../cli-error'
import { formatReading } from '../format-reading'
import { readInputText } from '../read-input'

const readUsage = `clinic read FILE
  FILE    an announcement page, text or HTML; - reads what is piped in
  --json  for a program`

export interface ReadIo {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
}

/**
 * Prints what an announcement page says: draft clinics, and findings with their lines.
 * @throws Refusal when there is nothing to read: no file, an empty one, no text
 */
export const runReadCommand = async (args: string[], io: ReadIo): Promise<void> => {
  const { file, json } = readArguments(args)
  const reading = readAnnouncement(await readInputText(file, io))
  io.print(json ? JSON.stringify(reading, null, 2) : formatReading(reading))
}

const readArguments = (args: string[]): { file: string; json: boolean } => {
  const { values, positionals } = parseOptions(args)
  const [file, ...extraArgs] = positionals
  if (file === undefined || extraArgs.length > 0) throw new CliError(['name one FILE', readUsage], 2)
  return { file, json: values.json ?? false }
}

const parseOptions = (args: string[]) => {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new CliError([error instanceof Error ? error.message : String(error), readUsage], 2)
  }
}
