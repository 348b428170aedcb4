import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort, type TestEngine, waitUntilItAnswers } from './database-engine'

const binary = join(import.meta.dirname, '../../../node_modules/@dynoxide/linux-x64/dynoxide')

/** Undefined on a platform for which the optional package has no binary. */
export const dynoxide: TestEngine | undefined = existsSync(binary)
  ? {
      name: 'dynoxide',
      start: async () => {
        const port = await findFreePort()
        const server = spawn(binary, ['serve', '--port', String(port)], { stdio: 'ignore' })
        const endpoint = `http://127.0.0.1:${port}`
        await waitUntilItAnswers(endpoint, 10)
        return {
          endpoint,
          stop: async () => {
            if (server.exitCode === null && server.kill()) await once(server, 'exit')
          },
        }
      },
    }
  : undefined
