/**
 * `npm run mutate -- --area mail` puts each mutant of an area into the source and runs the area's tests. The last line
 * has the score; the status is 1 when it is below 95 %, when an edit applies no more, or when a test fails without a
 * mutant, before the first or after the last.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from '@commander-js/extra-typings'
import { applyMutant } from './mutant'
import { type MutantRunner, startMutantRunner } from './mutant-runner'
import { areaNames, contractsOfArea, mutantsOfArea, testsOfArea } from './mutation-areas'

const MIN_SCORE = 0.95
const root = join(import.meta.dirname, '..', '..')

const main = async (): Promise<number> => {
  const { area, file } = new Command()
    .name('npm run mutate --')
    .addOption(new Option('--area <name>', 'what is mutated').choices(areaNames).makeOptionMandatory())
    .option('--file <part>', 'only mutants of files whose path holds this', '')
    .parse()
    .opts()
  const mutants = mutantsOfArea(area).filter((mutant) => mutant.file.includes(file))
  for (const mutant of mutants) applyMutant(readFileSync(join(root, mutant.file), 'utf8'), mutant)
  const runner = await startMutantRunner(root, { tests: testsOfArea[area], contracts: contractsOfArea[area] })
  try {
    if (!(await passUnchanged(runner))) return 1
    let killed = 0
    for (const mutant of mutants) {
      const result = await runner.runMutant(mutant)
      console.log(`${result.padEnd(10)}  ${mutant.file}  ${mutant.why}`)
      if (result === 'killed' || result === 'endless') killed += 1
      else console.log(`    ${mutant.find}`)
      // Its workers are still busy, and further runs would wait for them.
      if (result === 'endless') break
    }
    // A mutant that stayed in a worker would let the next ones seem to be noticed.
    if (!(await passUnchanged(runner))) return 1
    const score = mutants.length === 0 ? 0 : killed / mutants.length
    console.log(`${area}: ${killed} of ${mutants.length} mutants are noticed (${(score * 100).toFixed(1)} %)`)
    return score >= MIN_SCORE ? 0 : 1
  } finally {
    await runner.close()
  }
}

const passUnchanged = async (runner: MutantRunner): Promise<boolean> => {
  const failed = await runner.runUnchanged()
  if (failed.length > 0) console.log(`These fail without a mutant:\n${failed.join('\n')}`)
  return failed.length === 0
}

process.exitCode = await main()
