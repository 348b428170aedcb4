import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings'
import type { CliCommand } from './cli-command'
import { cliCommands } from './cli-commands'
import { CliError } from './cli-error'
import type { CliIo } from './cli-io'
import { collectValues } from './option-values'

/**
 * Runs one command line, as `clinic` does with that of the shell.
 * @param args without the program's name: `['read', 'page.txt', '--json']`
 * @param commands those that the line may name
 * @returns the exit status: 0, 1 when the command failed, 2 when it was called wrongly
 * @throws any error that a command does not handle; the shell prints its stack trace
 */
export const runClinic = async (
  args: string[],
  io: CliIo,
  commands: CliCommand[] = cliCommands,
): Promise<0 | 1 | 2> => {
  try {
    const program = await createProgram(args, io, commands)
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CliError) {
      for (const line of error.lines) io.printToStderr(line)
      return error.status
    }
    // Commander has printed the help or the error already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** Loads the module of the command that the line names. Of all others only name and summary are known. */
const createProgram = async (args: string[], io: CliIo, commands: CliCommand[]): Promise<Command> => {
  const program = new Command('clinic')
    .description('Runs DFS Security Clinics, from the announcement to the attendance report.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.print(text.trimEnd()),
      writeErr: (text) => io.printToStderr(text.trimEnd()),
    })
    .addHelpText(
      'after',
      '\nclinic COMMAND --help explains one command. Exit status: 0 done, 1 failed, 2 wrong usage.',
    )
    .showHelpAfterError('clinic --help lists the commands.')
  const requestedName = args[0] === 'help' ? args[1] : args[0]
  for (const { name, summary, load } of commands) {
    const command = program.command(name).summary(summary).description(`${summary}.`)
    if (name !== requestedName) continue
    const configure = await load()
    configure(command, io)
    explainUsageAfterErrors(command, `clinic ${name}`)
    refuseRepeatedOptions(command)
  }
  return program
}

/** After an error of usage the program prints the usage line, not the whole help. */
const explainUsageAfterErrors = (command: CommandUnknownOpts, path: string): void => {
  command.showHelpAfterError(`Usage: ${path} ${command.usage()}\n${path} --help explains the options.`)
  for (const subcommand of command.commands)
    explainUsageAfterErrors(subcommand, `${path} ${subcommand.name()}`)
}

/** Of an option with one value the last one would count, and the others would be dropped in silence. */
const refuseRepeatedOptions = (command: CommandUnknownOpts): void => {
  for (const option of command.options) {
    if (option.isBoolean() || option.parseArg === collectValues) continue
    let isGiven = false
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' takes one value, and is given twice`)
      isGiven = true
    })
  }
  command.commands.forEach(refuseRepeatedOptions)
}
