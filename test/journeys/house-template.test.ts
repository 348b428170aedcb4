import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { anyPlan } from '../../cli/rehearse/any-plan'
import { readAssembly } from '../../infra/local/assembly'
import { withNames } from '../../infra/local/faults/names'
import { startHouse } from '../../infra/local/house'
import { standStack } from '../../infra/local/stack'
import { synthesise } from '../../infra/local/synthesise'
import { changedAssembly, withoutGrant } from '../support/house/changed-assembly'

const now = '2026-03-02T09:00:00.000Z'

describe('the template on the laptop', () => {
  let folder: string
  beforeAll(async () => {
    folder = await synthesise()
  })

  it('lets every function do its work, and the clock run for a day', async () => {
    const house = await startHouse({ assembly: folder, now, quiet: true })
    onTestFinished(house.stop)
    expect((await fetch(house.siteUrl)).status).toBe(200)
    await house.advanceTo('2026-03-03T09:00:00.000Z')
    expect(house.calls().filter(({ caller }) => caller.includes('Sweep')).length).toBeGreaterThanOrEqual(287)
    expect(house.problems()).toEqual([])
  })

  it('refuses a function whose grant was taken out of the template', async () => {
    const assembly = changedAssembly(folder, (template) => withoutGrant(template, 'Site', 'dynamodb:Query'))
    const house = await startHouse({ assembly, now, quiet: true })
    onTestFinished(house.stop)
    expect((await fetch(house.siteUrl)).status).toBe(500)
    expect(house.problems().join()).toMatch(/SiteRole.* is not authorized to perform: dynamodb:Query/)
  })

  it('does not start when a function may no longer read its queue, as the deployment would not', async () => {
    const assembly = changedAssembly(folder, (template) =>
      withoutGrant(template, 'SendMail', 'sqs:ReceiveMessage'),
    )
    await expect(startHouse({ assembly, now, quiet: true })).rejects.toThrow(
      /SendMailRole.*sqs:ReceiveMessage/,
    )
  })

  it('has every name that drawn plans of faults use', () => {
    const assembly = readAssembly(folder)
    const urls = { gate: '', site: '', signIn: '' }
    const stack = standStack(assembly, { region: '', account: '', stackName: assembly.stackName, urls })
    for (let seed = 0; seed < 300; seed += 1) {
      const plan = anyPlan(seed)
      expect(withNames(plan, stack).rules).toHaveLength(plan.rules.length)
    }
  })

  it('names a resource whose type has no local body', async () => {
    const assembly = changedAssembly(folder, ({ Resources }) => {
      Resources.Uploads = { Type: 'AWS::S3::Bucket', Properties: {} }
    })
    await expect(startHouse({ assembly, now, quiet: true })).rejects.toThrow(/Uploads \(AWS::S3::Bucket\)/)
  })
})
