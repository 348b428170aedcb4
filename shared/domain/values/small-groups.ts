/** Fewer people than this are not shown to readers who may not see names; zero is. */
export const SMALLEST_SHOWN_GROUP = 5

export const isSmallGroup = (people: number): boolean => people > 0 && people < SMALLEST_SHOWN_GROUP

/**
 * Whether a count of people is small, or the difference of two: who registered and did not attend is a group too.
 * @param counts null: not known
 */
export const hasSmallGroup = (counts: readonly (number | null)[]): boolean => {
  const known = counts.filter((count) => count !== null)
  return known.some((one) => isSmallGroup(one) || known.some((other) => isSmallGroup(one - other)))
}
