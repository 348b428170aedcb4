import type { Command } from '@commander-js/extra-typings'
import type { CliIo } from './cli-io'

/** Gives a command its arguments, options and action. */
export type ConfigureCommand = (command: Command, io: CliIo) => void

/** A command of `clinic`: its module is loaded when it is called, so that help does not load them all. */
export interface CliCommand {
  name: string
  /** One line in the list that `clinic --help` prints. */
  summary: string
  load(): Promise<ConfigureCommand>
}
