import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { bundleFunctions, bundleOptions } from '../../infra/bundles'
import { DeadLetterQueue } from '../../shared/domain/mail/sending/dead-letter'
import {
  type EnvironmentVariable,
  type FunctionName,
  functionVariables,
} from '../../shared/lambda/environment'
import type { ComparisonRow } from './compare-with-peer'

const ROUNDS = 9
/** How much of the client's own start a function's may take. */
const GOAL = 1.3

const clientAlone = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; globalThis.client = new DynamoDBClient({ region: 'eu-central-1' })`

/** The processor time in which Node loads a function's bundle, beside the DynamoDB client alone in the same format. */
const measureStart = (name: FunctionName): ComparisonRow => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-start-'))
  try {
    bundleFunctions(folder)
    const client = join(folder, 'client.cjs')
    const { entryPoints: _, ...options } = bundleOptions
    const { outputFiles = [] } = buildSync({
      ...options,
      stdin: { contents: clientAlone, resolveDir: import.meta.dirname },
      sourcemap: false,
    })
    writeFileSync(client, outputFiles[0]?.contents ?? '')
    const bundle = join(folder, name, 'index.cjs')
    const times = { ours: [] as number[], reference: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(cpuOfStart(bundle))
      times.reference.push(cpuOfStart(client))
    }
    const [ours, reference] = [median(times.ours), median(times.reference)]
    const ratio = Number((ours / reference).toFixed(3))
    return { name: `start.${name}`, ours, reference, unit: 'us CPU', ratio, goal: GOAL }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Microseconds of the processor from before Node requires the file, as Lambda does, to after it, in a Node of its own. */
const cpuOfStart = (file: string): number => {
  const script = `const began = process.cpuUsage(); require(process.argv[1]); const { user, system } = process.cpuUsage(began); console.log(user + system); process.exit()`
  const env = { ...process.env, AWS_REGION: 'eu-central-1', ...environment }
  const output = execFileSync(process.execPath, ['-e', script, file], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Number(output.toString().trim().split('\n').at(-1))
}

/** Values of every variable, of the right form. */
const environment: Record<EnvironmentVariable, string> = {
  STAGE: 'bench',
  SITE_URL: 'https://clinics.example.org',
  SEARCH_INDEXING: 'refused',
  TRUSTED_PROXIES: '',
  TABLE_NAME: 'bench',
  DISPATCH_QUEUE_URL: 'https://sqs.example.org/dispatch',
  DISPATCH_QUEUE_ARN: 'arn:aws:sqs:eu-central-1:000000000000:dispatch',
  URGENT_QUEUE_URL: 'https://sqs.example.org/urgent',
  BULK_QUEUE_URL: 'https://sqs.example.org/bulk',
  ATTENDANCE_QUEUE_URL: 'https://sqs.example.org/attendance',
  FEEDBACK_QUEUE_URL: 'https://sqs.example.org/feedback',
  DEAD_LETTER_URLS: DeadLetterQueue.options.map((name) => `${name}=https://sqs.example.org/${name}`).join(),
  SCHEDULE_GROUP: 'bench',
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/bench',
  SCHEDULE_DEAD_LETTER_ARN: 'arn:aws:sqs:eu-central-1:000000000000:schedules-dead',
  MAIL_FROM: 'clinics@example.org',
  CONFIGURATION_SET: 'bench',
  MAIL_RATE: '14',
  ALLOWED_RECIPIENTS: '*@example.org',
  SUMMARY_RECIPIENTS: 'staff@example.org',
  PAUSE_CAMPAIGN_ABOVE: '0.05,0.001,50',
  SKIP_MAILS_DUE_BEFORE: 'never',
  RETENTION_DAYS: '90',
  REGISTRATION_RESPONSE_MS: '0',
  SECRET_ARN: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:stage',
  OIDC_ISSUER: 'https://sign-in.example.org',
  OIDC_CLIENT_ID: 'bench',
  OIDC_ROLES_CLAIM: 'cognito:groups',
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export const moduleStarts: Record<string, () => Promise<ComparisonRow>> = Object.fromEntries(
  (Object.keys(functionVariables) as FunctionName[]).map((name) => [
    `start.${name}`,
    async () => measureStart(name),
  ]),
)
