import { CliError } from './cli-error'
import { terminalIo } from './io'

/** The verbs of `npm run clinic`, each loaded when it is asked for; what one returns is the exit status. */
const commands: Record<string, () => Promise<(args: string[]) => Promise<unknown>>> = {
  read: async () => {
    const { runReadCommand } = await import('./commands/read')
    return (args) => runReadCommand(args, terminalIo)
  },
  plan: async () => {
    const { runPlanCommand } = await import('./commands/plan')
    return (args) => runPlanCommand(args, terminalIo)
  },
  rehearse: async () => {
    const { runRehearseCommand } = await import('./commands/rehearse')
    return (args) => runRehearseCommand(args, terminalIo)
  },
  'dead-letters': async () => {
    const { runDeadLettersCommand } = await import('./commands/dead-letters')
    return (args) => runDeadLettersCommand(args, terminalIo)
  },
  restore: async () => {
    const { runRestoreCommand } = await import('./commands/restore')
    return (args) => runRestoreCommand(args, terminalIo)
  },
  attendance: async () => {
    const { runAttendanceCommand } = await import('./commands/attendance')
    return (args) => runAttendanceCommand(args, terminalIo)
  },
}

const [commandName = '', ...args] = process.argv.slice(2)
const loadCommand = Object.hasOwn(commands, commandName) ? commands[commandName] : undefined
try {
  if (!loadCommand)
    throw new CliError([`clinic knows ${Object.keys(commands).join(', ')}; not "${commandName}"`], 2)
  const status = await (await loadCommand())(args)
  if (typeof status === 'number') process.exitCode = status
} catch (error) {
  if (!(error instanceof CliError)) throw error
  for (const line of error.lines) terminalIo.printToStderr(line)
  process.exitCode = error.status
}
