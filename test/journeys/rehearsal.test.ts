import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { configureRehearse } from '../../cli/commands/rehearse'
import { createRehearsalScript, type RehearsalScript } from '../../cli/rehearse/rehearsal-script'
import { selectClinic, toPlannableClinic } from '../../cli/select-clinic'
import { RandomSource } from '../../infra/local/faults/random-source'
import type { LocalStack } from '../../infra/local/local-stack'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { Language } from '../../shared/domain/values/language'
import { onlyCommand, runCli } from '../support/execution/run-cli'
import { expectedAttendance } from '../support/expected-attendance'

const file = 'samples/announcements/somalia-2025-12.txt'
const now = '2025-11-25T08:00:00.000Z'
const registrants = 10
const instant = z.iso.datetime()

/** The documented shape of the JSON result, without other fields. */
const Answer = z.strictObject({
  clinic: z.string().min(1),
  registrants: z.int(),
  mails: z.array(
    z.strictObject({
      kind: z.string(),
      day: z.int().nullable(),
      registrant: z.email(),
      zone: z.string(),
      language: Language,
      dueAt: instant.nullable(),
      sentAt: instant.nullable(),
      subject: z.string().nullable(),
    }),
  ),
  checks: z.strictObject({
    lost: z.int(),
    duplicated: z.int(),
    unexpected: z.int(),
    late: z.int(),
    ambiguous: z.int(),
  }),
  attendance: z.array(
    z.strictObject({
      day: z.int(),
      registered: z.int(),
      inRoom: z.int(),
      inRoomLongEnough: z.int(),
      unmatchedRows: z.int(),
    }),
  ),
  virtualDays: z.int(),
  seconds: z.number(),
})
type Answer = z.infer<typeof Answer>

const runRehearsal = async (startStack: (now: string) => Promise<LocalStack>) => {
  const commands = onlyCommand('rehearse', (command, io) => configureRehearse(command, io, startStack))
  const args = ['rehearse', file, '--registrants', String(registrants), '--seed', '1', '--json']
  const { status, text } = await runCli(args, { now: () => now, commands })
  return { status, answer: Answer.parse(JSON.parse(text)) }
}

/** All functions but the site, which logs only what it refuses. */
const logsWithPersonalData = [
  'collect-attendance',
  'console',
  'dispatch',
  'process-table-stream',
  'record-mail-feedback',
  'send-mail',
  'sweep',
]
const tokenLike = /[a-z0-9-]{3,40}\.[\w-]{22}\.[\w-]{22}/

/** The log of the functions in the rehearsals. */
const logs: string[] = []

const stackAt = async (start: string): Promise<LocalStack> => {
  const stack = await startLocalStack({ now: start, mailRate: 1000, silent: true })
  const stop = async (): Promise<void> => {
    logs.push(readFileSync(stack.logFile, 'utf8'))
    await stack.stop()
  }
  return { ...stack, stop }
}

/** The first reminder of day 1 never arrives. */
const lossyStackAt = async (start: string): Promise<LocalStack> => {
  const stack = await stackAt(start)
  return {
    ...stack,
    inbox: async () => {
      const mails = await stack.inbox()
      const lost = mails.find(({ tags }) => tags.kind === 'reminder-day')
      return mails.filter((mail) => mail !== lost)
    },
  }
}

let whole: Awaited<ReturnType<typeof runRehearsal>>
let lossy: Awaited<ReturnType<typeof runRehearsal>>
let script: RehearsalScript

beforeAll(async () => {
  const text = readFileSync(file, 'utf8')
  const announced = toPlannableClinic(selectClinic(text, undefined), text, now, undefined)
  script = createRehearsalScript(announced, registrants, new RandomSource(1, 'rehearsal'))
  ;[whole, lossy] = await Promise.all([runRehearsal(stackAt), runRehearsal(lossyStackAt)])
}, 300_000)

describe('a rehearsal', () => {
  it('of a working local stack finds nothing lost, duplicated, unexpected or late', () => {
    expect(whole.answer.checks).toEqual({ lost: 0, duplicated: 0, unexpected: 0, late: 0, ambiguous: 0 })
    expect(whole.status).toBe(0)
  })

  it('reports every registrant, from the week before to the day after', () => {
    const { answer } = whole
    expect(answer).toMatchObject({
      clinic: expect.stringContaining('Somalia'),
      registrants: 10,
      virtualDays: 11,
    })
    const people = new Set(answer.mails.map(({ registrant }) => registrant))
    expect(people).toEqual(
      new Set([
        ...script.participants.map(({ person }) => person.email),
        'organiser@example.org',
        'programme@example.org',
      ]),
    )
    const kinds = new Set(answer.mails.map(({ kind }) => kind))
    for (const kind of ['confirmation', 'reminder-week', 'reminder-day', 'join-link', 'moved', 'day-summary'])
      expect(kinds).toContain(kind)
    expect(new Set(answer.mails.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(answer.mails.map(({ language }) => language)).size).toBe(2)
  })

  it('counts the participants that the script sends into the meeting', () => {
    const days = script.clinicAfterMove.days.map(({ number }) => {
      const { joined, attended, ...row } = expectedAttendance(script, number)
      return { ...row, inRoom: joined, inRoomLongEnough: attended }
    })
    expect(whole.answer.attendance).toEqual(days)
  })

  it('gives the same result for the same seed', () => {
    const story = ({ mails }: Answer) =>
      mails.map(({ sentAt: _, subject: __, ...mail }) => JSON.stringify(mail)).sort()
    expect(story(lossy.answer)).toEqual(story(whole.answer))
    expect(lossy.answer.attendance).toEqual(whole.answer.attendance)
  })

  it('leaves no address, name, organisation or token in the log', () => {
    const { participants: parts } = script
    const words = parts.flatMap(({ person: { name, email, organisation } }) => [name, email, organisation])
    const patterns = [/@[a-z]/, /zoom\.example\.org/, /session=/, /\/(my|join|calendar)\//, tokenLike]
    expect(logs).toHaveLength(2)
    for (const log of logs) {
      const services = new Set([...log.matchAll(/"service":"([\w-]+)"/g)].map(([, service]) => service))
      expect([...services].toSorted()).toEqual(logsWithPersonalData)
      const lines = log.split('\n')
      const linesNaming = lines.filter(
        (line) => words.some((word) => line.includes(word)) || patterns.some((pattern) => pattern.test(line)),
      )
      expect(linesNaming).toEqual([])
    }
  })

  it('finds the one mail that was lost, says which, and ends with status 1', () => {
    expect(lossy.answer.checks).toEqual({ lost: 1, duplicated: 0, unexpected: 0, late: 0, ambiguous: 0 })
    expect(lossy.status).toBe(1)
    const missing = lossy.answer.mails.filter(({ sentAt }) => sentAt === null)
    expect(missing).toMatchObject([{ kind: 'reminder-day', day: 1, subject: null }])
  })
})
