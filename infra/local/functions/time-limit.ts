/** A time limit on work, which goes on in real time and by every move of the house's clock. */
export interface TimeLimit {
  begin(milliseconds: number, words: string): void
  /** Time has passed at once. */
  shorten(milliseconds: number): void
  end(): void
}

/** @param over is told the words of the limit that was passed */
export const timeLimit = (over: (words: string) => void): TimeLimit => {
  let timer: NodeJS.Timeout | undefined
  let endsAt = 0
  let words = ''
  const end = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const wait = (): void => {
    end()
    timer = setTimeout(() => over(words), endsAt - performance.now())
  }
  return {
    begin: (milliseconds, said) => {
      endsAt = performance.now() + milliseconds
      words = said
      wait()
    },
    shorten: (milliseconds) => {
      if (timer === undefined) return
      endsAt -= milliseconds
      if (endsAt > performance.now()) return wait()
      end()
      over(words)
    },
    end,
  }
}
