import { setTimeout as sleep } from 'node:timers/promises'

/** The number of immediate tries of one request. */
const MAX_TRIES = 100

/** A person repeats the same request after an error page or a broken connection. The request is idempotent. */
export const fetchWithRetry = async (url: string | URL, init?: RequestInit): Promise<Response> =>
  retryUntilDone(async () => {
    const response = await fetch(url, init)
    if (response.status >= 500) throw new Error(`${new URL(url).pathname} answered ${response.status}`)
    return response
  })

/** @throws the error of the last try */
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
