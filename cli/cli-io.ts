import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromEpochMillis, type Instant } from '../shared/domain/values/time/instant'
import { CliError } from './cli-error'

export interface FolderEntry {
  name: string
  isFolder: boolean
}

/** What a command may do with the machine it runs on; tests pass their own. */
export interface CliIo {
  /** The bytes of a file, `-` for standard input. @throws CliError when it cannot be read */
  read(path: string): Promise<Uint8Array>
  /** What a folder holds, sorted by name. @throws CliError when it cannot be read */
  list(path: string): Promise<FolderEntry[]>
  /** Writes a file, and makes its folder. @throws CliError when it cannot be written */
  write(path: string, content: Uint8Array): Promise<void>
  /** One line or more to standard output: the result, which can be piped. */
  print(text: string): void
  /** One line to standard error: notes and errors for the person at the terminal. */
  printToStderr(line: string): void
  now(): Instant
}

export const terminalIo: CliIo = {
  read: (path) => orCliError(path, () => (path === '-' ? buffer(process.stdin) : readFile(path))),
  list: (path) =>
    orCliError(path, async () => {
      const entries = await readdir(path, { withFileTypes: true })
      return entries
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    }),
  write: async (path, content) => {
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    } catch (error) {
      throw new CliError([`cannot write ${path}: ${describeFileError(error)}`])
    }
  },
  print: (text) => process.stdout.write(`${text}\n`),
  printToStderr: (line) => process.stderr.write(`${line}\n`),
  now: () => fromEpochMillis(Date.now()),
}

const orCliError = async <Value>(path: string, read: () => Promise<Value>): Promise<Value> => {
  try {
    return await read()
  } catch (error) {
    throw new CliError([`cannot read ${path}: ${describeFileError(error)}`])
  }
}

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EACCES: 'permission denied',
  ENOSPC: 'the disk is full',
}

/** The cause in words; the message of the system where it is another one. */
const describeFileError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return ('code' in error && fileErrors[String(error.code)]) || error.message
}
