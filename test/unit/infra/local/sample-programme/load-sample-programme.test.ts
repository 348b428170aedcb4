import { describe, expect, it } from 'vitest'
import {
  isProgrammeLoaded,
  loadSampleProgramme,
  markProgrammeAsMissing,
} from '../../../../../infra/local/sample-programme/load-sample-programme'
import { openPersistentStore } from '../../../../../infra/local/storage/persistent-store'

type Puts = { PutRequest: { Item: Record<string, unknown> } }[]

const items = Array.from({ length: 60 }, (_, index) => ({
  pk: { S: `CLINIC#${index}` },
  sk: { S: 'CLINIC' },
}))

/** A table that leaves the last item of each batch unwritten, and fails after some calls. */
const aTable = ({ failsAfter = Number.POSITIVE_INFINITY } = {}) => {
  const written = new Set<string>()
  let calls = 0
  const callOperation = async <Answer>(_operation: string, parameters: object): Promise<Answer> => {
    calls += 1
    if (calls > failsAfter) throw new Error('the machine is switched off')
    const [puts = []] = Object.values((parameters as { RequestItems: Record<string, Puts> }).RequestItems)
    expect(puts.length).toBeLessThanOrEqual(25)
    const taken = puts.length > 1 ? puts.slice(0, -1) : puts
    for (const { PutRequest } of taken) written.add(JSON.stringify(PutRequest.Item))
    const left = puts.slice(taken.length)
    return { UnprocessedItems: left.length > 0 ? { clinics: left } : {} } as Answer
  }
  return { engine: { callOperation }, written }
}

const programme = { endsAt: '2025-06-10T02:05:00.000Z', items }

const aNewStore = () => {
  const store = openPersistentStore()
  markProgrammeAsMissing(store)
  return store
}

describe('loading the sample programme', () => {
  it('writes every item into a new table, also those that the engine leaves at first', async () => {
    const { engine, written } = aTable()
    const store = aNewStore()
    expect(await loadSampleProgramme(programme, { engine, tableName: 'clinics', store })).toBe(true)
    expect(written.size).toBe(items.length)
    expect(isProgrammeLoaded(store)).toBe(true)
  })

  it('leaves a table alone that began without it', async () => {
    const { engine, written } = aTable()
    const store = openPersistentStore()
    expect(await loadSampleProgramme(programme, { engine, tableName: 'clinics', store })).toBe(false)
    expect(written.size).toBe(0)
    expect(isProgrammeLoaded(store)).toBe(false)
  })

  it('is finished by the next start when a crash interrupts it, and by no later one', async () => {
    const parts = { tableName: 'clinics', store: aNewStore() }
    const { engine: failing } = aTable({ failsAfter: 2 })
    await expect(loadSampleProgramme(programme, { ...parts, engine: failing })).rejects.toThrow(
      'switched off',
    )
    const { engine, written } = aTable()
    expect(await loadSampleProgramme(programme, { ...parts, engine })).toBe(true)
    expect(written.size).toBe(items.length)
    expect(await loadSampleProgramme(programme, { ...parts, engine })).toBe(false)
  })
})
