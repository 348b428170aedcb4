import { parseArgs } from 'node:util'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { findDeadLetterQueues } from '../../shared/aws/messaging/find-dead-letter-queues'
import {
  type DeadLetter,
  DeadLetterQueue,
  deadLetterExplanations,
  deadLetterQueues,
} from '../../shared/domain/mail/dead-letter'
import type { Instant } from '../../shared/domain/values/instant'
import type { DeadLetterQueues } from '../../shared/ports/messaging'
import {
  countDeadLetters,
  readDeadLetters,
  redriveDeadLetters,
} from '../../shared/use-cases/mail/dead-letters'
import { CliError } from '../cli-error'

const deadLettersUsage = `clinic dead-letters [list]          what could not be worked on, queue by queue, and what it means
clinic dead-letters redrive QUEUE   sends the letters of a queue back to their workers: ${deadLetterQueues.join(', ')}
  --stage STAGE  of the deployment that your AWS environment (profile, region) reaches (production)
  --local [URL]  the running local stack instead; the address of its gate (http://127.0.0.1:3003)
  --yes          redrives without asking to be told so; twice does no harm
  --json         for a program`

/** What the command needs from the world. */
export interface DeadLettersIo {
  print(text: string): void
  now(): Instant
}

type OpenQueues = (request: { stage: string; local: string | undefined }) => Promise<DeadLetterQueues>

/**
 * Lists and explains what could not be worked on, or sends it back.
 * @throws Refusal when the queues cannot be reached; then nothing was moved
 */
export const runDeadLettersCommand = async (
  args: string[],
  io: DeadLettersIo,
  openQueues: OpenQueues = openDeadLetterQueues,
): Promise<void> => {
  const request = readArguments(args)
  const queueClient = await openQueues(request).catch((error: unknown) => {
    throw new CliError([
      `the dead letters cannot be reached: ${error instanceof Error ? error.message : error}`,
    ])
  })
  const deps = { deadLetters: queueClient, now: io.now }
  if (!request.redrive) return io.print(await formatAllQueues(deps, request.json))
  const { redrive: queue, yes, json } = request
  const count = await queueClient.count(queue)
  if (count > 0 && !yes) {
    throw new CliError([
      `${queue} holds ${count}. ${deadLetterExplanations[queue].redriveEffect}`,
      'Nothing was moved: say so with --yes.',
    ])
  }
  const moved = await redriveDeadLetters(deps, queue)
  io.print(
    json
      ? JSON.stringify({ queue, moved })
      : `${moved} left ${queue}. ${deadLetterExplanations[queue].redriveEffect}`,
  )
}

const formatAllQueues = async (deps: { deadLetters: DeadLetterQueues }, json: boolean): Promise<string> => {
  const counts = await countDeadLetters(deps)
  const queues = await Promise.all(
    counts.map(async ({ queue, letters: count }) => ({
      queue,
      count,
      letters: count > 0 ? await readDeadLetters(deps, queue) : [],
    })),
  )
  if (json) return JSON.stringify({ queues }, null, 2)
  const nonEmptyQueues = queues.filter(({ count }) => count > 0)
  if (nonEmptyQueues.length === 0) return 'There are no dead letters.'
  return nonEmptyQueues.map(({ queue, count, letters }) => formatQueue(queue, count, letters)).join('\n\n')
}

const formatQueue = (queue: DeadLetterQueue, count: number, letters: DeadLetter[]): string =>
  [
    `${queue}: ${count}. ${deadLetterExplanations[queue].what}`,
    `  ${deadLetterExplanations[queue].impact}`,
    `  Back with: clinic dead-letters redrive ${queue}. ${deadLetterExplanations[queue].redriveEffect}`,
    ...letters.map(formatDeadLetter),
  ].join('\n')

const formatDeadLetter = ({ sentAt, receiveCount: tries, ids: about, reason }: DeadLetter): string => {
  const ids = Object.entries(about).map(([name, value]) => `${name}=${value}`)
  const details = [...(ids.length > 0 ? ids : ['of no known form']), ...(reason ? [`code=${reason}`] : [])]
  return `    ${sentAt}  taken up ${tries} times  ${details.join(' ')}`
}

const openDeadLetterQueues: OpenQueues = ({ stage, local }) =>
  local === undefined
    ? findDeadLetterQueues(stage)
    : findDeadLetterQueues('test', {
        endpoint: local,
        region: 'eu-central-1',
        credentials: operatorCredentials,
      })

const readArguments = (args: string[]) => {
  const { values, positionals } = parseOptions(args)
  const [action = 'list', name, ...extraArgs] = positionals
  const queue = DeadLetterQueue.safeParse(name).data
  if (
    extraArgs.length > 0 ||
    !['list', 'redrive'].includes(action) ||
    (action === 'list') !== (name === undefined)
  ) {
    throw new CliError([deadLettersUsage], 2)
  }
  if (action === 'redrive' && !queue) throw new CliError([`there is no queue ${name}`, deadLettersUsage], 2)
  const { stage = 'production', local, yes = false, json = false } = values
  return { redrive: queue, stage, local, yes, json }
}

const parseOptions = (args: string[]) => {
  const text = { type: 'string' } as const
  const booleanOption = { type: 'boolean' } as const
  try {
    const options = { stage: text, local: text, yes: booleanOption, json: booleanOption } as const
    // `--local` alone means the one that `npm start` opens.
    const normalisedArgs = args.map((arg, index) =>
      arg === '--local' && !/^https?:/.test(args[index + 1] ?? '') ? '--local=http://127.0.0.1:3003' : arg,
    )
    return parseArgs({ args: normalisedArgs, options, allowPositionals: true })
  } catch (error) {
    throw new CliError([error instanceof Error ? error.message : String(error), deadLettersUsage], 2)
  }
}
