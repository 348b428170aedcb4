import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node'
import { applyMutant, type Mutant } from './mutant'

/**
 * killed: a test failed; survived: every test passed; unloadable: a file of tests could not be loaded, and none failed,
 * which says nothing about the tests; endless: the tests did not end.
 */
export type MutantResult = 'killed' | 'survived' | 'unloadable' | 'endless'

/** Many times what all tests of an area take. */
const MAX_RUN_MS = 300_000

const storeContracts = 'test/contract/stores.test.ts'
/** The names of its suites on this engine begin so; vitest joins the parts of a name by ` > `. */
const onDynoxide = 'the stores on dynoxide > '

export interface MutantRunner {
  /** Runs the tests without a mutant. @returns the names of the tests that fail, and of contracts that did not run */
  runUnchanged: () => Promise<string[]>
  runMutant: (mutant: Mutant) => Promise<MutantResult>
  close: () => Promise<void>
}

/**
 * One vitest for all mutants of an area. The edit is made while the source is loaded, so no file is touched, and all
 * other files are translated once.
 * @param tests folders and files
 * @param contracts the beginnings of the names of the contracts that mutants of the stores on the table must break
 */
export const startMutantRunner = async (
  root: string,
  { tests, contracts }: { tests: readonly string[]; contracts: readonly string[] },
): Promise<MutantRunner> => {
  let current: Mutant | undefined
  const putMutantIn = {
    name: 'mutant',
    enforce: 'pre' as const,
    load: async (id: string) =>
      current && id === join(root, current.file) ? applyMutant(await readFile(id, 'utf8'), current) : null,
  }
  const options = {
    config: false as const,
    root,
    include: [
      ...tests.flatMap((path) => listTests(root, path)),
      ...(contracts.length > 0 ? [storeContracts] : []),
    ],
    isolate: false,
    // It is keyed by the file on the disk, which no mutant changes.
    fsModuleCache: false,
    bail: 1,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [{}],
    watch: false,
  }
  const vitest = await createVitest(options, { plugins: [putMutantIn], logLevel: 'silent' })
  await vitest.standalone()
  const all = await vitest.globTestSpecifications()
  const units = all.filter(({ moduleId }) => moduleId !== join(root, storeContracts))
  const onTable = all
    .filter((specification) => !units.includes(specification))
    .map(({ project, moduleId }) =>
      project.createSpecification(moduleId, {
        testNamePattern: new RegExp(`^${onDynoxide}(${contracts.join('|')})`),
      }),
    )
  return {
    runUnchanged: async () => {
      const result = await vitest.runTestSpecifications([...units, ...onTable])
      return [...failedTests(result), ...unrunContracts(result, contracts)]
    },
    runMutant: async (mutant) => {
      const steps = [...sortByDistance(root, mutant, units), ...(isOfStores(mutant) ? [onTable] : [])]
      current = mutant
      vitest.invalidateFile(join(root, mutant.file))
      try {
        for (const specifications of steps) {
          const result = await runWithin(vitest, specifications)
          if (result !== 'survived') return result
        }
        return 'survived'
      } finally {
        current = undefined
        vitest.invalidateFile(join(root, mutant.file))
      }
    },
    close: () => vitest.close(),
  }
}

const isOfStores = ({ file }: Mutant): boolean => file.startsWith('shared/aws/dynamodb/')

const listTests = (root: string, path: string): string[] => {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(path, name))
}

/** The tests of the folder that mirrors the mutated file's run first, those of whole roles last. */
const sortByDistance = (
  root: string,
  { file }: Mutant,
  units: readonly TestSpecification[],
): TestSpecification[][] => {
  const folder = file.replace(/^shared\//, '').replace(/[^/]*$/, '')
  const isNear = ({ moduleId }: TestSpecification) => moduleId.startsWith(join(root, 'test', 'unit', folder))
  const isSlow = ({ moduleId }: TestSpecification) => moduleId.startsWith(join(root, 'test', 'exhaustive'))
  const far = units.filter((specification) => !isNear(specification))
  return [units.filter(isNear), far.filter((test) => !isSlow(test)), far.filter(isSlow)]
}

const runWithin = async (vitest: Vitest, specifications: TestSpecification[]): Promise<MutantResult> => {
  if (specifications.length === 0) return 'survived'
  const timeout = new AbortController()
  const endless = setTimeout(MAX_RUN_MS, 'endless' as const, { signal: timeout.signal })
  try {
    const result = await Promise.race([vitest.runTestSpecifications(specifications), endless])
    if (result === 'endless') return result
    if (failedTests(result).length === 0) return 'survived'
    return result.testModules.some(hasFailedTest) ? 'killed' : 'unloadable'
  } finally {
    endless.catch(() => undefined)
    timeout.abort()
  }
}

type RunResult = Awaited<ReturnType<Vitest['runTestSpecifications']>>

const hasFailedTest = ({ children }: RunResult['testModules'][number]): boolean =>
  !children.allTests('failed').next().done

/** A contract none of whose tests ran would let every mutant of the stores survive. */
const unrunContracts = ({ testModules }: RunResult, contracts: readonly string[]): string[] => {
  const passed = testModules.flatMap((module) =>
    [...module.children.allTests('passed')].map(({ fullName }) => fullName),
  )
  return contracts
    .filter((contract) => !passed.some((name) => name.startsWith(onDynoxide + contract)))
    .map((contract) => `${onDynoxide}${contract} (no test ran)`)
}

const failedTests = ({ testModules, unhandledErrors }: RunResult): string[] => [
  ...testModules.flatMap((module) => {
    const failed = [...module.children.allTests('failed')].map(({ fullName }) => fullName)
    return failed.length > 0 || module.state() !== 'failed' ? failed : [module.moduleId]
  }),
  ...unhandledErrors.map(String),
]
