import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { instantOf } from '../shared/domain/time/instant'
import type { AttendanceDesk } from './attendance'
import type { PlanDesk } from './plan'
import { Refusal } from './refusal'

/** The terminal that a command runs at. `-` is what is piped in. */
export const desk: AttendanceDesk & PlanDesk = {
  read: async (path) => {
    try {
      return path === '-' ? await buffer(process.stdin) : await readFile(path)
    } catch (error) {
      throw new Refusal([`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`])
    }
  },
  print: (text) => process.stdout.write(`${text}\n`),
  now: () => instantOf(Date.now()),
  tell: (line) => process.stderr.write(`${line}\n`),
}
