import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startHouse } from '../../infra/local/house'
import { synthesise } from '../../infra/local/synthesise'

interface Template {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
}
const templateName = 'dfs-security-clinics-test.template.json'

/** The product's own cloud assembly with a changed template; the bundles stay where they are. */
const changedAssembly = (folder: string, change: (template: Template) => void): string => {
  const copy = mkdtempSync(join(tmpdir(), 'clinics-assembly-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  for (const file of ['manifest.json', 'dfs-security-clinics-test.assets.json'])
    cpSync(join(folder, file), join(copy, file))
  const assets: { files: Record<string, { source: { path: string } }> } = JSON.parse(
    readFileSync(join(folder, 'dfs-security-clinics-test.assets.json'), 'utf8'),
  )
  for (const { source } of Object.values(assets.files)) {
    if (source.path.startsWith('asset.')) symlinkSync(resolve(folder, source.path), join(copy, source.path))
  }
  const template: Template = JSON.parse(readFileSync(join(folder, templateName), 'utf8'))
  change(template)
  writeFileSync(join(copy, templateName), JSON.stringify(template))
  return copy
}

/** Takes an action out of the policies of the function's role. */
const withoutGrant = (template: Template, role: string, action: string): void => {
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !JSON.stringify(Properties.Roles).includes(`"${role}`)) continue
    const document = Properties.PolicyDocument as { Statement: { Action: string | string[] }[] }
    for (const statement of document.Statement) {
      statement.Action = [statement.Action].flat().filter((one) => one !== action)
    }
  }
}

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

  it('names a resource whose type has no local body', async () => {
    const assembly = changedAssembly(folder, ({ Resources }) => {
      Resources.Uploads = { Type: 'AWS::S3::Bucket', Properties: {} }
    })
    await expect(startHouse({ assembly, now, quiet: true })).rejects.toThrow(/Uploads \(AWS::S3::Bucket\)/)
  })
})
