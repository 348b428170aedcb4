import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { findFreePort } from '../support/engines/database-engine'
import { startStoryStack, storyInstants } from '../support/local-stack/sample-story'

const root = join(import.meta.dirname, '..', '..')

it('the script for other emulators finds the whole template and the promises of stores on the local stack', async () => {
  const port = await findFreePort()
  await startStoryStack({ now: storyInstants.reminderDay1, ports: { awsEndpoint: port } })
  const args = [
    '--stage',
    'test',
    '--stack',
    'dfs-security-clinics-test',
    '--contracts',
    'sessions',
    'visitors',
  ]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      'test/second-emulator/try-emulator.ts',
      ...args,
      '--access-key',
      operatorCredentials.accessKeyId,
    ],
    { cwd: root, env: { ...process.env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` } },
  )
  expect(stdout).toMatch(/(\d+) of \1 resources accepted/)
  expect(stdout).toContain('2 of 2 promises of the stores passed, 0 new gaps, 0 gone')
})
