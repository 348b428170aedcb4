import { describe, expect, it } from 'vitest'
import { selectCertifiedDays } from '../../../../shared/domain/certificate/certified-days'
import type { CertificateRule } from '../../../../shared/domain/clinic/certificate-rule'

/** A clinic of two days of three and a half hours, which is 210 minutes each, and of one more of an hour. */
const windows = [
  { from: '2026-12-10T06:00:00.000Z', to: '2026-12-10T09:30:00.000Z' },
  { from: '2026-12-11T06:00:00.000Z', to: '2026-12-11T09:30:00.000Z' },
  { from: '2026-12-12T06:00:00.000Z', to: '2026-12-12T07:00:00.000Z' },
]

/** @param presence minutes of each day; `hand`: recorded by hand alone; undefined: not there */
const certify = (rule: CertificateRule, presence: (number | 'hand' | undefined)[], share = 0.5) =>
  selectCertifiedDays(
    rule,
    presence.map((minutes, index) => ({
      date: windows[index]?.from.slice(0, 10) ?? '',
      window: windows[index] as (typeof windows)[number],
      attendee:
        minutes === undefined
          ? undefined
          : {
              registrationId: 'r',
              email: 'a@example.org',
              name: 'A',
              minutes: minutes === 'hand' ? null : minutes,
              sessionMinutes: [],
              joins: null,
              joinedAt: null,
              leftAt: null,
              matchedBy: 'by-hand' as const,
              isByHand: minutes === 'hand',
            },
    })),
    share,
  ).map(({ date }) => Number(date.slice(-2)) - 9)

describe('the days that a certificate names', () => {
  it.each([
    ['each-day', [105, 105, 30], [1, 2, 3]],
    ['each-day', [105, 104, 60], []],
    ['each-day', [105, 'hand', 30], [1, 2, 3]],
    ['each-day', [210, undefined, 60], []],
    ['any-day', [10, 105, undefined], [2]],
    ['any-day', [104, 104, 29], []],
    ['any-day', [undefined, undefined, 'hand'], [3]],
    ['none', [210, 210, 60], []],
  ] as const)('by the rule %s of the minutes %j are %j', (kind, presence, days) => {
    expect(certify({ kind }, [...presence])).toEqual(days)
  })

  it.each([
    // 480 minutes in all.
    [0.7, [210, 126, undefined], [1, 2]],
    [0.7, [210, 125, undefined], []],
    [1, [210, 210, 60], [1, 2, 3]],
    [1, [210, 210, 59], []],
    [0.5, ['hand', 30, undefined], [1, 2]],
    [0.01, [undefined, undefined, 5], [3]],
    [0.01, [undefined, undefined, undefined], []],
  ] as const)('from %d of all hours of the minutes %j are %j', (share, presence, days) => {
    expect(certify({ kind: 'hours', share }, [...presence])).toEqual(days)
  })

  it('follow the share of a day that counts as attended', () => {
    expect(certify({ kind: 'any-day' }, [60, 200, undefined], 0.9)).toEqual([2])
  })
})
