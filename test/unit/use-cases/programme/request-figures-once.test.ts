import { describe, expect, it } from 'vitest'
import {
  addMilliseconds,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../../../shared/domain/values/time/instant'
import { requestFiguresOnce } from '../../../../shared/use-cases/programme/request-figures-once'
import { anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const afterDayOne = '2026-12-10T12:00:00.000Z'

/** A clinic between its days, and the instants for which a count was asked. */
const depsBetweenDays = async (now: Instant = afterDayOne) => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  const counts: Instant[] = []
  const queues = {
    ...deps.queues,
    enqueueAttendance: async (_: object, delaySeconds = 0) => {
      counts.push(addMilliseconds(deps.now(), delaySeconds * 1000))
    },
  }
  const ownMemory = { ...deps, queues, askedFigures: new Map<string, Instant>() }
  const changeAt = async (instant: Instant) => {
    deps.setNow(instant)
    await requestFiguresOnce(ownMemory, somaliaClinicId)
  }
  return { ...ownMemory, counts, changeAt }
}

describe('a count of figures that people ask for by changing', () => {
  it('runs at once after the first change', async () => {
    const { counts, changeAt } = await depsBetweenDays()
    await changeAt(afterDayOne)
    expect(counts).toEqual([afterDayOne])
    await changeAt(addMilliseconds(afterDayOne, HOUR_MS))
    expect(counts).toEqual([afterDayOne, addMilliseconds(afterDayOne, HOUR_MS)])
  })

  it.each([1_000, 3_600, 61, 1])(
    'runs at most once a minute while %i people register in an hour, and after each of them',
    async (people) => {
      const { counts, changeAt } = await depsBetweenDays()
      const changes = Array.from({ length: people }, (_, index) =>
        addMilliseconds(afterDayOne, Math.floor((index * HOUR_MS) / people)),
      )
      for (const instant of changes) {
        await changeAt(instant)
        const latest = counts.at(-1) ?? ''
        expect(latest >= instant).toBe(true)
        expect(latest <= addMilliseconds(instant, MINUTE_MS + 1_000)).toBe(true)
      }
      expect(counts.length).toBeLessThanOrEqual(Math.min(people, 61))
      for (const [index, count] of counts.entries())
        if (index > 0)
          expect(toEpochMillis(count) - toEpochMillis(counts[index - 1] ?? '')).toBeGreaterThanOrEqual(
            MINUTE_MS,
          )
    },
  )

  it('is not asked for before a day is over', async () => {
    const { counts, changeAt } = await depsBetweenDays()
    await changeAt('2026-12-01T12:00:00.000Z')
    expect(counts).toEqual([])
  })

  it('is asked for again when the queue refused it', async () => {
    const { counts, changeAt, queues } = await depsBetweenDays()
    const enqueue = queues.enqueueAttendance
    queues.enqueueAttendance = () => Promise.reject(new Error('no answer'))
    await expect(changeAt(afterDayOne)).rejects.toThrow('no answer')
    queues.enqueueAttendance = enqueue
    await changeAt(afterDayOne)
    expect(counts).toEqual([afterDayOne])
  })
})
