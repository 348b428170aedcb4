import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest. One that begins last leaves the other worker idle until it ends. */
const longest = ['simulation/simulation.test.ts', 'contract/stores.test.ts', 'journeys/rehearsal.test.ts']

const hasPriority = ({ moduleId }: TestSpecification): boolean =>
  longest.some((file) => moduleId.endsWith(`/test/${file}`))

/** Begins each group of suites with its longest files, on a fresh checkout too, where no duration is known yet. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    return sorted.toSorted(
      (a, b) => groupOf(a) - groupOf(b) || Number(hasPriority(b)) - Number(hasPriority(a)),
    )
  }
}
