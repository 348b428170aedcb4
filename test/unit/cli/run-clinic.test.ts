import { describe, expect, it } from 'vitest'
import { cliCommands } from '../../../cli/cli-commands'
import { CliError } from '../../../cli/cli-error'
import { onlyCommand, runCli } from '../../support/execution/run-cli'

const page = 'samples/announcements/somalia-2025-12.txt'

describe('clinic --help', () => {
  it('lists every command with its summary and loads none of them', async () => {
    const notLoaded = cliCommands.map((command) => ({
      ...command,
      load: () => Promise.reject(new Error(`${command.name} was loaded`)),
    }))
    const { status, text } = await runCli(['--help'], { commands: notLoaded })
    expect(status).toBe(0)
    const words = text.replaceAll(/\s+/g, ' ')
    for (const { name, summary } of cliCommands) expect(words).toContain(`${name} ${summary}`)
  })

  it.each(cliCommands.map(({ name }) => name))('explains %s, in both orders', async (name) => {
    const help = await runCli([name, '--help'])
    expect([help.status, help.errors]).toEqual([0, []])
    expect(help.text).toMatch(new RegExp(`^Usage: clinic ${name} `))
    expect(await runCli(['help', name])).toEqual(help)
  })

  it('gives every argument and option of every command a description', async () => {
    for (const { name } of cliCommands) {
      const { text } = await runCli([name, '--help'])
      for (const line of text.split('\n').filter((row) => /^ {2}-/.test(row)))
        expect(line, name).toMatch(/^ {2}-\S+( [<[]\S+|, --help)? {2,}\S/)
    }
  })
})

describe('a wrong call ends with status 2 and says how to call it', () => {
  it.each([
    [['raed', page], "unknown command 'raed'", '(Did you mean read?)', 'clinic --help lists the commands.'],
    [
      ['read', page, '--jsno'],
      "unknown option '--jsno'",
      '(Did you mean --json?)',
      'Usage: clinic read [options] <file>',
    ],
    [
      ['plan', page, '--zome', 'x'],
      "unknown option '--zome'",
      '(Did you mean --zone?)',
      'Usage: clinic plan [options] <file>',
    ],
    [
      ['dead-letters', 'redrive', 'urgent', '--yse'],
      "unknown option '--yse'",
      '(Did you mean --yes?)',
      'Usage: clinic dead-letters redrive [options] <queue>',
    ],
  ])('%j', async (args, error, suggestion, usage) => {
    const { status, text, errors } = await runCli(args)
    expect([status, text]).toEqual([2, ''])
    expect(errors[0]).toContain(error)
    expect(errors.join('\n')).toContain(suggestion)
    expect(errors.join('\n')).toContain(usage)
  })

  it.each([
    [['programme', '--history', 'a.csv', '--history', 'b.csv'], '--history <file>'],
    [['programme', '--history=a.csv', '--by', 'year', '--by', 'region'], '--by <dimension>'],
    [['plan', page, '--zone', 'UTC', '--zone', 'UTC'], '--zone <zone>'],
  ])('with one value given twice: %j', async (args, flags) => {
    const { status, text, errors } = await runCli(args)
    expect([status, text]).toEqual([2, ''])
    expect(errors[0]).toBe(`error: option '${flags}' takes one value, and is given twice`)
  })

  it('without a command prints the help to standard error', async () => {
    const { status, text, errors } = await runCli([])
    expect([status, text]).toEqual([2, ''])
    expect(errors[0]).toBe('Usage: clinic [options] [command]')
  })
})

describe('the exit status', () => {
  const commandThat = (act: () => void) => ({
    commands: onlyCommand('try', (command) => void command.action(act)),
  })

  it('is 1 with each line of the error when the command failed', async () => {
    const failing = commandThat(() => {
      throw new CliError(['row 3: no e-mail', 'row 9: no e-mail'])
    })
    expect(await runCli(['try'], failing)).toEqual({
      written: new Map(),
      status: 1,
      text: '',
      errors: ['row 3: no e-mail', 'row 9: no e-mail'],
    })
  })

  it('is 0 when it did what was asked', async () => {
    expect(
      (
        await runCli(
          ['try'],
          commandThat(() => {}),
        )
      ).status,
    ).toBe(0)
  })

  it('is not set for an error that no command expects', async () => {
    const broken = commandThat(() => {
      throw new TypeError('x is not a function')
    })
    await expect(runCli(['try'], broken)).rejects.toThrow('x is not a function')
  })
})
