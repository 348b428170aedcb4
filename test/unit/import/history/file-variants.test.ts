import { describe, expect, it } from 'vitest'
import { historyHeader } from '../../../../shared/import/history/history-columns'
import { readHistory } from '../../../../shared/import/history/read-history'

const readText = (text: string) => {
  const history = readHistory(text)
  if ('reason' in history) throw new Error(history.reason)
  return history
}
const read = (...rows: string[]) => readText([historyHeader, ...rows].join('\n'))
/** A row with these cells in the place of a plain clinic's. */
const row = (cells: Record<string, string>) =>
  historyHeader
    .split(',')
    .map((column) => `"${cells[column] ?? plain[column] ?? ''}"`)
    .join(',')
const plain: Record<string, string> = {
  title: 'Clinic',
  country: 'LS',
  firstDay: '2022-03-01',
  lastDay: '2022-03-01',
  mode: 'online',
  registered: '10',
  joined: '8',
  attended: '6',
  countries: '1',
}

/** Files that were written, with what they must give, before their reader was looked at. */
describe('history files of other hands', () => {
  it.each([
    'Total',
    'TOTAL:',
    'Grand total',
    'Subtotal 2022',
    'Total all clinics',
    'Total général',
    'Sum',
    'Totaux',
    'Всего',
    'المجموع',
    '合计',
  ])('count nobody twice by a last row called "%s"', (title) => {
    const { clinics, problems } = read(row({}), row({ title, country: '', firstDay: '', lastDay: '' }))
    expect(clinics).toMatchObject([{ title: 'Clinic' }])
    expect(problems).toMatchObject([
      { row: 3, column: 'title', reason: expect.stringContaining('sum of rows') },
    ])
  })

  it.each(['Total Bank clinic', 'Summit on DFS security', 'Sum Up clinic, Lusaka'])(
    'keep a clinic that is called "%s"',
    (title) => {
      expect(read(row({ title })).clinics).toMatchObject([{ title }])
    },
  )

  it('say with which numbers a row that repeats a clinic contradicts it', () => {
    const { clinics, problems } = read(
      row({}),
      row({}),
      row({ country: 'Lesotho', registered: '11', attended: '7' }),
    )
    expect(clinics).toHaveLength(1)
    expect(problems.map(({ reason }) => reason)).toEqual([
      'repeats the clinic of row 2',
      'repeats the clinic of row 2, with another number of registered, attended',
    ])
  })

  it.each([
    ['In person', 'in-person'],
    ['Face-to-face', 'in-person'],
    ['presencial', 'in-person'],
    ['HYBRID', 'hybrid'],
    ['híbrido', 'hybrid'],
    ['virtual', 'online'],
    ['En línea', 'online'],
    ['à distance', 'online'],
  ])('have the mode "%s"', (mode, expected) => {
    expect(read(row({ mode })).clinics).toMatchObject([{ mode: expected }])
  })

  it.each([
    ['ke; ug ; tz;ke', ['KE', 'TZ', 'UG']],
    ['KE|UG|RW', ['KE', 'RW', 'UG']],
    ['KE\nUG', ['KE', 'UG']],
    ['Kenya, Uganda', ['KE', 'UG']],
  ])('list the countries %j', (countries, codes) => {
    expect(read(row({ countries })).clinics).toMatchObject([{ countries: { codes } }])
  })

  it.each([
    ['10/12/2023', 'is no date like'],
    ['25/12/2022', 'is no date like'],
    ['2023-12-10T09:00:00Z', 'is no date like'],
    ['10 December 2022', 'is no date like'],
    ['45270', 'is no date like'],
  ])('are never given another date for "%s"', (firstDay, reason) => {
    const { clinics, problems } = read(row({ firstDay }))
    expect(clinics).toEqual([])
    expect(problems).toMatchObject([{ row: 2, column: 'firstDay', reason: expect.stringContaining(reason) }])
  })

  it.each([
    ['1 200', 1200],
    ['1,200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200', 1200],
    ["1'200", 1200],
    ['1’200', 1200],
    ['10.0', 10],
    ['n/a', null],
  ])('know the number "%s"', (registered, expected) => {
    expect(read(row({ registered, joined: '', attended: '' })).clinics).toMatchObject([
      { registered: expected },
    ])
  })

  it.each(['2022-03-01 00:00:00', '2022-03-01T00:00:00Z', '2022-03-01T00:00:00.000Z', '2022/3/1'])(
    'know the date "%s"',
    (firstDay) => {
      expect(read(row({ firstDay })).clinics).toMatchObject([{ firstDay: '2022-03-01' }])
    },
  )

  it.each(['n/a', '-', 'unknown', '?'])('do not know a host or a title that is "%s"', (text) => {
    expect(read(row({ country: text })).clinics).toMatchObject([{ country: null, region: null }])
    expect(read(row({ title: text })).problems).toEqual([{ row: 2, column: 'title', reason: 'is empty' }])
  })

  it('name a header that stands there again in one line', () => {
    const { clinics, problems } = read(row({}), historyHeader, row({ title: 'Other' }))
    expect(clinics).toHaveLength(2)
    expect(problems).toEqual([{ row: 3, column: null, reason: 'repeats the header' }])
  })

  it.each(['-3', '1.5', '+2', '−1'])('leave out the number of countries "%s"', (countries) => {
    const reason = `"${countries}" is no whole number from 0`
    expect(read(row({ countries })).problems).toEqual([{ row: 2, column: 'countries', reason }])
  })

  it.each(['250', '300', '1,000'])('leave out %s countries: there are not so many', (countries) => {
    const reason = `"${countries}" is above 249, the number of countries and territories`
    expect(read(row({ countries })).problems).toEqual([{ row: 2, column: 'countries', reason }])
    expect(read(row({ countries: '249' })).clinics).toHaveLength(1)
  })

  it.each(['1e3', '12.5', '1.200', '-5', '−5', '60%', '=1+1', '1,24', '0x10', '~100', '100+', '１０'])(
    'leave out the number "%s"',
    (registered) => {
      expect(read(row({ registered })).problems).toMatchObject([{ row: 2, column: 'registered' }])
    },
  )

  it('have lines within quoted cells, quotation marks in them, and columns that are missing', () => {
    const { clinics } = readText(
      'Title\tCountry\tFirst day\tRegistered\n"DFS ""Security""\nClinic"\tPE\t2022-05-10\t\n',
    )
    expect(clinics).toMatchObject([
      { title: 'DFS "Security" Clinic', country: 'PE', registered: null, joined: null, days: null },
    ])
  })

  it('have 5,000 rows', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => row({ title: `Clinic ${index}` }))
    expect(read(...rows).clinics).toHaveLength(5000)
  })
})
