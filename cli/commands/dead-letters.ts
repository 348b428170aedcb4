import { Argument, type Command, Option } from '@commander-js/extra-typings'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { findDeadLetterQueues } from '../../shared/aws/messaging/find-dead-letter-queues'
import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterExplanations,
  deadLetterQueues,
} from '../../shared/domain/mail/sending/dead-letter'
import type { DeadLetterQueues } from '../../shared/ports/messaging'
import {
  countDeadLetters,
  readDeadLetters,
  redriveDeadLetters,
} from '../../shared/use-cases/mail/dead-letters'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'

interface StageOptions {
  stage: string
  local?: string | undefined
}
type OpenQueues = (options: StageOptions) => Promise<DeadLetterQueues>

const openDeadLetterQueues: OpenQueues = ({ stage, local }) =>
  local === undefined
    ? findDeadLetterQueues(stage)
    : findDeadLetterQueues('test', {
        endpoint: local,
        region: 'eu-central-1',
        credentials: operatorCredentials,
      })

/** Lists and explains the jobs that failed, or sends them back to their workers. */
export const configureDeadLetters = (
  command: Command,
  io: CliIo,
  openQueues = openDeadLetterQueues,
): void => {
  addStageOptions(command.command('list', { isDefault: true }))
    .description('List the dead letters queue by queue, with what they mean (the default).')
    .action(async ({ json, ...options }) => {
      const queues = await readAllQueues({ deadLetters: await connect(options, openQueues) })
      io.print(json ? JSON.stringify({ queues }, null, 2) : formatQueues(queues))
    })
  addStageOptions(command.command('redrive'))
    .description('Send the dead letters of a queue back to their workers; doing it twice does no harm.')
    .addArgument(new Argument('<queue>', 'name of the queue').choices(deadLetterQueues))
    .option('--yes', 'move them without asking for confirmation')
    .action(async (queue, { json, yes = false, ...options }) => {
      const deps = { deadLetters: await connect(options, openQueues), now: io.now }
      const { redriveEffect } = deadLetterExplanations[queue]
      const count = await deps.deadLetters.count(queue)
      if (count > 0 && !yes) {
        throw new CliError([
          `${queue} holds ${count}. ${redriveEffect}`,
          'Nothing was moved. Confirm with --yes.',
        ])
      }
      const moved = await redriveDeadLetters(deps, queue)
      io.print(json ? JSON.stringify({ queue, moved }) : `${moved} left ${queue}. ${redriveEffect}`)
    })
}

const localOption = new Option('--local [url]', 'the local stack instead, by its AWS endpoint').preset(
  'http://127.0.0.1:3003',
)

const addStageOptions = (command: Command) =>
  command
    .option('--stage <stage>', 'stage of the deployment that your AWS environment reaches', 'production')
    .addOption(localOption)
    .option('--json', 'print JSON')

/** @throws CliError when the queues cannot be reached; then nothing was moved */
const connect = (options: StageOptions, openQueues: OpenQueues): Promise<DeadLetterQueues> =>
  openQueues(options).catch((error: unknown) => {
    throw new CliError([
      `the dead letters cannot be reached: ${error instanceof Error ? error.message : error}`,
    ])
  })

interface QueueContent {
  queue: DeadLetterQueue
  count: number
  deadLetters: DeadLetter[]
}

const readAllQueues = async (deps: { deadLetters: DeadLetterQueues }): Promise<QueueContent[]> => {
  const counts = await countDeadLetters(deps)
  return Promise.all(
    counts.map(async ({ queue, count }) => ({
      queue,
      count,
      deadLetters: count > 0 ? await readDeadLetters(deps, queue) : [],
    })),
  )
}

const formatQueues = (queues: QueueContent[]): string => {
  const nonEmptyQueues = queues.filter(({ count }) => count > 0)
  if (nonEmptyQueues.length === 0) return 'There are no dead letters.'
  return nonEmptyQueues.map(formatQueue).join('\n\n')
}

const formatQueue = ({ queue, count, deadLetters }: QueueContent): string =>
  [
    `${queue}: ${count}. ${deadLetterExplanations[queue].what}`,
    `  ${deadLetterExplanations[queue].impact}`,
    `  Back with: clinic dead-letters redrive ${queue}. ${deadLetterExplanations[queue].redriveEffect}`,
    ...deadLetters.map(formatDeadLetter),
  ].join('\n')

const formatDeadLetter = ({ sentAt, receiveCount, ids, errorCode }: DeadLetter): string => {
  const idTexts = Object.entries(ids).map(([name, value]) => `${name}=${value}`)
  const details = [
    ...(idTexts.length > 0 ? idTexts : ['of no known form']),
    ...(errorCode ? [`code=${errorCode}`] : []),
  ]
  return `    ${sentAt}  taken up ${receiveCount} times  ${details.join(' ')}`
}
