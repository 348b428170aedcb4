import { describe, expect, it } from 'vitest'
import { type ArrivedMail, compare, isSound } from '../../../../cli/rehearse/checks'
import type { ExpectedMail } from '../../../../cli/rehearse/expected'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'

const dueAt = '2025-12-09T06:00:00.000Z'
const to = 'amina@example.org'
const due = (more: Partial<ExpectedMail> = {}): ExpectedMail => ({
  to,
  kind: 'reminder-day',
  day: 1,
  dueAt,
  overtakenBy: [],
  ...more,
})
const came = (more: Partial<ArrivedMail> = {}): ArrivedMail => ({
  to,
  kind: 'reminder-day',
  day: 1,
  mail: 'mail-1',
  sentAt: plus(dueAt, 2_000),
  subject: 'Day 1',
  ...more,
})
const none = { lost: 0, duplicated: 0, unexpected: 0, late: 0, ambiguous: 0 }

describe('the inbox held against the plan', () => {
  it('is sound when each mail came once, soon after it was due', () => {
    expect(compare([due()], [came()]).checks).toEqual(none)
  })

  it('counts a mail that never came as lost, and shows which', () => {
    const { checks, pairs } = compare([due(), due({ day: 2 })], [came()])
    expect(checks).toEqual({ ...none, lost: 1 })
    expect(pairs.filter(({ arrived }) => arrived === null).map(({ expected }) => expected?.day)).toEqual([2])
  })

  it('counts the same mail twice as a double', () => {
    expect(compare([due()], [came(), came()]).checks).toEqual({ ...none, duplicated: 1 })
  })

  it('counts a second mail of the same kind and day, which nobody owed, as unexpected', () => {
    expect(compare([due()], [came(), came({ mail: 'mail-2' })]).checks).toEqual({ ...none, unexpected: 1 })
  })

  it.each([
    ['of another kind', { kind: 'moved' }],
    ['of another day', { day: 2 }],
    ['to somebody else', { to: 'other@example.org' }],
  ])('takes a mail %s for no answer to what was due', (_, difference) => {
    expect(compare([due()], [came(difference)]).checks).toEqual({ ...none, lost: 1, unexpected: 1 })
  })

  it.each([
    ['more than a minute after it was due', plus(dueAt, MINUTE + 1)],
    ['before it was due', plus(dueAt, -1)],
  ])('counts a mail that came %s as late', (_, sentAt) => {
    expect(compare([due()], [came({ sentAt })]).checks).toEqual({ ...none, late: 1 })
  })

  it('lets a summary wait for the next round of the sweep', () => {
    const summary = { kind: 'day-summary', day: 1 } as const
    const at = (minutes: number) =>
      compare([due(summary)], [came({ ...summary, sentAt: plus(dueAt, minutes * MINUTE) })])
    expect(at(6).checks).toEqual(none)
    expect(at(7).checks).toEqual({ ...none, late: 1 })
  })

  it('misses no mail that was held up until its reader had left', () => {
    const trouble = { ambiguous: 2, patience: 30 * MINUTE }
    const left = (minutes: number) => due({ overtakenBy: [plus(dueAt, minutes * MINUTE)] })
    expect(compare([left(30)], [], trouble).checks).toEqual({ ...none, ambiguous: 2 })
    expect(compare([left(31)], [], trouble).checks).toEqual({ ...none, lost: 1, ambiguous: 2 })
    expect(compare([left(1)], []).checks).toEqual({ ...none, lost: 1 })
  })

  it('is sound with as many doubles as calls were ambiguous, and late only with faults', () => {
    expect(isSound({ ...none, duplicated: 2, ambiguous: 2, late: 3 }, true)).toBe(true)
    expect(isSound({ ...none, duplicated: 3, ambiguous: 2 }, true)).toBe(false)
    expect(isSound({ ...none, late: 1 }, false)).toBe(false)
    expect(isSound({ ...none, lost: 1 }, true)).toBe(false)
    expect(isSound({ ...none, unexpected: 1 }, true)).toBe(false)
  })

  it('gives the earliest due mail the earliest that came', () => {
    const again = plus(dueAt, 24 * 60 * MINUTE)
    const { checks, pairs } = compare(
      [due({ dueAt: again }), due()],
      [came(), came({ mail: 'mail-2', sentAt: plus(again, 1) })],
    )
    expect(checks).toEqual(none)
    expect(pairs.map(({ arrived }) => arrived?.mail)).toEqual(['mail-1', 'mail-2'])
  })
})
