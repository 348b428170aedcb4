import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { generateFaultPlan } from '../../cli/rehearse/random-fault-plan'
import { resolveResourceNames } from '../../infra/local/faults/resource-names'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { readAssembly } from '../../infra/local/template/cloud-assembly'
import { resolveTemplate } from '../../infra/local/template/resolved-template'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { changeAssembly, removeGrant } from '../support/local-stack/changed-assembly'

const now = '2026-03-02T09:00:00.000Z'

describe('the template on the laptop', () => {
  let folder: string
  beforeAll(async () => {
    folder = await synthesizeTemplate()
  })

  it('lets every function do its work, and the clock run for a day', async () => {
    const stack = await startLocalStack({ assembly: folder, now, silent: true })
    onTestFinished(stack.stop)
    expect((await fetch(stack.siteUrl)).status).toBe(200)
    await stack.advanceTo('2026-03-03T09:00:00.000Z')
    // In these days the report of the month is due, so each hour has one run; nothing is erased in the night.
    const sweeps = readFileSync(stack.logFile, 'utf8').split('"message":"schedules-reconciled"').length - 1
    expect(sweeps).toBeGreaterThanOrEqual(23)
    expect(sweeps).toBeLessThan(23 + 12)
    expect(stack.problems()).toEqual([])
  })

  it('refuses a call whose grant was removed from the template', async () => {
    const assembly = changeAssembly(folder, (template) => removeGrant(template, 'Site', 'dynamodb:Query'))
    const stack = await startLocalStack({ assembly, now, silent: true })
    onTestFinished(stack.stop)
    expect((await fetch(stack.siteUrl)).status).toBe(500)
    expect(stack.problems().join()).toMatch(/SiteRole.* is not authorized to perform: dynamodb:Query/)
  })

  it('does not start when a function may no longer read its queue, as the deployment would not', async () => {
    const assembly = changeAssembly(folder, (template) =>
      removeGrant(template, 'SendMail', 'sqs:ReceiveMessage'),
    )
    await expect(startLocalStack({ assembly, now, silent: true })).rejects.toThrow(
      /SendMailRole.*sqs:ReceiveMessage/,
    )
  })

  it('has every name that generated fault plans use', () => {
    const assembly = readAssembly(folder)
    const urls = { awsEndpoint: '', site: '', signIn: '' }
    const template = resolveTemplate(assembly, {
      region: '',
      account: '',
      stackName: assembly.stackName,
      urls,
    })
    for (let seed = 0; seed < 300; seed += 1) {
      const plan = generateFaultPlan(seed)
      expect(resolveResourceNames(plan, template).rules).toHaveLength(plan.rules.length)
    }
  })

  it('names a resource whose type has no emulator', async () => {
    const assembly = changeAssembly(folder, ({ Resources }) => {
      Resources.Uploads = { Type: 'AWS::S3::Bucket', Properties: {} }
    })
    await expect(startLocalStack({ assembly, now, silent: true })).rejects.toThrow(
      /Uploads \(AWS::S3::Bucket\)/,
    )
  })
})
