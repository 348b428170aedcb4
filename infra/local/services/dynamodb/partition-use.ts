/** What a partition takes in a second (DynamoDB developer guide, "Designing partition keys"). */
export const unitsPerSecond = { Read: 3_000, Write: 1_000 } as const
export type UnitKind = keyof typeof unitsPerSecond

/** What was used of partitions in the current second of a clock. */
export interface PartitionUse {
  /** Whether a request is let through: a partition that has anything left takes a whole one. */
  hasRoom(partition: string, kind: UnitKind): boolean
  /** @param units may be negative, when a call took less than was expected */
  add(partition: string, kind: UnitKind, units: number): void
}

/**
 * Counts by whole seconds. What a request takes beyond a second's limit is taken from the next seconds; what a second
 * leaves unused is lost.
 * @param now epoch milliseconds; never goes back
 */
export const createPartitionUse = (now: () => number): PartitionUse => {
  const used = { Read: new Map<string, number>(), Write: new Map<string, number>() }
  let current = 0
  const usedThisSecond = (kind: UnitKind): Map<string, number> => {
    const second = Math.floor(now() / 1000)
    if (second !== current) {
      pass(used.Read, unitsPerSecond.Read * (second - current))
      pass(used.Write, unitsPerSecond.Write * (second - current))
      current = second
    }
    return used[kind]
  }
  return {
    hasRoom: (partition, kind) => (usedThisSecond(kind).get(partition) ?? 0) < unitsPerSecond[kind],
    add: (partition, kind, units) => {
      const counts = usedThisSecond(kind)
      counts.set(partition, (counts.get(partition) ?? 0) + units)
    },
  }
}

/** Forgets the partitions that have no debt left. */
const pass = (used: Map<string, number>, units: number): void => {
  for (const [partition, count] of used) {
    if (count > units) used.set(partition, count - units)
    else used.delete(partition)
  }
}
