import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'

const sampleFlags = {
  clinic: 'samples/announcements/somalia-2025-12.txt',
  day: '1',
  registrations: 'samples/zoom/registrations.csv',
  zoom: 'samples/zoom/joins-current.csv',
  'zoom-zone': 'Europe/Zurich',
}
type CommandFlags = Partial<Record<string, string | string[]>>

/** Runs the command on the samples; texts given under a name replace files. */
const run = async (
  flagValues: CommandFlags = {},
  files: Record<string, string> = {},
  flags: string[] = ['--json'],
) => {
  const args = Object.entries({ ...sampleFlags, ...flagValues }).flatMap(([name, value = []]) =>
    [value].flat().flatMap((item) => [`--${name}`, item]),
  )
  const result = await runCli(['attendance', ...args, ...flags], { files })
  return { ...result, json: () => JSON.parse(result.text) }
}
const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest'

describe('clinic attendance', () => {
  it('prints exactly the documented output', async () => {
    const { json, errors } = await run()
    expect(errors).toEqual([
      'samples/zoom/joins-current.csv: 1 row is of people who were not admitted or did not join',
      '1 row is outside the hours of day 1 and not counted',
    ])
    expect(json()).toEqual({
      day: 1,
      window: { from: '2025-12-10T06:00:00.000Z', to: '2025-12-10T10:00:00.000Z' },
      counts: { registered: 9, inRoom: 4, inRoomLongEnough: 3, unmatchedRows: 4 },
      people: [
        { email: 'amina.warsame@example.org', name: 'Amina Warsame', minutes: 236, joins: 2 },
        { email: 'faadumo.nur@example.org', name: 'Faadumo Nur', minutes: 120, joins: 1 },
        { email: 'jp.habimana@example.org', name: 'Jean-Pierre Habimana', minutes: 59, joins: 1 },
        { email: 'yusuf.hirsi@example.org', name: 'Yusuf Hirsi Abdi', minutes: 235, joins: 2 },
      ],
      unmatched: [
        { name: 'Ayan Jama - NCA Somalia', minutes: 100, rows: 1, proposal: 'ayan.jama@example.org' },
        { name: 'Mohamed Ali', minutes: 210, rows: 1, proposal: null },
        { name: 'iPhone', minutes: 7, rows: 2, proposal: null },
      ],
      excluded: [
        { name: 'DFS Security Lab', minutes: 240, rows: 1, role: 'host', reason: 'report-host' },
        { name: 'Interprète FR', minutes: 240, rows: 1, role: 'interpreter', reason: 'name' },
        { name: 'Otter.ai', minutes: 237, rows: 1, role: 'bot', reason: 'name' },
      ],
    })
  })

  it('prints a table for a person, with place and offset', async () => {
    const { text } = await run({}, {}, [])
    expect(text).toMatch(/10 December 2025, 09:00–13:00 \(Mogadishu, UTC\+03:00\)\n/)
    expect(text).toMatch(/Attended \(120\+ min\) +3\n/)
    expect(text).toMatch(/amina\.warsame@example\.org +Amina Warsame +236 +2\n/)
  })

  it('takes the same report twice as one, and restarts as several', async () => {
    const repeatedReport = await run({ zoom: [sampleFlags.zoom, sampleFlags.zoom] })
    expect(repeatedReport.json()).toEqual((await run()).json())
  })

  it('counts the other day from the other report', async () => {
    const { json } = await run({ day: '2', zoom: 'samples/zoom/day-2.csv' })
    expect(json()).toMatchObject({
      day: 2,
      window: { from: '2025-12-11T06:00:00.000Z' },
      counts: { inRoom: 2 },
    })
  })

  it('accepts another share of the hours as long enough, and organisers as hosts', async () => {
    const { json } = await run({ 'long-enough': '0.2', organiser: 'Amina.Warsame@example.org' })
    expect(json().counts).toMatchObject({ inRoom: 3, inRoomLongEnough: 3 })
  })

  it('says that totals are no times', async () => {
    const { errors, json } = await run({ zoom: 'samples/zoom/people-totals.csv' })
    expect(errors.join()).toContain('one total for each person')
    expect(json().counts.registered).toBe(9)
  })

  it('counts nothing when the report is of another day, and says when it begins', async () => {
    const { status, errors, text } = await run({ day: '2' })
    expect(errors).toEqual([
      'no row of the report falls into the hours of day 2 (the report begins on Wednesday, 10 December 2025, 08:30 (Mogadishu, UTC+03:00))',
    ])
    expect([status, text]).toEqual([1, ''])
  })
})

describe('a list of registrations', () => {
  const registered = async (text: string) => run({ registrations: 'reg' }, { reg: text })

  it('has its columns in any order, case and delimiter, with a BOM', async () => {
    const { json } = await registered(
      '\ufeffCountry;Organisation;NAME;E-mail\r\nSO;NCA;Amina W.;AMINA.Warsame@example.org\r\n',
    )
    expect(json().people).toEqual([
      { email: 'amina.warsame@example.org', name: 'Amina W.', minutes: 236, joins: 2 },
    ])
  })

  it('counts an address once, and says so', async () => {
    const { json, errors } = await registered(
      'email,name\na@example.org,\nb@example.org,B\nA@example.org ,Amina\n',
    )
    expect(json().counts.registered).toBe(2)
    expect(errors).toContain('reg: a@example.org stands in rows 2, 4 and counts once')
  })

  it('is refused with every wrong row named', async () => {
    const { status, errors, text } = await registered('email,name\na@example.org,A\n,B\nnobody,C\n')
    expect(errors).toEqual(['reg, row 3: no e-mail address', 'reg, row 4: "nobody" is no e-mail address'])
    expect([status, text]).toEqual([1, ''])
  })

  it('is refused without a header', async () => {
    expect((await registered('a@example.org,A')).errors[0]).toContain('no header row')
  })
})

describe('what cannot be counted', () => {
  it.each<[string, CommandFlags, RegExp]>([
    ['no such day', { day: '3' }, /no day 3: the announcement has 2 days/],
    ['an unknown zone', { 'zoom-zone': 'CET+1' }, /"CET\+1" is not a time zone/],
    ['an unknown zone of the clinic', { zone: 'Somalia' }, /"Somalia" is not a time zone/],
    ['a list of clinics', { clinic: 'samples/announcements/clinics-2021-2023.txt' }, /a list of \d+ clinics/],
    ['wrong rows', { zoom: 'samples/zoom/wrong-rows.csv' }, /wrong-rows\.csv, row 3: leaves at/],
  ])('is refused with status 1 and nothing printed: %s', async (_, flagValues, reason) => {
    const { status, errors, text } = await run(flagValues)
    expect(errors[0]).toMatch(reason)
    expect([status, text]).toEqual([1, ''])
  })

  it('names every wrong row', async () => {
    const { errors } = await run({ zoom: 'samples/zoom/wrong-rows.csv' })
    expect(errors).toEqual([
      ...Array(4).fill(expect.stringContaining('row ')),
      expect.stringContaining('--skip-bad-rows'),
    ])
  })

  it('asks for the order of month and day, and takes the answer', async () => {
    const ambiguous = { zoom: 'samples/zoom/ambiguous.csv' }
    expect((await run(ambiguous)).errors).toEqual([
      expect.stringContaining('row 2, join time: "03/04/2026 07:00" can be read two ways'),
      '  --order mdy  month first: 2026-03-04 06:00 UTC',
      '  --order dmy  day first: 2026-04-03 05:00 UTC',
    ])
    const settled = await run({ ...ambiguous, order: 'dmy' })
    expect(settled.errors).toEqual([expect.stringContaining('the report begins on Friday, 3 April 2026')])
  })

  it('without a zone in the announcement asks for it', async () => {
    const clinic = 'DFS Security Clinic\n10 December 2025\n09:00 - 13:00 Welcome'
    const { errors } = await run({ clinic: 'page' }, { page: clinic })
    expect(errors[0]).toContain('decide with --zone')
    const decided = await run({ clinic: 'page', zone: 'Africa/Mogadishu' }, { page: clinic })
    expect(decided.json().window.from).toBe('2025-12-10T06:00:00.000Z')
  })

  it.each<[string, string[]]>([
    ['--day', ['--day', '0']],
    ['--order', ['--order', 'ymd']],
    ['--long-enough', ['--long-enough', '7']],
    ['--colour', ['--colour', 'red']],
  ])('tells a wrong call apart with status 2: %s', async (name, flags) => {
    const { status, errors, text } = await run({}, {}, flags)
    expect([status, text]).toEqual([2, ''])
    expect(errors.join()).toContain(name)
  })

  it('names what is missing', async () => {
    const { errors } = await run({ 'zoom-zone': [] })
    expect(errors[0]).toContain("required option '--zoom-zone <zone>' not specified")
  })
})

describe('a Zoom report of one line', () => {
  it('gives what a person sees: rejoins are two joins, a second is nothing', async () => {
    const rows = [
      `Amina,amina.warsame@example.org,12/10/2025 07:00:00 AM,12/10/2025 07:30:59 AM,31,Yes`,
      `Amina,amina.warsame@example.org,12/10/2025 07:40:00 AM,12/10/2025 07:40:01 AM,1,Yes`,
    ]
    const { json } = await run({ zoom: 'z' }, { z: [header, ...rows].join('\n') })
    expect(json().people).toEqual([
      { email: 'amina.warsame@example.org', name: 'Amina Warsame', minutes: 31, joins: 2 },
    ])
  })
})
