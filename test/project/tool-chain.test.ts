import { accessSync, constants, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import vitestConfig from '../../vitest.config'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(read('package.json'))

describe('the tool chain', () => {
  it('runs the tests on the Node version of the functions', () => {
    expect(process.versions.node).toMatch(/^24\./)
  })

  it('has a script for everything that the README names', () => {
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(['start', 'test', 'clinic', 'synth', 'format']),
    )
  })

  it('lets CI run the very command of the README', () => {
    accessSync(join(root, '.ci', 'run'), constants.X_OK)
    expect(read('.ci/run')).toMatch(/^npm ci <.*\nnpm test --silent <.*\n$/m)
  })

  it('has every test in a suite', () => {
    const suites = vitestConfig.test?.projects?.flatMap((project) =>
      typeof project === 'object' && 'test' in project ? (project.test?.include ?? []) : [],
    )
    const all = globSync('**/*.test.{ts,tsx}', { cwd: root, exclude: ['node_modules', 'cdk.out'] })
    expect(globSync(suites ?? [], { cwd: root }).sort()).toEqual(all.sort())
  })

  it('times no test: how fast a machine is says nothing about the product', () => {
    const timing = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).filter((path) =>
      /\b(?:performance\.now|cpuUsage|threadCpuUsage|hrtime)\(/.test(read(path)),
    )
    // It names the calls that the product may not make.
    expect(timing).toEqual(['test/project/clock-and-environment.test.ts'])
  })
})
