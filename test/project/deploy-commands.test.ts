import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliCommands } from '../../cli/cli-commands'
import { runCli } from '../support/execution/run-cli'

const root = join(import.meta.dirname, '..', '..')
const deploy = readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')

/** Every command of the document, as a person would copy it. */
const commands = [...deploy.matchAll(/`((?:npx|npm|aws) [^`]+)`/g)].map(([, command = '']) => command)
const cliLines = commands
  .filter((command) => command.startsWith('npm run -s clinic -- '))
  .map((command) => command.replace('npm run -s clinic -- ', '').split(' '))

describe('docs/deploy.md', () => {
  it('has commands that a shell can parse', () => {
    expect(commands.length).toBeGreaterThan(12)
    for (const input of commands)
      expect(() => execFileSync('sh', ['-n'], { input, stdio: 'pipe' }), input).not.toThrow()
  })

  it('calls commands of `clinic` that exist, with options that they have', async () => {
    expect(cliLines.length).toBeGreaterThan(1)
    for (const [name = '', ...args] of cliLines) {
      expect(cliCommands.map((command) => command.name)).toContain(name)
      const { text } = await runCli([name, '--help'])
      for (const option of args.filter((arg) => arg.startsWith('--')))
        expect(text, `${name} ${option}`).toContain(option)
    }
  })

  it('calls scripts and tools that the project has', () => {
    const { scripts, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const commandWords = (tool: string) =>
      commands.map((command) => command.split(' ')).filter(([first]) => first === tool)
    const [npmLines, npxLines] = [commandWords('npm'), commandWords('npx')]
    expect([npmLines.length > 0, npxLines.length > 0]).toEqual([true, true])
    for (const [, first, second = '', script] of npmLines) {
      expect(first).toBe('run')
      expect(Object.keys(scripts)).toContain(second === '-s' ? script : second)
    }
    for (const [, tool] of npxLines) expect([tool, 'aws-cdk' in devDependencies]).toEqual(['cdk', true])
  })

  it('has numbered steps without a gap, each with a name', () => {
    const steps = [...deploy.matchAll(/^(\d+)\. \*\*(.+?)\*\*/gm)].map(([, number]) => Number(number))
    expect(steps).toEqual(steps.map((_, index) => index + 1))
    expect(steps.length).toBeGreaterThan(10)
  })
})
