import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { fromEpochMillis } from '../shared/domain/values/instant'
import { CliError } from './cli-error'
import type { AttendanceIo } from './commands/attendance'
import type { PlanIo } from './commands/plan'

/** The terminal that a command runs at. `-` is what is piped in. */
export const terminalIo: AttendanceIo & PlanIo = {
  read: async (path) => {
    try {
      return path === '-' ? await buffer(process.stdin) : await readFile(path)
    } catch (error) {
      throw new CliError([`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`])
    }
  },
  print: (text) => process.stdout.write(`${text}\n`),
  now: () => fromEpochMillis(Date.now()),
  printToStderr: (line) => process.stderr.write(`${line}\n`),
}
