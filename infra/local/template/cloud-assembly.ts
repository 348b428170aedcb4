import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const manifestShape = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional() }).loose().optional(),
    }),
  ),
})
const resourceShape = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
})
const templateShape = z.object({
  Resources: z.record(z.string(), resourceShape),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
})
const assetsShape = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })),
})

/** One resource of the template, its properties still with their intrinsic functions. */
export interface TemplateResource {
  id: string
  type: string
  properties: Record<string, unknown>
}

/** The output folder of `cdk synth`: the template of the only stack and the bundles. */
export interface CloudAssembly {
  stackName: string
  /** As in the template's environment; undefined where the stack leaves it to the deployment. */
  region: string | undefined
  account: string | undefined
  resources: TemplateResource[]
  /** The template as CloudFormation gets it. */
  templateBody: string
  /** Defaults of the template's parameters. */
  parameters: Record<string, unknown>
  /** The folder of an uploaded bundle. @param s3Key as the function's `Code.S3Key` says it, `<hash>.zip` */
  bundleFolder(s3Key: string): string
}

const parseJsonFile = <T>(shape: z.ZodType<T>, file: string): T =>
  shape.parse(JSON.parse(readFileSync(file, 'utf8')))

const knownPart = (part: string | undefined): string | undefined =>
  !part || part.startsWith('unknown-') ? undefined : part

/**
 * Reads a synthesised cloud assembly.
 * @param folder the `cdk.out` folder
 * @throws Error when there is not exactly one stack, or a resource depends on a condition
 */
export const readAssembly = (folder: string): CloudAssembly => {
  const { artifacts } = parseJsonFile(manifestShape, join(folder, 'manifest.json'))
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack')
  const [stackName, stack] = stacks[0] ?? []
  if (!stackName || !stack || stacks.length > 1) {
    throw new Error(`${folder} holds ${stacks.length} stacks; the local stack runs exactly one`)
  }
  const templateFile = join(folder, stack.properties?.templateFile ?? `${stackName}.template.json`)
  const templateBody = readFileSync(templateFile, 'utf8')
  const template = templateShape.parse(JSON.parse(templateBody))
  const [account, region] = (stack.environment ?? '').replace('aws://', '').split('/')
  let files: z.output<typeof assetsShape>['files'] | undefined
  return {
    stackName,
    account: knownPart(account),
    region: knownPart(region),
    templateBody,
    parameters: Object.fromEntries(
      Object.entries(template.Parameters).map(([id, { Default }]) => [id, Default]),
    ),
    resources: Object.entries(template.Resources).map(([id, { Type, Properties, Condition }]) => {
      if (Condition)
        throw new Error(`${id} depends on the condition ${Condition}: settings decide, not conditions`)
      return { id, type: Type, properties: Properties }
    }),
    bundleFolder: (s3Key) => {
      files ??= parseJsonFile(assetsShape, join(folder, `${stackName}.assets.json`)).files
      const path = files[s3Key.replace(/\.zip$/, '')]?.source.path
      if (!path) throw new Error(`No bundle ${s3Key} beside the template: run npx cdk synth again`)
      return join(folder, path)
    },
  }
}
