/**
 * `npm test` runs every check of the project: the static ones side by side, then all suites of vitest.
 * `npm run test:quick` runs format, lint, types, import rules and unit tests, for the loop while editing.
 * Nothing stops at the first failure. The last line counts; the status is 1 when anything failed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const root = join(import.meta.dirname, '..', '..')

const isQuick = process.argv.includes('--quick')

/** The compiler keeps what it found, and the next run checks only what has changed since. */
const typeCheck = (project: string, cache: string): string[] => {
  const buildInfo = `node_modules/.cache/${cache}.tsbuildinfo`
  return ['tsc', '--noEmit', '--project', project, '--incremental', '--tsBuildInfoFile', buildInfo]
}

const checks: Record<string, string[]> = {
  'format and lint (biome)': ['biome', 'check', '--error-on-warnings', '--max-diagnostics=50'],
  'lint (oxlint)': ['oxlint', '--deny-warnings'],
  types: typeCheck('tsconfig.json', 'types'),
  'types of infra': typeCheck('infra/tsconfig.json', 'types-of-infra'),
  ...(!isQuick && { 'dead code (knip)': ['knip', '--no-progress'] }),
}

const quickSuites = [
  '--project',
  'unit',
  '--project',
  'project',
  'test/unit/',
  'test/project/import-rules.test.ts',
]

interface CommandResult {
  status: number
  output: string
  seconds: string
}

/** @param show passes the output on as it comes, in place of keeping it */
const run = async ([command = '', ...args]: string[], show = false): Promise<CommandResult> => {
  const began = performance.now()
  const bin = join(root, 'node_modules', '.bin')
  const colourSettings = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  const child = spawn(join(bin, command), args, {
    cwd: root,
    env: { ...process.env, ...colourSettings, PATH: `${bin}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  const output: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => output.push(part))
  child.stderr?.on('data', (part: Buffer) => output.push(part))
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return { status, output: Buffer.concat(output).toString(), seconds }
}

/** @returns the names of the checks that failed */
const runChecks = async (): Promise<string[]> => {
  const failed: string[] = []
  const waiting = Object.entries(checks)
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next
      const { status, output, seconds } = await run(command)
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
      if (status === 0) continue
      failed.push(name)
      // oxlint colours its words in CI whatever it is told.
      const outputText = process.stdout.isTTY ? output : stripVTControlCharacters(output)
      console.log(outputText.trimEnd().replaceAll(/^/gm, '        '))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return failed
}

const runSuites = async (): Promise<{ passed: number; failed: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-check-'))
  const file = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { status } = await run(['vitest', 'run', ...reporters, ...(isQuick ? quickSuites : [])], true)
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    // A file that does not load and an error outside of every test fail the run without a failed test.
    const failed = Math.max(numFailedTests, status === 0 ? 0 : 1)
    return { passed: numPassedTests, failed }
  } catch (error) {
    console.log(`vitest has left no results: ${error}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (!process.versions.node.startsWith('24.')) {
  console.log(`This is Node ${process.version}; run npm ci, which brings Node 24, and then npm test`)
  process.exit(1)
}
const failedChecks = await runChecks()
const suites = await runSuites()
const passed = Object.keys(checks).length - failedChecks.length + suites.passed
const failed = failedChecks.length + suites.failed
if (failedChecks.length > 0) console.log(`Failed: ${failedChecks.join(', ')}`)
if (suites.failed > 0) console.log('Failed: vitest, see above')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
