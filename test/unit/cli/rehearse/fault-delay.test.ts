import { expect, it } from 'vitest'
import { maxFaultDelayMs } from '../../../../cli/rehearse/fault-delay'
import { MINUTE_MS } from '../../../../shared/domain/values/time/instant'

const minutesOf = (dueAt: string, ...windows: [string, string][]): number =>
  maxFaultDelayMs(
    {
      seed: 1,
      rules: windows.map((between) => ({ service: 'ses', fault: 'account-paused', rate: 1, between })),
    },
    dueAt,
  ) / MINUTE_MS

it.each<[string, string, [string, string][], number]>([
  ['without a window', '2025-12-03T06:00:00Z', [], 30],
  ['in a window', '2025-12-03T06:00:00Z', [['2025-12-03T05:00:00Z', '2025-12-03T08:00:00Z']], 150],
  ['just before a window', '2025-12-03T06:00:00Z', [['2025-12-03T06:20:00Z', '2025-12-03T08:00:00Z']], 150],
  ['long before a window', '2025-12-03T06:00:00Z', [['2025-12-03T06:31:00Z', '2025-12-03T08:00:00Z']], 30],
  ['after a window', '2025-12-03T06:00:00Z', [['2025-12-03T05:00:00Z', '2025-12-03T05:59:00Z']], 30],
  [
    'in a window that another one follows',
    '2025-12-03T06:00:00Z',
    [
      ['2025-12-03T08:10:00Z', '2025-12-03T09:00:00Z'],
      ['2025-12-03T05:00:00Z', '2025-12-03T08:00:00Z'],
    ],
    210,
  ],
])('faults explain the delay of a mail that was due %s', (_, dueAt, windows, minutes) => {
  expect(minutesOf(dueAt, ...windows)).toBe(minutes)
})
