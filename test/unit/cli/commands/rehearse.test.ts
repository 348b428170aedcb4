import { describe, expect, it } from 'vitest'
import { configureRehearse } from '../../../../cli/commands/rehearse'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'

const page = `DFS Security Clinic for Somalia
10 December 2025, EAT
09:00 - 13:00 Welcome`

/** The lines of the refusal; the local environment must not be started. */
const rejectionLines = async (args: string[], file = page): Promise<string[]> => {
  const refuseToStart = () => Promise.reject(new Error('a local environment was started'))
  const commands = onlyCommand('rehearse', (command, io) => configureRehearse(command, io, refuseToStart))
  const files = { 'page.txt': file, 'plan.json': file }
  return (await runCli(['rehearse', 'page.txt', ...args], { files, commands })).errors
}

describe('a rehearsal', () => {
  it.each([
    ['--registrants', '0', "'--registrants <number>' argument '0' is invalid"],
    ['--seed', '1.5', "'--seed <number>' argument '1.5' is invalid"],
    ['--clinic', 'two', "'--clinic <number>' argument 'two' is invalid"],
    ['--clinic', '2', 'there is no clinic 2'],
    ['--zone', 'EAT', "'--zone <zone>' argument 'EAT' is invalid. Expected an IANA time zone"],
    ['--faults', 'any:x', '--faults any:x: expected a number of 1 to 9 digits'],
    ['--faults', 'any:', '--faults any:: expected a number of 1 to 9 digits'],
    ['--faults', 'any:1234567890', 'expected a number of 1 to 9 digits'],
    ['--loud', 'x', "unknown option '--loud'"],
  ])('is refused before the local environment starts with %s %s', async (option, value, words) => {
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
