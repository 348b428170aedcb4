import { setTimeout as sleep } from 'node:timers/promises'

/** So often somebody tries again at once. */
const MAX_TRIES = 100

/** What people do with an error page or a broken connection: the same once more. What they ask for is done once. */
export const fetchWithRetry = async (url: string | URL, init?: RequestInit): Promise<Response> =>
  retryUntilDone(async () => {
    const response = await fetch(url, init)
    if (response.status >= 500) throw new Error(`${new URL(url).pathname} answered ${response.status}`)
    return response
  })

/** @throws what the last of a hundred tries threw */
export const retryUntilDone = async <T>(step: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step()
    } catch (error) {
      if (tries === MAX_TRIES) throw error
      await sleep(5)
    }
  }
}
