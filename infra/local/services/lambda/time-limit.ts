/** A time limit on work; it runs in real time and is shortened by every move of the virtual clock. */
export interface TimeLimit {
  begin(milliseconds: number, words: string): void
  /** The virtual clock has moved: takes this time off the limit. */
  shorten(milliseconds: number): void
  end(): void
}

/** @param onTimeout gets the message of the limit that was passed */
export const createTimeLimit = (onTimeout: (message: string) => void): TimeLimit => {
  let timer: NodeJS.Timeout | undefined
  let endsAt = 0
  let message = ''
  const end = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const wait = (): void => {
    end()
    timer = setTimeout(() => onTimeout(message), endsAt - performance.now())
  }
  return {
    begin: (milliseconds, newMessage) => {
      endsAt = performance.now() + milliseconds
      message = newMessage
      wait()
    },
    shorten: (milliseconds) => {
      if (timer === undefined) return
      endsAt -= milliseconds
      if (endsAt > performance.now()) return wait()
      end()
      onTimeout(message)
    },
    end,
  }
}
