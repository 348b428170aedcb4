import { onTestFinished } from 'vitest'
import { type House, type HouseOptions, startHouse } from '../../../infra/local/house'

export const tinyStart = '2026-03-02T09:00:00.000Z'

/** A house in memory that stands still at {@link tinyStart} unless it is moved; it ends with the test. */
export const tinyHouse = async (assembly: string, options: HouseOptions = {}): Promise<House> => {
  const house = await startHouse({ assembly, now: tinyStart, quiet: true, ...options })
  onTestFinished(house.stop)
  return house
}

/** What the function `Look` of a tiny assembly sees in the table, by id. */
export const itemsOf = async (house: House): Promise<Record<string, unknown>[]> =>
  (await house.invoke('look', {})) as Record<string, unknown>[]

/** Gives the items of the tiny table as `{ id: string, ... }` with their texts, sorted by id. */
export const look = {
  source: `
    const plain = (item) => Object.fromEntries(Object.entries(item).map(([name, value]) => [name, Object.values(value)[0]]))
    return (await scan()).map(plain).sort((one, other) => (one.id < other.id ? -1 : 1))`,
}
