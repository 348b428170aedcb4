/** Time that passes only when all processes wait: a second takes no real time. */
export const createVirtualTime = (start = Date.parse('2026-12-09T05:59:00Z')) => {
  let now = start
  const sleepers: { at: number; wake: () => void }[] = []
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      sleepers.push({ at: now + Math.max(milliseconds, 0), wake })
    })
  /** Lets time pass until the work is done. @param isBusy while something that takes real time is under way */
  const run = async <T>(work: Promise<T>, isBusy = () => false): Promise<T> => {
    let done = false
    const ended = work.finally(() => {
      done = true
    })
    ended.catch(() => undefined)
    for (;;) {
      await new Promise((resume) => setImmediate(resume))
      if (done) return ended
      if (isBusy()) continue
      const next = sleepers.reduce(
        (earliest, sleeper) => (sleeper.at < earliest ? sleeper.at : earliest),
        Number.POSITIVE_INFINITY,
      )
      if (next === Number.POSITIVE_INFINITY) continue
      now = next
      for (const sleeper of sleepers.filter(({ at }) => at <= now)) {
        sleepers.splice(sleepers.indexOf(sleeper), 1)
        sleeper.wake()
      }
    }
  }
  return { clock: () => now, sleep, run }
}
