import { terminalIo } from './cli-io'
import { runClinic } from './run-clinic'

// `clinic plan FILE | head -1` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
process.exitCode = await runClinic(process.argv.slice(2), terminalIo)
