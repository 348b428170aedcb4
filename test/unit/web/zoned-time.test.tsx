import { describe, expect, it } from 'vitest'
import { ZonedDateTime, ZonedTimeRange } from '../../../shared/web/zoned-time'

const instant = '2025-12-02T06:00:00.000Z'
const words = (element: unknown) => String(element).replace(/<[^>]+>/g, '')

describe('a time on a page', () => {
  it('names date, clock, place and offset, never an abbreviation', () => {
    const when = <ZonedDateTime instant={instant} zone="Africa/Mogadishu" language="en" />
    expect(words(when)).toBe('Tuesday, 2 December 2025, 09:00 (Mogadishu, UTC+03:00)')
    expect(String(when)).toContain(`<time datetime="${instant}">`)
  })

  it('speaks the reader’s language', () => {
    expect(words(<ZonedDateTime instant={instant} zone="Africa/Mogadishu" language="fr" />)).toMatch(
      /^mardi 2 décembre 2025, 09:00/,
    )
  })

  it('keeps hours in their order in right-to-left text', () => {
    const hours = (
      <ZonedTimeRange from={instant} to="2025-12-02T09:30:00.000Z" zone="Africa/Mogadishu" language="en" />
    )
    expect(words(hours)).toBe('09:00–12:30 (Mogadishu, UTC+03:00)')
    expect(String(hours)).toMatch(/^<bdi dir="ltr">/)
  })
})
