import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { createFaultyStreamReader } from '../../../../../infra/local/event-source-mappings/faulty-stream-reader'
import type { StreamFault } from '../../../../../infra/local/faults/fault-injector'
import { addMilliseconds } from '../../../../../shared/domain/values/time/instant'
import { aClock } from '../services/serve-service'

const now = '2025-12-01T06:00:00.000Z'
const record = (number: number): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(number) } })

/** @param pages the new records at each read, @param faultsOf by record */
const aStream = (pages: number[][], faultsOf: Record<number, StreamFault> = {}) => {
  const clock = aClock(now)
  let next = 0
  const reader = createFaultyStreamReader(
    { readNext: async () => (pages.shift() ?? []).map(record) },
    () => {
      next += 1
      return faultsOf[next]
    },
    clock,
  )
  const read = async () => (await reader.readNext()).map(({ dynamodb }) => Number(dynamodb?.SequenceNumber))
  return { clock, read, nextDue: reader.nextDue }
}

describe('a stream with faults', () => {
  it('delivers everything once and in order where no fault is injected', async () => {
    const { read, nextDue } = aStream([[1, 2, 3], [4]])
    expect(await read()).toEqual([1, 2, 3])
    expect(await read()).toEqual([4])
    expect(await read()).toEqual([])
    expect(nextDue()).toBeUndefined()
  })

  it('never delivers a lost record', async () => {
    const { read, nextDue } = aStream([[1, 2, 3], [4]], { 2: 'lose' })
    expect(await read()).toEqual([1, 3])
    expect(nextDue()).toBeUndefined()
    expect(await read()).toEqual([4])
  })

  it('delivers a repeated record again after the next ones, once', async () => {
    const { read } = aStream([[1, 2], [3], [4]], { 1: 'repeat' })
    expect(await read()).toEqual([1, 2])
    expect(await read()).toEqual([3, 1])
    expect(await read()).toEqual([4])
  })

  it('delivers a late record after later ones', async () => {
    const { read, nextDue } = aStream([[1, 2], [3]], { 1: 'reorder' })
    expect(await read()).toEqual([2])
    expect(nextDue()).toBe(addMilliseconds(now, 20_000))
    expect(await read()).toEqual([3, 1])
    expect(nextDue()).toBeUndefined()
  })

  it('delivers it after twenty seconds where no other record comes, and not before', async () => {
    const { clock, read } = aStream([[1]], { 1: 'reorder' })
    expect(await read()).toEqual([])
    clock.set(addMilliseconds(now, 19_999))
    expect(await read()).toEqual([])
    clock.set(addMilliseconds(now, 20_000))
    expect(await read()).toEqual([1])
    expect(await read()).toEqual([])
  })

  it('holds a record that a fault hits as the last one comes for twenty seconds of its own', async () => {
    const { clock, read, nextDue } = aStream([[1], [2]], { 1: 'reorder', 2: 'reorder' })
    await read()
    clock.set(addMilliseconds(now, 15_000))
    expect(await read()).toEqual([1])
    expect(nextDue()).toBe(addMilliseconds(now, 35_000))
    clock.set(addMilliseconds(now, 35_000))
    expect(await read()).toEqual([2])
  })
})
