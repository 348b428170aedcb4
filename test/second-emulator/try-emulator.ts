/**
 * `AWS_ENDPOINT_URL=http://127.0.0.1:5000 npm run second-emulator -- --emulator moto` puts the template and the contract of
 * the stores into an emulator that others wrote, prints what it accepted, and ends with 1 on a gap that is not among the
 * emulator's known ones. It never calls AWS itself.
 */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { Command, Option } from '@commander-js/extra-typings'
import { templateOfStage } from '../infra/support/synthesized-template'
import { listPhysicalIds, type SynthesizedResources } from './cloudformation-stacks'
import { readEmulatorEndpoint } from './emulator-endpoint'
import { formatEmulatorReport, testedIn } from './emulator-report'
import { compareGaps, describedEmulators, readKnownGaps } from './known-gaps'
import { putByOwnApis } from './put-by-own-apis'
import { putTemplate, type ResourceOutcome } from './put-template'
import { runStoreContracts } from './run-store-contracts'

const region = 'eu-central-1'

/** The stage's resources; the functions' code is left out, and nothing is kept when a stack goes. */
const resourcesOfStage = (stage: string): SynthesizedResources =>
  Object.fromEntries(
    Object.entries(templateOfStage(stage).Resources)
      .filter(([, { Type }]) => Type !== 'AWS::CDK::Metadata')
      .map(([id, { Type, Properties, DependsOn }]) => {
        const code = { ZipFile: 'exports.handler = async () => {}' }
        return [
          id,
          {
            Type,
            Properties: Type === 'AWS::Lambda::Function' ? { ...Properties, Code: code } : Properties,
            ...(DependsOn !== undefined && { DependsOn }),
          },
        ]
      }),
  )

/** What a stack that is there already has of the resources. @throws Error when the emulator has no such stack */
const lookUpStack = async (
  client: CloudFormationClient,
  resources: SynthesizedResources,
  stackName: string,
): Promise<ResourceOutcome[]> => {
  const physicalIds = await listPhysicalIds(client, stackName)
  return Object.entries(resources).map(([id, { Type: type }]) => {
    const accepted = physicalIds.has(id)
    return { id, type, accepted, reason: accepted ? '' : `${stackName} does not have it` }
  })
}

const main = async (): Promise<number> => {
  const { emulator, stage, stack, accessKey, contracts } = new Command()
    .name('npm run second-emulator --')
    .addOption(
      new Option('--emulator <name>', 'compare with the known gaps of this one').choices(describedEmulators),
    )
    .addOption(
      new Option('--stage <stage>', 'whose template').choices(['test', 'production']).default('production'),
    )
    .option('--stack <name>', 'a stack that the emulator has already, in place of new ones')
    .option(
      '--contracts <subject...>',
      'only these contracts of the stores, by the beginning of their subject',
    )
    .option('--access-key <id>', 'the access key id that the emulator asks for', 'tests')
    .parse()
    .opts()
  const endpoint = readEmulatorEndpoint(process.env['AWS_ENDPOINT_URL'])
  const known = emulator === undefined ? [] : readKnownGaps(emulator)
  const credentials = { accessKeyId: accessKey, secretAccessKey: 'tests' }
  const client = new CloudFormationClient({ endpoint, region, credentials, maxAttempts: 1 })
  const resources = resourcesOfStage(stage)
  const runName = `second-emulator-${process.pid}`
  const outcomes =
    stack === undefined
      ? await putByOwnApis(
          { client, endpoint, region, accessKeyId: accessKey },
          resources,
          await putTemplate(client, resources, runName),
          `${runName}-own`,
        )
      : await lookUpStack(client, resources, stack)
  const promises = await runStoreContracts({
    endpoint,
    accessKeyId: accessKey,
    tablePrefix: runName,
    contracts,
  })
  const results = { resources: outcomes, promises }
  const comparison = compareGaps(testedIn(results), known)
  process.stdout.write(`${formatEmulatorReport(results, comparison)}\n`)
  return comparison.added.length === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
