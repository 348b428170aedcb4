import { Session } from 'node:inspector/promises'

/**
 * How much code a room runs, as the engine counts it: every run of a function or a block, so every turn of a loop.
 * The same on any machine. What a pattern does inside is not counted, only that it was asked.
 * @param folder a folder of the project, like `shared/announcement`; to be loaded only after this was called
 * @returns counts the blocks that run in the room while `work` does
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
