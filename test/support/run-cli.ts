import { readFile } from 'node:fs/promises'
import type { Command } from '@commander-js/extra-typings'
import type { CliCommand } from '../../cli/cli-command'
import { cliCommands } from '../../cli/cli-commands'
import type { CliIo } from '../../cli/cli-io'
import { runClinic } from '../../cli/run-clinic'

interface CliRun {
  status: 0 | 1 | 2
  /** Standard output. */
  text: string
  /** Lines of standard error. */
  errors: string[]
}

interface CliWorld {
  /** Contents by path; other paths are read from the disk. `-` is standard input. */
  files?: Record<string, string | Uint8Array>
  now?: () => string
  commands?: CliCommand[]
}

/** Runs `clinic` with these arguments in this process, as a shell would. */
export const runCli = async (args: string[], world: CliWorld = {}): Promise<CliRun> => {
  const { files = {}, now = () => '2025-11-25T08:00:00.000Z', commands = cliCommands } = world
  const printed: string[] = []
  const errors: string[] = []
  const io: CliIo = {
    read: async (path) => (files[path] === undefined ? readFile(path) : Buffer.from(files[path])),
    print: (text) => printed.push(text),
    printToStderr: (line) => errors.push(...line.split('\n').filter((part) => part !== '')),
    now,
  }
  const status = await runClinic(args, io, commands)
  return { status, text: printed.join('\n'), errors }
}

/** A list with one command, whose module gets a replacement for what it would use. */
export const onlyCommand = (name: string, configure: (command: Command, io: CliIo) => void): CliCommand[] => [
  { name, summary: name, load: async () => configure },
]
