import { Session } from 'node:inspector/promises'

/**
 * Counts the code that a module graph executes, as the engine reports it: every run of a function or a block, so every
 * iteration of a loop. The same on any machine. The work inside a regular expression is not counted, only its call.
 * @param folder a folder of the project, like `shared/announcement`; to be loaded only after this was called
 * @returns counts the blocks that run in the isolated context while `work` does
 */
export const countExecutedBlocks = async (folder: string): Promise<(work: () => void) => Promise<number>> => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const takeCount = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return result
      .filter(({ url }) => url.includes(`/${folder}/`))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0)
  }
  return async (work) => {
    await takeCount()
    work()
    return takeCount()
  }
}
