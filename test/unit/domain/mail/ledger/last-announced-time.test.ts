import { describe, expect, it } from 'vitest'
import { withDayMoved } from '../../../../../shared/domain/clinic/times/move-day-time'
import { lastAnnouncedTime } from '../../../../../shared/domain/mail/ledger/last-announced-time'
import type { LedgerEntry } from '../../../../../shared/domain/mail/ledger/ledger'
import { aClinic, aLedgerEntry } from '../../../../support/builders/builders'

const zone = 'Africa/Mogadishu'
const dates = { first: '2026-12-10', away: '2026-12-14' }
const hours = { start: '09:00', end: '12:30' }

/** Day 1 was on the first date, was moved to another, back, and to the other again: version 4. */
const movedTo = (...moves: string[]) => {
  const clinic = moves.reduce(
    (before, date) => withDayMoved(before, 1, { date, ...hours }, '2026-12-01T08:00:00.000Z'),
    aClinic({ timeZone: zone }),
  )
  const [day] = clinic.days
  if (!day) throw new RangeError('a clinic has days')
  return day
}

const announcedBy = (state: LedgerEntry['state'], version: number) =>
  aLedgerEntry({ state, announcedVersions: { 1: version } })

describe('the last time of a day announced to a registrant', () => {
  const day = movedTo(dates.away, dates.first, dates.away)
  const announcedTime = (...entries: LedgerEntry[]) => lastAnnouncedTime(day, zone, entries)

  it('is unknown without any mail', () => {
    expect(announcedTime()).toBe('nothing')
    expect(announcedTime(announcedBy('skipped', 1), announcedBy('failed', 2))).toBe('nothing')
  })

  it('is that of the newest mail accepted by SES', () => {
    expect(announcedTime(announcedBy('accepted', 3), announcedBy('accepted', 1))).toMatchObject({
      planVersion: 3,
    })
    expect(announcedTime(announcedBy('accepted', 1), announcedBy('accepted', 4))).toBe('now')
  })

  it('is the current time again when the day is moved back to it', () => {
    expect(announcedTime(announcedBy('accepted', 2))).toBe('now')
  })

  it.each(['ambiguous', 'claimed'] as const)(
    'is perhaps still the old time, while the notice is %s',
    (state) => {
      expect(announcedTime(announcedBy('accepted', 1), announcedBy(state, 2))).toMatchObject({
        planVersion: 1,
      })
      expect(announcedTime(announcedBy('accepted', 1), announcedBy(state, 4))).toMatchObject({
        planVersion: 1,
      })
      expect(announcedTime(announcedBy('accepted', 2), announcedBy(state, 3))).toMatchObject({
        planVersion: 3,
      })
    },
  )

  it('is the current time when every mail that may have arrived says so', () => {
    expect(announcedTime(announcedBy('accepted', 2), announcedBy('ambiguous', 4))).toBe('now')
  })

  it('comes from mails with unknown outcome when there is no other', () => {
    expect(announcedTime(announcedBy('ambiguous', 1))).toMatchObject({ planVersion: 1 })
    expect(announcedTime(announcedBy('claimed', 4))).toBe('now')
  })
})
