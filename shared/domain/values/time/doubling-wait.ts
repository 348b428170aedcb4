/** @property first in any unit of time; the wait and `longest` are in the same unit */
export interface DoublingWaitLimits {
  first: number
  longest: number
}

/** @param doublings how often `first` is doubled; what is below 0 counts as 0 */
export const doublingWait = (doublings: number, { first, longest }: DoublingWaitLimits): number =>
  Math.min(longest, first * 2 ** Math.max(doublings, 0))
