import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZoneClock, dateOrders, parseZoomTime } from '../../../../shared/import/zoom/zoom-time'
import { createCellInstants, createTimeReader } from '../../../../shared/import/zoom/zoom-time-reader'

const twoDigits = (number: number) => String(number).padStart(2, '0')
const dates = [
  '12/10/2025',
  '25/12/2025',
  '10.12.2025',
  '2025-12-10',
  '12-10-25',
  'Dec 10, 2025',
  '13/13/2025',
  '',
]
const halves = ['', ' AM', ' PM', 'pm', ' ص', ' UTC', '+0300', ' Uhr']
const someTime = fc
  .record({
    date: fc.constantFrom(...dates),
    between: fc.constantFrom(' ', ', ', 'T', ''),
    hour: fc.integer({ min: 0, max: 25 }),
    minute: fc.integer({ min: 0, max: 61 }),
    seconds: fc.option(fc.integer({ min: 0, max: 75 })),
    half: fc.constantFrom(...halves),
  })
  .map(
    ({ date, between, hour, minute, seconds, half }) =>
      `${date}${between}${hour}:${twoDigits(minute)}${seconds === null ? '' : `:${twoDigits(seconds)}`}${half}`,
  )

describe('the reader that remembers minutes', () => {
  it('gives the instant that reading each text anew gives', () => {
    const read = createTimeReader()
    fc.assert(
      fc.property(someTime, fc.constantFrom(...dateOrders), (text, order) => {
        const reading = parseZoomTime(text)?.[order]
        const [instant] = createCellInstants('Africa/Mogadishu', order, read)(text)
        expect([text, instant]).toEqual([
          text,
          reading ? createZoneClock('Africa/Mogadishu')(reading) : undefined,
        ])
      }),
      { numRuns: 1000 },
    )
  })

  it('gives both instants of the hour that comes twice when the clocks go back', () => {
    const instants = createCellInstants('Europe/Zurich', 'dmy', createTimeReader())
    expect(instants('26/10/2025 02:30:15')).toEqual(['2025-10-26T00:30:15.000Z', '2025-10-26T01:30:15.000Z'])
    expect(instants('26/10/2025 03:30:15')).toEqual(['2025-10-26T02:30:15.000Z'])
  })
})
