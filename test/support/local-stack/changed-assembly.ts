import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export interface SynthesizedTemplate {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
}
const templateName = 'dfs-security-clinics-test.template.json'

/** The product's own cloud assembly with a changed template; the bundles stay where they are. */
export const changeAssembly = (folder: string, change: (template: SynthesizedTemplate) => void): string => {
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
  const template: SynthesizedTemplate = JSON.parse(readFileSync(join(folder, templateName), 'utf8'))
  change(template)
  writeFileSync(join(copy, templateName), JSON.stringify(template))
  return copy
}

/** Takes an action out of the policies of the function's role. */
export const removeGrant = (template: SynthesizedTemplate, role: string, action: string): void => {
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !JSON.stringify(Properties.Roles).includes(`"${role}`)) continue
    const document = Properties.PolicyDocument as { Statement: { Action: string | string[] }[] }
    for (const statement of document.Statement) {
      statement.Action = [statement.Action].flat().filter((one) => one !== action)
    }
  }
}

/** Gives a function another value for one of its variables. @param id how its logical id begins */
export const setVariable = (
  template: SynthesizedTemplate,
  id: string,
  variable: string,
  value: string,
): void => {
  for (const [name, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type !== 'AWS::Lambda::Function' || !name.startsWith(`${id}Function`)) continue
    const { Variables } = Properties.Environment as { Variables: Record<string, string> }
    if (!(variable in Variables)) throw new Error(`${name} is not given ${variable}`)
    Variables[variable] = value
  }
}
