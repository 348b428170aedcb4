import { describe, expect, it } from 'vitest'
import { CliError } from '../../../../cli/cli-error'
import { runRehearseCommand } from '../../../../cli/commands/rehearse'

const page = `DFS Security Clinic for Somalia
10 December 2025, EAT
09:00 - 13:00 Welcome`

/** @returns what is said instead of opening a local stack */
const rejectionLines = async (args: string[], file = page): Promise<string[]> => {
  const io = { read: async () => Buffer.from(file), print: () => {}, now: () => '2025-11-25T08:00:00.000Z' }
  const refuseToStart = () => Promise.reject(new Error('a local stack was opened'))
  const error = await runRehearseCommand(['page.txt', ...args], io, refuseToStart).catch(
    (reason: unknown) => reason,
  )
  if (error instanceof CliError) return error.lines
  throw error
}

describe('a rehearsal', () => {
  it.each([
    ['--registrants', '0', '--registrants 0 is no whole number'],
    ['--seed', '1.5', '--seed 1.5 is no whole number'],
    ['--clinic', 'two', '--clinic two is no whole number'],
    ['--clinic', '2', 'there is no clinic 2'],
    ['--zone', 'EAT', '--zone EAT is no IANA time zone'],
    ['--loud', 'x', "Unknown option '--loud'"],
  ])('is refused before any local stack is opened with %s %s', async (option, value, words) => {
    expect((await rejectionLines([option, value]))[0]).toContain(words)
  })

  it('is refused of a page that is empty, no text, or longer than the console takes', async () => {
    expect(await rejectionLines([], ' \n')).toEqual(['page.txt is empty'])
    expect((await rejectionLines([], '\0\x01'))[0]).toContain('page.txt is no text')
    expect(await rejectionLines([], `${page}\n${'x'.repeat(100_000)}`)).toEqual([
      `page.txt has ${page.length + 1 + 100_000} characters; the console takes an announcement of 100000`,
    ])
  })

  it('is refused with a plan of faults that cannot be followed', async () => {
    expect(await rejectionLines(['--faults', 'plan.json'], 'no plan')).toEqual([
      expect.stringMatching(/^plan\.json: the plan is no JSON/),
    ])
  })
})
