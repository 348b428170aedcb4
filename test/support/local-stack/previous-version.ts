import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { onTestFinished } from 'vitest'
import { bundleOptions, writeBundles } from '../../../infra/bundles'

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * The differences of the previous version: fields that it did not know are removed, and fields that no longer exist are
 * added, in what it stores and in what it puts on queues. Each pattern must be found, or the fixture is outdated.
 */
const previousDifferences: Record<string, [found: RegExp, before: string][]> = {
  'shared/domain/mail/ledger/ledger.ts': [
    [/^ {2}unknownOutcome: .*\n/m, ''],
    [/^ {2}unknownOutcomeCount: .*\n/m, ''],
    [/^ {2}dueAt: InstantText,\n/m, "$&  writtenBy: z.string().default('the version before'),\n"],
  ],
  'shared/domain/mail/dispatches/dispatch.ts': [
    [/^ {2}at: InstantText,\n/m, "$&  writtenBy: z.string().default('the version before'),\n"],
  ],
  'shared/aws/messaging/sqs-job-queues.ts': [
    [/JSON\.stringify\(key\)/, "JSON.stringify({ ...key, lane: 'only' })"],
    [/JSON\.stringify\(job\)/, "JSON.stringify({ ...job, lane: 'only' })"],
  ],
}

const previousVersionPlugin: Plugin = {
  name: 'the version before',
  setup: ({ onEnd, onLoad }) => {
    const unseen = new Set(Object.keys(previousDifferences))
    onEnd(() => {
      if (unseen.size > 0) throw new Error(`no function holds ${[...unseen].join(', ')}`)
    })
    onLoad({ filter: /\/shared\/(domain|aws)\/[\w/-]+\.ts$/ }, ({ path }) => {
      const changes = previousDifferences[relative(root, path)]
      if (!changes) return undefined
      unseen.delete(relative(root, path))
      const contents = changes.reduce(
        (source, [found, before]) => {
          if (!found.test(source)) throw new Error(`${relative(root, path)} has nothing like ${found}`)
          return source.replace(found, before)
        },
        readFileSync(path, 'utf8'),
      )
      return { contents, loader: 'ts' }
    })
  },
}

/**
 * The assembly with the bundles of the previous version: the same template and the same keys of bundles, so that a
 * local stack can be deployed from one to the other.
 * @param assembly the present one
 */
export const buildPreviousVersion = async (assembly: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-before-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { outputFiles } = await build({ ...bundleOptions, plugins: [previousVersionPlugin] })
  writeBundles(outputFiles, join(folder, 'bundles'))
  const stack = 'dfs-security-clinics-test'
  for (const file of ['manifest.json', `${stack}.template.json`, `${stack}.assets.json`])
    cpSync(join(assembly, file), join(folder, file))
  for (const [key, name] of functionsOf(join(folder, `${stack}.template.json`)))
    symlinkSync(join(folder, 'bundles', name), join(folder, `asset.${key}`))
  return folder
}

/** The key of each function's bundle, and the function's name. */
const functionsOf = (file: string): [key: string, name: string][] => {
  const { Resources }: { Resources: Record<string, { Type: string; Properties: FunctionProperties }> } =
    JSON.parse(readFileSync(file, 'utf8'))
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties: { Code, Description } }) => [
      Code.S3Key.replace('.zip', ''),
      Description.replace(/^.*: /, ''),
    ])
}

interface FunctionProperties {
  Code: { S3Key: string }
  Description: string
}
