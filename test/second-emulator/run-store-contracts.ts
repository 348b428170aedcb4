import { join } from 'node:path'
import { startVitest, type TestCase } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    emulator: { endpoint: string; tablePrefix: string }
  }
}

/** @property contract the subject, `the waiting list` @property promise the sentence with its subject */
export interface PromiseOutcome {
  contract: string
  promise: string
  passed: boolean
  reason: string
}

const root = join(import.meta.dirname, '..', '..')
const file = 'test/second-emulator/stores-on-endpoint.ts'

interface ContractRun {
  endpoint: string
  accessKeyId: string
  /** The beginning of the names of its tables, which go again. */
  tablePrefix: string
  /** Only these, by the beginning of their subject; all when absent. */
  contracts?: readonly string[] | undefined
}

/** Runs the contract of the stores on tables of the endpoint. @throws Error when no promise could be tested */
export const runStoreContracts = async ({
  endpoint,
  accessKeyId,
  tablePrefix,
  contracts,
}: ContractRun): Promise<PromiseOutcome[]> => {
  const vitest = await startVitest('test', [], {
    root,
    config: false,
    include: [file],
    watch: false,
    ...(contracts && {
      testNamePattern: new RegExp(
        `^the stores > (${contracts.map((name) => RegExp.escape(name)).join('|')})`,
      ),
    }),
    reporters: [{}],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { EMULATOR_ACCESS_KEY_ID: accessKeyId },
    provide: { emulator: { endpoint, tablePrefix } },
  })
  const status = process.exitCode
  await vitest.close()
  // A promise that does not hold is a result here; what it means for the status is decided by the known gaps.
  process.exitCode = status === 1 ? 0 : status
  const tests = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()])
    .filter((one) => one.result().state !== 'skipped')
  if (tests.length === 0)
    throw new Error(
      `no promise of the stores could be tested: ${JSON.stringify(vitest.state.getUnhandledErrors())}`,
    )
  return tests.map(toOutcome)
}

const toOutcome = (testCase: TestCase): PromiseOutcome => {
  const [, contract = '', ...rest] = testCase.fullName.split(' > ')
  const { state, errors = [] } = testCase.result()
  const [reason = ''] = (errors[0]?.message ?? '').split('\n')
  return { contract, promise: [contract, ...rest].join(' > '), passed: state === 'passed', reason }
}
