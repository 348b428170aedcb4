import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { fromEpochMillis, type Instant } from '../shared/domain/values/instant'
import { CliError } from './cli-error'

/** What a command may do with the machine it runs on; tests pass their own. */
export interface CliIo {
  /** The bytes of a file, `-` for standard input. @throws CliError when it cannot be read */
  read(path: string): Promise<Uint8Array>
  /** One line or more to standard output: the result, which can be piped. */
  print(text: string): void
  /** One line to standard error: notes and errors for the person at the terminal. */
  printToStderr(line: string): void
  now(): Instant
}

export const terminalIo: CliIo = {
  read: async (path) => {
    try {
      return path === '-' ? await buffer(process.stdin) : await readFile(path)
    } catch (error) {
      throw new CliError([`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`])
    }
  },
  print: (text) => process.stdout.write(`${text}\n`),
  printToStderr: (line) => process.stderr.write(`${line}\n`),
  now: () => fromEpochMillis(Date.now()),
}
