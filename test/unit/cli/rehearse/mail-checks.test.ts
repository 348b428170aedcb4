import { describe, expect, it } from 'vitest'
import type { ExpectedMail } from '../../../../cli/rehearse/expected-mails'
import { type ArrivedMail, compareMails, isRehearsalPassed } from '../../../../cli/rehearse/mail-checks'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'

const dueAt = '2025-12-09T06:00:00.000Z'
const to = 'amina@example.org'
const expectedMail = (more: Partial<ExpectedMail> = {}): ExpectedMail => ({
  to,
  kind: 'reminder-day',
  day: 1,
  dueAt,
  usefulUntil: null,
  supersededBy: [],
  ...more,
})
const arrivedMail = (more: Partial<ArrivedMail> = {}): ArrivedMail => ({
  to,
  kind: 'reminder-day',
  day: 1,
  mail: 'mail-1',
  sentAt: addMilliseconds(dueAt, 2_000),
  subject: 'Day 1',
  ...more,
})
const noFailures = { lost: 0, duplicated: 0, unexpected: 0, late: 0, ambiguous: 0 }

describe('the inbox compared with the plan', () => {
  it('is correct when each mail came once, soon after it was due', () => {
    expect(compareMails([expectedMail()], [arrivedMail()]).checks).toEqual(noFailures)
  })

  it('counts a mail that never came as lost, and shows which', () => {
    const { checks, pairs } = compareMails([expectedMail(), expectedMail({ day: 2 })], [arrivedMail()])
    expect(checks).toEqual({ ...noFailures, lost: 1 })
    expect(pairs.filter(({ arrived }) => arrived === null).map(({ expected }) => expected?.day)).toEqual([2])
  })

  it('counts the same mail twice as a duplicate', () => {
    expect(compareMails([expectedMail()], [arrivedMail(), arrivedMail()]).checks).toEqual({
      ...noFailures,
      duplicated: 1,
    })
  })

  it('counts a second mail of the same kind and day that was not owed as unexpected', () => {
    expect(compareMails([expectedMail()], [arrivedMail(), arrivedMail({ mail: 'mail-2' })]).checks).toEqual({
      ...noFailures,
      unexpected: 1,
    })
  })

  it.each([
    ['of another kind', { kind: 'moved' }],
    ['of another day', { day: 2 }],
    ['to somebody else', { to: 'other@example.org' }],
  ])('takes a mail %s for no answer to what was due', (_, difference) => {
    expect(compareMails([expectedMail()], [arrivedMail(difference)]).checks).toEqual({
      ...noFailures,
      lost: 1,
      unexpected: 1,
    })
  })

  it.each([
    ['more than a minute after it was due', addMilliseconds(dueAt, MINUTE_MS + 1)],
    ['before it was due', addMilliseconds(dueAt, -1)],
  ])('counts a mail that came %s as late', (_, sentAt) => {
    expect(compareMails([expectedMail()], [arrivedMail({ sentAt })]).checks).toEqual({
      ...noFailures,
      late: 1,
    })
  })

  it('lets a summary wait for the next run of the sweep', () => {
    const summary = { kind: 'day-summary', day: 1 } as const
    const at = (minutes: number) =>
      compareMails(
        [expectedMail(summary)],
        [arrivedMail({ ...summary, sentAt: addMilliseconds(dueAt, minutes * MINUTE_MS) })],
      )
    expect(at(6).checks).toEqual(noFailures)
    expect(at(7).checks).toEqual({ ...noFailures, late: 1 })
  })

  it('does not miss a mail that was delayed until its reader had left', () => {
    const tolerance = { ambiguous: 2, maxDelayMs: () => 30 * MINUTE_MS }
    const supersededAfter = (minutes: number) =>
      expectedMail({ supersededBy: [addMilliseconds(dueAt, minutes * MINUTE_MS)] })
    expect(compareMails([supersededAfter(30)], [], tolerance).checks).toEqual({ ...noFailures, ambiguous: 2 })
    expect(compareMails([supersededAfter(31)], [], tolerance).checks).toEqual({
      ...noFailures,
      lost: 1,
      ambiguous: 2,
    })
    expect(compareMails([supersededAfter(1)], []).checks).toEqual({ ...noFailures, lost: 1 })
  })

  it('misses no mail that was of no use any more when its delay was over', () => {
    const usefulFor = (minutes: number) =>
      expectedMail({ usefulUntil: addMilliseconds(dueAt, minutes * MINUTE_MS) })
    const checksWith = (minutes: number, delay: number) =>
      compareMails([usefulFor(minutes)], [], { ambiguous: 0, maxDelayMs: () => delay * MINUTE_MS }).checks
        .lost
    expect([checksWith(60, 60), checksWith(60, 59), checksWith(90, 60)]).toEqual([0, 1, 1])
  })

  it('is correct with as many duplicates as calls were ambiguous, and late only with faults', () => {
    expect(isRehearsalPassed({ ...noFailures, duplicated: 2, ambiguous: 2, late: 3 }, true)).toBe(true)
    expect(isRehearsalPassed({ ...noFailures, duplicated: 3, ambiguous: 2 }, true)).toBe(false)
    expect(isRehearsalPassed({ ...noFailures, late: 1 }, false)).toBe(false)
    expect(isRehearsalPassed({ ...noFailures, lost: 1 }, true)).toBe(false)
    expect(isRehearsalPassed({ ...noFailures, unexpected: 1 }, true)).toBe(false)
  })

  it('matches the earliest due mail with the earliest that came', () => {
    const again = addMilliseconds(dueAt, 24 * 60 * MINUTE_MS)
    const { checks, pairs } = compareMails(
      [expectedMail({ dueAt: again }), expectedMail()],
      [arrivedMail(), arrivedMail({ mail: 'mail-2', sentAt: addMilliseconds(again, 1) })],
    )
    expect(checks).toEqual(noFailures)
    expect(pairs.map(({ arrived }) => arrived?.mail)).toEqual(['mail-1', 'mail-2'])
  })
})
