import { describe, expect, it } from 'vitest'
import {
  formatDateRange,
  formatDates,
  formatLongDate,
  formatMoment,
  formatOffset,
  formatSpan,
  formatSpanForReader,
} from '../../../shared/i18n/format-times'

const morning = ['2026-12-10T06:00:00.000Z', '2026-12-10T09:30:00.000Z'] as const

describe('the words for a time', () => {
  it('name place and offset, never an abbreviation alone', () => {
    expect(formatMoment(morning[0], 'Africa/Mogadishu', 'en')).toBe(
      'Thursday, 10 December 2026, 09:00 (Mogadishu, UTC+03:00)',
    )
    expect(formatMoment(morning[0], 'Africa/Mogadishu', 'fr')).toBe(
      'jeudi 10 décembre 2026, 09:00 (Mogadiscio, UTC+03:00)',
    )
  })

  it('take the offset in force on that date', () => {
    expect(formatOffset('Europe/Zurich', '2026-07-01T10:00:00.000Z')).toBe('UTC+02:00')
    expect(formatOffset('Europe/Zurich', '2026-12-01T10:00:00.000Z')).toBe('UTC+01:00')
    expect(formatOffset('America/Lima', '2026-12-01T10:00:00.000Z')).toBe('UTC-05:00')
    expect(formatOffset('Asia/Kathmandu', '2026-12-01T10:00:00.000Z')).toBe('UTC+05:45')
    expect(formatOffset('Africa/Banjul', '2026-12-01T10:00:00.000Z')).toBe('UTC+00:00')
  })

  it('tell the reader in the clinic’s own zone one time only', () => {
    const zones = { clinic: 'Africa/Mogadishu', reader: 'Africa/Mogadishu' }
    expect(formatSpanForReader(...morning, zones, 'en').reader).toBeNull()
  })

  it.each(['Africa/Nairobi', 'Africa/Addis_Ababa', 'Asia/Riyadh', 'Europe/Istanbul'])(
    'tell a reader in %s one time only: the clock there shows the same',
    (reader) => {
      expect(formatSpanForReader(...morning, { clinic: 'Africa/Mogadishu', reader }, 'en').reader).toBeNull()
    },
  )

  it('tell a reader their own time where the clocks differ at one end only', () => {
    const night = ['2026-03-29T00:00:00.000Z', '2026-03-29T04:00:00.000Z'] as const
    const zones = { clinic: 'Africa/Lagos', reader: 'Europe/Zurich' }
    expect(formatSpanForReader(...night, zones, 'en').reader).not.toBeNull()
  })

  it.each([
    ['en', ['2026-12-10'], '10 December 2026'],
    ['en', ['2026-12-10', '2026-12-11'], '10–11 December 2026'],
    ['en', ['2026-12-12', '2026-12-10'], '10 and 12 December 2026'],
    ['en', ['2026-12-10', '2026-12-12', '2026-12-14'], '10, 12 and 14 December 2026'],
    ['en', ['2026-12-10', '2026-12-11', '2026-12-14'], '10–11 and 14 December 2026'],
    ['en', ['2026-11-30', '2026-12-02'], '30 November and 2 December 2026'],
    ['en', ['2026-11-30', '2026-12-01'], '30 November – 1 December 2026'],
    ['en', ['2026-12-30', '2027-01-04'], '30 December 2026 and 4 January 2027'],
    ['fr', ['2026-12-10', '2026-12-12'], '10 et 12 décembre 2026'],
    ['fr', ['2026-12-01', '2026-12-03'], '1er et 3 décembre 2026'],
    ['fr', ['2026-12-01', '2026-12-02', '2026-12-04'], '1er–2 et 4 décembre 2026'],
    ['en', [], ''],
  ] as const)('name the dates of a clinic in %s: %j', (language, dates, words) => {
    // Intl writes thin spaces around the dash of a range.
    expect(formatDates(dates, language).replaceAll('\u2009', ' ')).toBe(words)
  })

  it('tell another zone’s reader their own time with their own date', () => {
    const zones = { clinic: 'Africa/Mogadishu', reader: 'America/Los_Angeles' }
    const { reader } = formatSpanForReader(...morning, zones, 'en')
    expect(reader?.date).toBe('Wednesday, 9 December 2026')
    expect(reader?.clock).toBe('22:00 – Thursday, 10 December 2026, 01:30 (Los Angeles, UTC-08:00)')
  })

  it('name both offsets when the clocks change in between', () => {
    const { clock } = formatSpan(
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T04:00:00.000Z',
      'Europe/Zurich',
      'en',
    )
    expect(clock).toBe('01:00 (Zurich, UTC+01:00) – 06:00 (Zurich, UTC+02:00)')
  })

  it('name a zone without a place by its offset', () => {
    expect(formatMoment(morning[0], 'UTC', 'en')).toBe('Thursday, 10 December 2026, 06:00 (UTC+00:00)')
  })

  it('write the first of a month as the French do', () => {
    expect(formatLongDate('2026-12-01', 'fr')).toBe('mardi 1er décembre 2026')
    expect(formatLongDate('2026-12-11', 'fr')).toBe('vendredi 11 décembre 2026')
    expect(formatLongDate('2026-12-01', 'en')).toBe('Tuesday, 1 December 2026')
  })

  it('join the dates of a clinic of several days', () => {
    expect(formatDateRange('2026-12-10', '2026-12-10', 'en')).toBe('10 December 2026')
    expect(formatDateRange('2026-12-10', '2026-12-11', 'en')).toBe('10–11 December 2026')
    expect(formatDateRange('2026-12-31', '2027-01-01', 'fr')).toMatch(
      /^31 décembre 2026\s–\s1er janvier 2027$/,
    )
  })
})
