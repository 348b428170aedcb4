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

/** The operations of AWS that the document calls, with every option of each that is an input of that operation. */
const awsInputs: Record<string, string[]> = {
  'acm describe-certificate': ['certificate-arn'],
  'acm request-certificate': ['domain-name', 'validation-method'],
  'cloudformation delete-stack': ['stack-name'],
  'cloudformation describe-stacks': ['stack-name'],
  'cloudformation list-stack-resources': ['stack-name'],
  'cloudformation update-termination-protection': ['no-enable-termination-protection', 'stack-name'],
  'cloudwatch set-alarm-state': ['alarm-name', 'state-value', 'state-reason'],
  'cognito-idp admin-add-user-to-group': ['user-pool-id', 'username', 'group-name'],
  'cognito-idp admin-create-user': ['user-pool-id', 'username', 'user-attributes'],
  'cognito-idp delete-user-pool': ['user-pool-id'],
  'cognito-idp update-user-pool': ['user-pool-id', 'deletion-protection'],
  'dynamodb delete-table': ['table-name'],
  'dynamodb update-table': ['table-name', 'no-deletion-protection-enabled'],
  'lambda get-account-settings': [],
  'service-quotas request-service-quota-increase': ['service-code', 'quota-code', 'desired-value'],
  'sesv2 get-account': [],
  'sesv2 get-email-identity': ['email-identity'],
  'sesv2 put-account-details': [
    'production-access-enabled',
    'mail-type',
    'website-url',
    'use-case-description',
  ],
  'sts get-caller-identity': [],
}
const outputOptions = ['query', 'output']
/** Words in capitals that are values of AWS. */
const awsValues = ['DNS', 'ALARM', 'INACTIVE', 'TRANSACTIONAL', 'DELETE_FAILED']
const awsLines = commands.filter((command) => command.startsWith('aws '))
const optionsOf = (command: string) => [...command.matchAll(/ --([a-z-]+)/g)].map(([, name = '']) => name)

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

  it('calls operations of AWS with every input that they need, and no option that they lack', () => {
    for (const command of awsLines) {
      const operation = command.split(' ').slice(1, 3).join(' ')
      const inputs = optionsOf(command).filter((option) => !outputOptions.includes(option))
      expect([command, inputs.toSorted()]).toEqual([command, awsInputs[operation]?.toSorted()])
    }
    const called = awsLines.map((command) => command.split(' ').slice(1, 3).join(' '))
    expect([...new Set(called)].toSorted()).toEqual(Object.keys(awsInputs))
  })

  it('leaves nothing out of a command, and says what each word in capitals stands for', () => {
    const [intro = ''] = deploy.split('\n1. ')
    const explained = [...intro.matchAll(/`([A-Z_@]+)`/g)].map(([, word]) => word)
    for (const command of commands) {
      expect(command).not.toMatch(/\.\.\.|…/)
      const words = command.match(/(?<![\w@])[A-Z_]{4,}(?:@[A-Z]+)?(?![\w@])/g) ?? []
      for (const word of words.filter((each) => !awsValues.includes(each)))
        expect([command, explained.includes(word)], word).toEqual([command, true])
    }
  })
})
