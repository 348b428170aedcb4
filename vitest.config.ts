import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const seconds = (count: number) => count * 1000

/** One folder of test/. Files of an earlier group are done before those of a later one begin. */
const suite = (name: string, group: number, limit: number, isolate = true) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: seconds(limit),
    hookTimeout: seconds(Math.max(limit, 60)),
    sequence: { groupOrder: group },
    isolate,
  },
})

/** Its files run the synthesised template, which is made before the first of them. */
const withTemplate = ({ test }: ReturnType<typeof suite>) => ({
  test: { ...test, globalSetup: 'test/support/local-stack/synthesize-once.ts' },
})

export default defineConfig({
  test: {
    projects: [
      suite('project', 0, 60),
      // To load the modules of each file anew takes longer than its tests; none of them changes a module.
      suite('unit', 0, 60, false),
      suite('exhaustive', 0, 60, false),
      suite('fuzz', 0, 60, false),
      // The engine counts only what it loads after it was asked to.
      suite('complexity', 0, 20),
      suite('simulation', 0, 300),
      // Loading the CDK takes longer than all tests of it: the files share one copy.
      suite('infra', 1, 60, false),
      // So does loading the AWS SDK.
      suite('contract', 1, 60, false),
      // Whole local stacks with a process for each function: they want the machine to themselves.
      withTemplate(suite('journeys', 2, 300, false)),
      withTemplate(suite('browser', 2, 300, false)),
    ],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
