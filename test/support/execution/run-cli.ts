import { readdir, readFile } from 'node:fs/promises'
import type { Command } from '@commander-js/extra-typings'
import type { CliCommand } from '../../../cli/cli-command'
import { cliCommands } from '../../../cli/cli-commands'
import type { CliIo, FolderEntry } from '../../../cli/cli-io'
import { runClinic } from '../../../cli/run-clinic'

interface CliRun {
  status: 0 | 1 | 2
  /** Standard output. */
  text: string
  /** Lines of standard error. */
  errors: string[]
  /** Contents of the files that it wrote, by path. */
  written: ReadonlyMap<string, Uint8Array>
}

interface CliFixture {
  /** Contents by path; other paths are read from the disk. `-` is standard input. */
  files?: Record<string, string | Uint8Array>
  now?: () => string
  commands?: CliCommand[]
}

/** Runs `clinic` with these arguments in this process, as a shell would. */
export const runCli = async (args: string[], fixture: CliFixture = {}): Promise<CliRun> => {
  const { files = {}, now = () => '2025-11-25T08:00:00.000Z', commands = cliCommands } = fixture
  const printed: string[] = []
  const errors: string[] = []
  const written = new Map<string, Uint8Array>()
  const io: CliIo = {
    read: async (path) => (files[path] === undefined ? readFile(path) : Buffer.from(files[path])),
    list: async (path) => listFolder(path, Object.keys(files)),
    write: async (path, content) => void written.set(path, content),
    print: (text) => printed.push(text),
    printToStderr: (line) => errors.push(...line.split('\n').filter((part) => part !== '')),
    now,
  }
  const status = await runClinic(args, io, commands)
  return { status, text: printed.join('\n'), errors, written }
}

/** A list with one command, whose module gets a replacement for what it would use. */
export const onlyCommand = (name: string, configure: (command: Command, io: CliIo) => void): CliCommand[] => [
  { name, summary: name, load: async () => configure },
]

/** The entries of a folder among the given files, or else on the disk. */
const listFolder = async (path: string, files: string[]): Promise<FolderEntry[]> => {
  const inside = files
    .filter((file) => file.startsWith(`${path}/`))
    .map((file) => file.slice(path.length + 1))
  if (inside.length === 0) {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  }
  const names = [...new Set(inside.map((file) => file.split('/')[0] ?? ''))].toSorted()
  return names.map((name) => ({ name, isFolder: inside.some((file) => file.startsWith(`${name}/`)) }))
}
