import { describe, expect, it } from 'vitest'
import { reportMonthAt } from '../../../../shared/domain/programme-mail/report-month'
import { isSubscriptionValid } from '../../../../shared/domain/programme-mail/subscription'

describe('the month of a report', () => {
  it.each([
    ['a Tuesday, winter time', '2026-12-01T08:00:00.000Z', '2026-12'],
    ['a Saturday is followed by Monday', '2026-08-03T07:00:00.000Z', '2026-08'],
    ['a Sunday is followed by Monday, summer time', '2026-05-31T22:00:00.000Z', null],
    ['Monday after a Sunday', '2026-11-02T08:00:00.000Z', '2026-11'],
    ['new year', '2027-01-01T08:00:00.000Z', '2027-01'],
  ])('begins at 09:00 in Geneva: %s', (_, instant, month) => {
    expect(reportMonthAt(instant)?.month ?? null).toBe(month)
    const before = new Date(Date.parse(instant) - 1).toISOString()
    expect(reportMonthAt(before)).toBeNull()
  })

  it('is due for three days and for no longer', () => {
    const report = reportMonthAt('2026-12-02T00:00:00.000Z')
    expect(report).toEqual({
      month: '2026-12',
      dueAt: '2026-12-01T08:00:00.000Z',
      usefulUntil: '2026-12-04T08:00:00.000Z',
    })
    expect(reportMonthAt('2026-12-04T08:00:00.000Z')).toEqual(report)
    expect(reportMonthAt('2026-12-04T08:00:00.001Z')).toBeNull()
    expect(reportMonthAt('2026-12-31T23:30:00.000Z')).toBeNull()
  })
})

describe('a subscription', () => {
  it('ends 180 days after the person last signed in', () => {
    const staff = { subject: 's', name: '', email: 'lerato@example.org', roles: [] }
    const subscription = { staff, since: '2026-01-01T00:00:00.000Z', signedInAt: '2026-06-01T00:00:00.000Z' }
    expect(isSubscriptionValid(subscription, '2026-11-27T23:59:59.999Z')).toBe(true)
    expect(isSubscriptionValid(subscription, '2026-11-28T00:00:00.000Z')).toBe(false)
  })
})
