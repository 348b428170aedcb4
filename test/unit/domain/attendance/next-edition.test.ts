import { describe, expect, it } from 'vitest'
import { nextEdition } from '../../../../shared/domain/attendance/summary/day-summary'
import { aDaySummary } from '../../../support/builders/builders'

const previous = aDaySummary({ edition: 2 })
const counts = { ...previous.counts, joined: 7 }
const later = '2026-12-11T08:00:00.000Z'

describe('a summary that is computed again', () => {
  it('is a correction where a newer report changes a number', () => {
    const { source, dataTakenAt, counts: before } = previous
    expect(nextEdition(aDaySummary({ counts, dataTakenAt: later }), previous)).toMatchObject({
      edition: 3,
      corrects: { source, dataTakenAt, counts: before },
    })
  })

  it.each([
    ['a decision about a row of the same report', aDaySummary({ counts })],
    ['a newer report with the same numbers', aDaySummary({ dataTakenAt: later })],
    ['events of Zoom', aDaySummary({ counts, source: 'webhook', dataTakenAt: later })],
  ])('keeps its edition, so that nobody gets a mail, after %s', (_, next) => {
    expect(nextEdition(next, previous)).toEqual({ ...next, edition: 2, corrects: null })
  })
})
