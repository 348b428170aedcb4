/**
 * `npm run mutate -- --area mail` puts each mutant of an area into the source and runs the area's tests. The last line
 * has the score; the status is 1 when it is below 95 %, or when a test fails without a mutant.
 */
import { join } from 'node:path'
import { Command, Option } from '@commander-js/extra-typings'
import { startMutantRunner } from './mutant-runner'
import { areaNames, contractsOfArea, mutantsOfArea, testsOfArea } from './mutation-areas'

const MIN_SCORE = 0.95

const main = async (): Promise<number> => {
  const { area, file } = new Command()
    .name('npm run mutate --')
    .addOption(new Option('--area <name>', 'what is mutated').choices(areaNames).makeOptionMandatory())
    .option('--file <part>', 'only mutants of files whose path holds this', '')
    .parse()
    .opts()
  const mutants = mutantsOfArea(area).filter((mutant) => mutant.file.includes(file))
  const contracts = contractsOfArea[area]
  const runner = await startMutantRunner(join(import.meta.dirname, '..', '..'), {
    tests: testsOfArea[area],
    contracts,
  })
  try {
    const failed = await runner.runUnchanged()
    if (failed.length > 0) {
      console.log(`These fail without a mutant:\n${failed.join('\n')}`)
      return 1
    }
    let noticed = 0
    for (const mutant of mutants) {
      const result = await runner.runMutant(mutant)
      if (result === 'survived') console.log(`survived  ${mutant.file}  ${mutant.why}\n    ${mutant.find}`)
      else noticed += 1
      if (result !== 'survived') console.log(`${result.padEnd(8)}  ${mutant.file}  ${mutant.why}`)
      // Its workers are still busy, and further runs would wait for them.
      if (result === 'endless') break
    }
    const score = mutants.length === 0 ? 0 : noticed / mutants.length
    console.log(
      `${area}: ${noticed} of ${mutants.length} mutants are noticed (${(score * 100).toFixed(1)} %)`,
    )
    return score >= MIN_SCORE ? 0 : 1
  } finally {
    await runner.close()
  }
}

process.exitCode = await main()
