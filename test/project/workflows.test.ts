import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const files = globSync('.github/workflows/*.yml', { cwd: root }).sort()
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const { scripts, devDependencies } = JSON.parse(textOf('package.json'))

/** The commands of its steps. */
const commandsOf = (text: string) =>
  [...text.matchAll(/^ +- run: (.+)$/gm)].map(([, command = '']) => command)

describe('the workflows', () => {
  it('are a test of each pull request, its difference to production, and the deployment of a tag', () => {
    expect(files.map((file) => /^name: (.+)$/m.exec(textOf(file))?.[1])).toEqual(['deploy', 'diff', 'test'])
    expect(textOf('.github/workflows/deploy.yml')).toMatch(/^on:\n {2}push:\n {4}tags: \['v\*'\]$/m)
    for (const name of ['diff', 'test'])
      expect(textOf(`.github/workflows/${name}.yml`)).toMatch(/^ {2}pull_request:$/m)
  })

  it.each(files)('%s runs commands that the project has', (file) => {
    const commands = commandsOf(textOf(file))
    expect(commands.length).toBeGreaterThan(1)
    for (const command of commands) {
      const [tool, name = ''] = command.split(' ')
      if (tool === 'npx') expect([name, 'aws-cdk' in devDependencies], command).toEqual(['cdk', true])
      else expect(['ci', ...Object.keys(scripts)], command).toContain(name)
    }
  })

  it.each(files)('%s holds no long-lived key, and may read the repository and no more', (file) => {
    const text = textOf(file)
    expect(text).not.toMatch(/secrets\.|aws-access-key|AKIA/i)
    expect(text).toMatch(/^permissions:\n {2}contents: read\n( {2}id-token: write\n)?\w/m)
    // Only who asks AWS for credentials gets a token for it.
    expect(text.includes('id-token: write')).toBe(text.includes('role-to-assume'))
  })

  it.each(files)('%s uses actions of a stated version, an image of one, and ends by itself', (file) => {
    const text = textOf(file)
    for (const [, action = ''] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@v\d+$/)
    expect(text).toMatch(/runs-on: ubuntu-\d+\.\d+\n/)
    expect(text).toMatch(/timeout-minutes: \d+\n/)
  })

  it('deploys only what passed every test', () => {
    const commands = commandsOf(textOf('.github/workflows/deploy.yml'))
    expect(commands.indexOf('npm test')).toBeGreaterThan(0)
    expect(commands.indexOf('npm test')).toBeLessThan(
      commands.findIndex((command) => command.startsWith('npx cdk deploy')),
    )
  })
})
