import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computeDayAttendance,
  countExcluded,
} from '../../../../shared/domain/attendance/summary/day-attendance'
import { Stay } from '../../../../shared/domain/attendance/zoom/stay'
import { readZoomReport } from '../../../../shared/import/zoom/read-zoom-report'
import {
  dayHours,
  readSample,
  readSampleStays,
  sampleRegistrants,
  utcOnThatDay,
  zurichOptions,
} from '../../domain/attendance/attendance-builders'

const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest'
const stays = (text: string, options = zurichOptions) => {
  const report = readZoomReport(text, options)
  expect(report).toMatchObject({ kind: 'read' })
  return report.kind === 'read' ? report.stays : []
}

describe('a report of Zoom', () => {
  const organiserEmails = ['lab@example.org']
  const attendance = (name: string) =>
    computeDayAttendance({
      window: dayHours,
      registrants: sampleRegistrants,
      stays: readSampleStays(name),
      organiserEmails,
    })

  it.each(['joins-classic.csv', 'joins-french.csv', 'joins-spanish.csv', 'joins-excel.txt'])(
    'gives the same people whichever way it was exported: %s',
    (name) => {
      const { excluded, ...expected } = attendance('joins-current.csv')
      expect(countExcluded(excluded)).toEqual({ host: 1, interpreter: 1, recorder: 1, 'not-participant': 0 })
      expect(attendance(name)).toMatchObject(expected)
    },
  )

  it('counts united, clipped, whole minutes of the people who were there', () => {
    const { people, unmatched } = attendance('joins-current.csv')
    expect(people.map(({ name, minutes, joins }) => [name, minutes, joins])).toEqual([
      ['Amina Warsame', 236, 2],
      ['Faadumo Nur', 120, 1],
      ['Jean-Pierre Habimana', 59, 1],
      ['Yusuf Hirsi', 235, 2],
    ])
    expect(
      unmatched.map(({ name, minutes, rows, proposal }) => [name, minutes, rows, proposal?.email]),
    ).toEqual([
      ['Ayan Jama - NCA Somalia', 100, 1, 'ayan.jama@example.org'],
      ['Mohamed Ali', 210, 1, undefined],
      ['iPhone', 7, 2, undefined],
    ])
  })

  it('leaves people in the waiting room outside', () => {
    const report = readZoomReport(readSample('joins-current.csv'), zurichOptions)
    expect(report).toMatchObject({ kind: 'read', waiting: 1, exact: true })
  })

  it('knows its host from the block about the meeting', () => {
    const hosts = readSampleStays('joins-classic.csv').filter(({ host }) => host)
    expect(hosts.map(({ name }) => name)).toEqual(['DFS Security Lab'])
  })

  it('gathers every restart of the meeting from one file', () => {
    const people = computeDayAttendance({
      window: dayHours,
      registrants: sampleRegistrants,
      stays: readSampleStays('restarted.csv'),
    }).people
    expect(people.map(({ name, minutes, joins }) => [name, minutes, joins])).toEqual([
      ['Amina Warsame', 236, 2],
      ['Faadumo Nur', 80, 1],
      ['Jean-Pierre Habimana', 120, 1],
    ])
  })

  it('with one row per person gives totals, never more than the hours in common with the day', () => {
    const report = readZoomReport(readSample('people-totals.csv'), zurichOptions)
    expect(report).toMatchObject({ kind: 'read', exact: false })
    const minutes = attendance('people-totals.csv').people.map((person) => [person.name, person.minutes])
    expect(minutes).toContainEqual(['Yusuf Hirsi', 240])
    expect(minutes).toContainEqual(['Faadumo Nur', 120])
  })

  it('with totals and no word of the meeting takes the day as its hours', () => {
    const text = 'Name,Total Duration (Minutes)\nAmina Warsame,900\nFaadumo Nur,12'
    const { unmatched } = computeDayAttendance({ window: dayHours, registrants: [], stays: stays(text) })
    expect(unmatched.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Amina Warsame', 240],
      ['Faadumo Nur', 12],
    ])
  })

  it('with first join, last leave and a total counts the total', () => {
    const text = `Name,Email,Join Time,Leave Time,Total Duration (Minutes)\nA B,,2025-12-10 07:00:00,2025-12-10 11:00:00,33`
    const { unmatched } = computeDayAttendance({ window: dayHours, registrants: [], stays: stays(text) })
    expect(unmatched[0]?.minutes).toBe(33)
  })

  it('reads clock times in the zone of the Zoom account, and those with an offset as they say', () => {
    const [plain, offset] = stays(
      `${header}\nA,,2025-12-10 07:00,2025-12-10 08:00,60,No\nB,,2025-12-10T07:00:00Z,2025-12-10T09:00:00+01:00,60,No`,
    )
    expect([plain?.from, plain?.to]).toEqual([utcOnThatDay('06:00'), utcOnThatDay('07:00')])
    expect([offset?.from, offset?.to]).toEqual([utcOnThatDay('07:00'), utcOnThatDay('08:00')])
  })

  it('knows noon from midnight', () => {
    const [noon] = stays(`${header}\nA,,12/10/2025 12:00:00 AM,12/10/2025 12:30:00 PM,750,No`)
    expect([noon?.from, noon?.to]).toEqual(['2025-12-09T23:00:00.000Z', utcOnThatDay('11:30')])
  })

  it('keeps quotation marks, commas and other scripts in names', () => {
    const [quoted, bare, arabic] = stays(
      `${header}\n"Doe, ""JJ"" Jane",,2025-12-10 07:00,2025-12-10 08:00,60,No\nJane "JJ" Doe,,2025-12-10 07:00,2025-12-10 08:00,60,No\nأمينة ورسمه,,2025-12-10 07:00,2025-12-10 08:00,60,No`,
    )
    expect([quoted?.name, bare?.name, arabic?.name]).toEqual([
      'Doe, "JJ" Jane',
      'Jane "JJ" Doe',
      'أمينة ورسمه',
    ])
  })

  it('can be stored', () => {
    for (const stay of [
      ...readSampleStays('joins-current.csv'),
      ...stays('Name,Total Duration (Minutes)\nA,12'),
    ]) {
      expect(Stay.parse(stay)).toEqual(stay)
    }
  })

  it('takes a person called Tema for a person', () => {
    expect(stays(`${header}\nTema,,2025-12-10 07:00,2025-12-10 08:00,60,No`)[0]?.name).toBe('Tema')
  })

  it('in which nobody came is read as that', () => {
    expect(stays(header)).toEqual([])
  })

  it('takes a leave time from the duration when Zoom left it out', () => {
    const [stay] = stays(`${header}\nA,,2025-12-10 07:00:10,,60,No`)
    expect(stay?.to).toBe(utcOnThatDay('07:00:10'))
  })
})

describe('a report that cannot be taken', () => {
  it('names every row that cannot be read, with its reason, and reads the others', () => {
    const report = readZoomReport(readSample('wrong-rows.csv'), zurichOptions)
    expect(report.kind === 'read' && report.stays).toHaveLength(1)
    expect(report).toMatchObject({
      problems: [
        { row: 3, reason: 'leaves at 12/10/2025 07:30:00 AM, before joining at 12/10/2025 09:00:00 AM' },
        { row: 4, reason: 'the join time "yesterday" is no date and time' },
        { row: 5, reason: 'no leave time and no duration' },
        { row: 6, reason: 'neither a name nor an e-mail address' },
      ],
    })
  })

  it.each([
    ['', 'the file is empty'],
    ['Topic,ID,Host\nClinic,1,A', 'this is a list of meetings'],
    ['%PDF-1.4 nonsense', 'this is a PDF'],
    ['what,is,this', 'no participants found'],
  ])('says what is missing: %s', (text, reason) => {
    const report = readZoomReport(text, zurichOptions)
    expect(report.kind === 'wrong' && report.problems[0]?.reason).toContain(reason)
  })

  it('names the line of a quotation mark that never closes', () => {
    const report = readZoomReport(`${header}\n"A,,2025-12-10 07:00,2025-12-10 08:00,60,No\n`, zurichOptions)
    expect(report).toMatchObject({
      kind: 'wrong',
      problems: [{ reason: expect.stringContaining('quotation') }],
    })
  })

  it('names rows of the other order in a file of one order', () => {
    const rows = ['13/12/2025', '14/12/2025', '12/25/2025'].map(
      (date) => `A,,${date} 07:00,${date} 08:00,60,No`,
    )
    const report = readZoomReport([header, ...rows].join('\n'), zurichOptions)
    expect(report.kind === 'read' && new Set(report.problems.map(({ row }) => row))).toEqual(new Set([4]))
  })
})

describe('any text at all', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Name (original name)',
      'Join time',
      'Email',
      'Duration (minutes)',
      'Topic',
      '12/10/2025 07:00',
      '"',
      ';',
      '\t',
    ),
  )
  const text = fc
    .array(fc.array(cell), { maxLength: 12 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'))

  it('is read, asked about or refused, never a crash', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (body, withHeader) => {
        const { kind } = readZoomReport(withHeader ? `${header}\n${body}` : body, zurichOptions)
        expect(['read', 'ambiguous', 'wrong']).toContain(kind)
      }),
      { numRuns: 300 },
    )
  })

  it('of a megabyte is read to its last row', () => {
    const row =
      'Amina Warsame,amina.warsame@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:30:00 AM,150,Yes'
    expect(stays(`${header}\n${`${row}\n`.repeat(12_000)}`)).toHaveLength(12_000)
  })
})

describe('month and day', () => {
  const row = (date: string) => `${header}\nA,,${date} 07:00,${date} 08:00,60,No`
  const dateOf = (text: string, options = zurichOptions) => stays(text, options)[0]?.from.slice(0, 10)

  it('are asked for when nothing settles them, with both readings', () => {
    expect(readZoomReport(readSample('ambiguous.csv'), zurichOptions)).toEqual({
      kind: 'ambiguous',
      row: 2,
      column: 'join',
      text: '03/04/2026 07:00',
      readings: [
        { order: 'mdy', at: '2026-03-04T06:00:00.000Z' },
        { order: 'dmy', at: '2026-04-03T05:00:00.000Z' },
      ],
    })
  })

  it('follow the answer', () => {
    expect(dateOf(readSample('ambiguous.csv'), { ...zurichOptions, order: 'dmy' })).toBe('2026-04-03')
    expect(dateOf(readSample('ambiguous.csv'), { ...zurichOptions, order: 'mdy' })).toBe('2026-03-04')
  })

  it('are settled by the day of the clinic', () => {
    expect(dateOf(row('12/10/2025'))).toBe('2025-12-10')
    expect(dateOf(row('10/12/2025'))).toBe('2025-12-10')
    expect(readZoomReport(row('12/10/2025'), { zone: 'Europe/Zurich' }).kind).toBe('ambiguous')
  })

  it('are settled by one date that allows a single order', () => {
    const text = `${row('03/04/2026')}\nB,,25/04/2026 07:00,25/04/2026 08:00,60,No`
    expect(dateOf(text)).toBe('2026-04-03')
  })

  it('need no asking when both are the same', () => {
    expect(dateOf(row('11/11/2026'))).toBe('2026-11-11')
  })

  it('come first as a day wherever dots stand between them', () => {
    expect(dateOf(row('03.04.2026'))).toBe('2026-04-03')
  })

  it('are read from written dates', () => {
    expect(dateOf(`${header}\nA,,"Apr 3, 2026 07:00 AM","Apr 3, 2026 08:00 AM",60,No`)).toBe('2026-04-03')
  })

  it('of a day that does not exist make the row wrong', () => {
    expect(readZoomReport(row('02/30/2026'), zurichOptions).kind).toBe('wrong')
  })

  it('of an answer that contradicts the file make the row wrong', () => {
    expect(readZoomReport(row('25/12/2025'), { ...zurichOptions, order: 'mdy' })).toMatchObject({
      kind: 'wrong',
    })
  })
})
