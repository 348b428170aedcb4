import { parseArgs } from 'node:util'
import { operator } from '../infra/local/gate/operator'
import { findDeadLetters } from '../shared/aws/queues/find-dead-letters'
import {
  type DeadLetter,
  DeadLetterQueue,
  deadLetterQueues,
  explanations,
} from '../shared/domain/mail/dead-letter'
import type { Instant } from '../shared/domain/time/instant'
import type { DeadLetterBox } from '../shared/ports/dead-letters'
import { countDeadLetters, readDeadLetters, redriveDeadLetters } from '../shared/use-cases/dead-letters'
import { Refusal } from './refusal'

const usage = `clinic dead-letters [list]          what could not be worked on, queue by queue, and what it means
clinic dead-letters redrive QUEUE   sends the letters of a queue back to their workers: ${deadLetterQueues.join(', ')}
  --stage STAGE  of the deployment that your AWS environment (profile, region) reaches (production)
  --house [URL]  the running laptop house instead; the address of its gate (http://127.0.0.1:3003)
  --yes          redrives without asking to be told so; twice does no harm
  --json         for a program`

/** What the command needs from the world. */
export interface DeadLettersDesk {
  print(text: string): void
  now(): Instant
}

type Open = (asked: { stage: string; house: string | undefined }) => Promise<DeadLetterBox>

/**
 * Lists and explains what could not be worked on, or sends it back.
 * @throws Refusal when the queues cannot be reached; then nothing was moved
 */
export const deadLetters = async (
  args: string[],
  desk: DeadLettersDesk,
  open: Open = openBox,
): Promise<void> => {
  const asked = readArguments(args)
  const box = await open(asked).catch((error: unknown) => {
    throw new Refusal([
      `the dead letters cannot be reached: ${error instanceof Error ? error.message : error}`,
    ])
  })
  const world = { deadLetters: box, now: desk.now }
  if (!asked.redrive) return desk.print(await listed(world, asked.json))
  const { redrive: queue, yes, json } = asked
  const count = await box.count(queue)
  if (count > 0 && !yes) {
    throw new Refusal([
      `${queue} holds ${count}. ${explanations[queue].back}`,
      'Nothing was moved: say so with --yes.',
    ])
  }
  const moved = await redriveDeadLetters(world, queue)
  desk.print(json ? JSON.stringify({ queue, moved }) : `${moved} left ${queue}. ${explanations[queue].back}`)
}

const listed = async (world: { deadLetters: DeadLetterBox }, json: boolean): Promise<string> => {
  const counts = await countDeadLetters(world)
  const queues = await Promise.all(
    counts.map(async ({ queue, letters: count }) => ({
      queue,
      count,
      letters: count > 0 ? await readDeadLetters(world, queue) : [],
    })),
  )
  if (json) return JSON.stringify({ queues }, null, 2)
  const found = queues.filter(({ count }) => count > 0)
  if (found.length === 0) return 'There are no dead letters.'
  return found.map(({ queue, count, letters }) => aboutQueue(queue, count, letters)).join('\n\n')
}

const aboutQueue = (queue: DeadLetterQueue, count: number, letters: DeadLetter[]): string =>
  [
    `${queue}: ${count}. ${explanations[queue].what}`,
    `  ${explanations[queue].means}`,
    `  Back with: clinic dead-letters redrive ${queue}. ${explanations[queue].back}`,
    ...letters.map(lineOf),
  ].join('\n')

const lineOf = ({ sentAt, tries, about, reason }: DeadLetter): string => {
  const ids = Object.entries(about).map(([name, value]) => `${name}=${value}`)
  const words = [...(ids.length > 0 ? ids : ['of no known form']), ...(reason ? [`code=${reason}`] : [])]
  return `    ${sentAt}  taken up ${tries} times  ${words.join(' ')}`
}

const openBox: Open = ({ stage, house }) =>
  house === undefined
    ? findDeadLetters(stage)
    : findDeadLetters('test', { endpoint: house, region: 'eu-central-1', credentials: operator })

const readArguments = (args: string[]) => {
  const { values, positionals } = parse(args)
  const [verb = 'list', name, ...more] = positionals
  const queue = DeadLetterQueue.safeParse(name).data
  if (more.length > 0 || !['list', 'redrive'].includes(verb) || (verb === 'list') !== (name === undefined)) {
    throw new Refusal([usage], 2)
  }
  if (verb === 'redrive' && !queue) throw new Refusal([`there is no queue ${name}`, usage], 2)
  const { stage = 'production', house, yes = false, json = false } = values
  return { redrive: queue, stage, house, yes, json }
}

const parse = (args: string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    const options = { stage: text, house: text, yes: flag, json: flag } as const
    // `--house` alone means the one that `npm start` opens.
    const spelled = args.map((arg, index) =>
      arg === '--house' && !/^https?:/.test(args[index + 1] ?? '') ? '--house=http://127.0.0.1:3003' : arg,
    )
    return parseArgs({ args: spelled, options, allowPositionals: true })
  } catch (error) {
    throw new Refusal([error instanceof Error ? error.message : String(error), usage], 2)
  }
}
