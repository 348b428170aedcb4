import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, it, onTestFinished } from 'vitest'
import { terminalIo } from '../../cli/cli-io'
import { runClinic } from '../../cli/run-clinic'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { readStackResources } from '../../shared/aws/operation/stack-resources'
import { findFreePort } from '../support/engines/database-engine'
import { startStoryStack } from '../support/local-stack/sample-story'

it('an operator brings back staff accounts that were lost, with their rights and without a password', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-staff-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await findFreePort()
  const stack = await startStoryStack({ now: '2025-12-01T08:00:00.000Z', ports: { awsEndpoint: port } })
  const config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: operatorCredentials,
  }
  const run = async (...args: string[]) => {
    const printed: string[] = []
    const io = { ...terminalIo, print: (text: string) => void printed.push(text), now: stack.now }
    const errors: string[] = []
    const status = await runClinic([...args, '--stage', 'test', '--local', config.endpoint], {
      ...io,
      printToStderr: (line) => errors.push(line),
    })
    return { status, text: printed.join('\n'), errors: errors.join('\n') }
  }
  const backup = join(folder, 'one')
  expect(await run('backup', '--to', backup)).toMatchObject({
    status: 0,
    text: expect.stringContaining('4 staff accounts without their passwords'),
  })
  expect(readFileSync(join(backup, 'staff.json'), 'utf8')).not.toMatch(/password|sub"/i)

  const resources = await readStackResources('test', config)
  const UserPoolId = resources.find(({ type }) => type === 'AWS::Cognito::UserPool')?.physicalId
  const cognito = new CognitoIdentityProviderClient(config)
  for (const Username of ['tomas.lindqvist@example.org', 'Hodan.Farah@example.org'])
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }))
  await expect(stack.signIn('organiser')).rejects.toThrow('No person called organiser')

  const restore = ['restore-staff', '--from', backup]
  expect((await run(...restore)).text).toMatch(/2 of 4 accounts would be created or completed/)
  await expect(stack.signIn('organiser')).rejects.toThrow()
  const written = await run(...restore, '--write')
  expect(written.text).toMatch(/tomas\.lindqvist@example\.org +created and invited/)
  expect(written.text).toMatch(/amina\.diallo@example\.org +left\n/)
  expect(written.text).toContain('2 of 4 accounts were created or completed.')
  // A second run finds them.
  expect((await run(...restore, '--write')).text).toContain('0 of 4 accounts were created or completed.')

  const cookie = await stack.signIn('organiser')
  const overview = await fetch(`${stack.siteUrl}/console`, { headers: { cookie } })
  expect(overview.status).toBe(200)
  expect(await overview.text()).toContain('Tomas Lindqvist')

  const file = join(backup, 'staff.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"tomas.lindqvist@example.org",', '"tomas",'))
  expect(await run(...restore, '--write')).toMatchObject({
    status: 1,
    errors: expect.stringMatching(/staff\.json is damaged: accounts\.1\.email/),
  })
})
