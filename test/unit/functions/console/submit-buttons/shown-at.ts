import type { TestConsole } from './submit-button'

/** What a page shows of the state that its button acts on, as its form sends it. */
export const shownAt = async (testConsole: TestConsole, path: string) => ({
  shown: /name="shown" value="([^"]+)"/.exec(await (await testConsole.get(path)).text())?.[1] ?? '',
})
