import { describe, expect, it } from 'vitest'
import { historyHeader } from '../../../../shared/import/history/history-columns'
import { readHistory } from '../../../../shared/import/history/read-history'

const read = (...rows: string[]) => readText([historyHeader, ...rows].join('\n'))
const readText = (text: string) => {
  const history = readHistory(text)
  if ('reason' in history) throw new Error(history.reason)
  return history
}
const gambia = 'Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN'
const problemsOf = (...rows: string[]) =>
  read(...rows).problems.map(({ row, column, reason }) => `${row} ${column ?? ''}: ${reason}`)

describe('history CSV', () => {
  it('reads every column', () => {
    expect(read(gambia)).toEqual({
      problems: [],
      clinics: [
        {
          row: 2,
          title: 'Gambia clinic',
          country: 'GM',
          region: 'Africa',
          coOrganisers: ['PURA'],
          firstDay: '2023-06-05',
          lastDay: '2023-06-06',
          days: 2,
          mode: 'online',
          languages: ['en'],
          registered: 120,
          joined: 90,
          attended: 80,
          institutions: { count: 22, keys: null },
          countries: { count: 2, codes: ['GM', 'SN'] },
        },
      ],
    })
  })

  it('reads empty cells as not known', () => {
    const [clinic] = read('EACO clinic,,,,,,,,,,,').clinics
    expect(clinic).toMatchObject({
      country: null,
      firstDay: null,
      days: null,
      mode: null,
      registered: null,
      attended: null,
      institutions: null,
      countries: null,
      languages: [],
    })
  })

  it.each([
    ['with a byte order mark', `\ufeff${historyHeader}\n${gambia}`],
    ['with the line ends of Windows', `${historyHeader}\r\n${gambia}\r\n`],
    [
      'with semicolons, as Excel saves it in Europe',
      `${historyHeader.replaceAll(',', ';')}\n${gambia.replace('GM;SN', '"GM;SN"').replaceAll(',', ';')}`,
    ],
    ['with tabs', `${historyHeader.replaceAll(',', '\t')}\n${gambia.replaceAll(',', '\t')}`],
    ['with quoted cells', `${historyHeader}\n${gambia.replace(/[^,]+/g, '"$&"')}`],
    ['with headings in other letters', `${historyHeader.toUpperCase()}\n${gambia}`],
    ['with a line above the header', `sep=,\n${historyHeader}\n${gambia}`],
    ['with blank lines', `${historyHeader}\n\n${gambia}\n,,,,\n`],
  ])('reads a file %s', (_, text) => {
    const history = readText(text)
    expect(history.problems).toEqual([])
    expect(history.clinics).toMatchObject([{ title: 'Gambia clinic', attended: 80, countries: { count: 2 } }])
  })

  it('reads columns in any order and ignores further ones', () => {
    const [clinic] = readText('note,First day,Title,Country\nx,2022-02-09,POTRAZ,Zimbabwe').clinics
    expect(clinic).toMatchObject({ title: 'POTRAZ', firstDay: '2022-02-09', country: 'ZW', attended: null })
  })

  it('keeps commas, quotation marks, line breaks and accents of a quoted text', () => {
    const { clinics } = read(
      '"Superintendencia de Banca, Seguros y AFP ""SBS""\nLima",PE,"SBS; BCRP",2022-12-01,2022-12-02,,es,,,,,',
    )
    expect(clinics).toMatchObject([
      { title: 'Superintendencia de Banca, Seguros y AFP "SBS" Lima', coOrganisers: ['SBS', 'BCRP'] },
    ])
  })

  it.each([
    ['country', 'GM', 'XX'],
    ['country', 'GM', 'Wakanda'],
    ['firstDay', '2023-06-05', '2023-06-31'],
    ['firstDay', '2023-06-05', '6/5/2023'],
    ['firstDay', '2023-06-05', '5 June'],
    ['firstDay', '2023-06-05', '0023-06-05'],
    ['lastDay', '2023-06-06', '2023-06-04'],
    ['lastDay', '2023-06-06', '2024-06-06'],
    ['lastDay', '2023-06-06', '2023-13-01'],
    ['mode', 'online', 'onlin'],
    ['language', 'en', 'zz'],
    ['registered', '120', '-5'],
    ['registered', '120', 'many'],
    ['registered', '120', '12.5'],
    ['registered', '120', '99999999'],
    ['registered', '120', '1.240'],
    ['registered', '120', '120.000'],
    ['registered', '120', '"1,240 300"'],
    ['registered', '120', '"1,240.5"'],
    ['registered', '120', '"120,5"'],
    ['language', 'en', 'en-fr'],
    ['language', 'en', 'so-AM-x'],
    ['joined', '90', '121'],
    ['attended', '80', '91'],
    ['institutions', '22', '~20'],
    ['countries', 'GM;SN', 'GM;ZZ'],
    ['countries', 'GM;SN', '-1'],
    ['title', 'Gambia clinic', ''],
  ])('names %s where %s is replaced by "%s", and reads the other rows', (column, text, wrong) => {
    const history = read(gambia.replace(text, wrong), 'Peru clinic,PE,,2022-12-01,2022-12-02,,,,,,,')
    expect(history.problems).toMatchObject([{ row: 2, column }])
    expect(history.clinics).toMatchObject([{ title: 'Peru clinic', row: 3 }])
  })

  it('names every wrong cell of a row', () => {
    expect(problemsOf('Gambia clinic,XX,,2023-06-05,2023-06-06,online,en,-1,,x,,')).toEqual([
      '2 country: "XX" is no country; expected an ISO code like SO, or an ITU region like Africa',
      '2 registered: "-1" is no whole number from 0',
      '2 attended: "x" is no whole number from 0',
    ])
  })

  it('says what attended may not exceed', () => {
    expect(problemsOf('Gambia clinic,GM,,2023-06-05,2023-06-06,,,50,,60,,')).toEqual([
      '2 attended: 60 is above registered 50',
    ])
  })

  it('leaves out a clinic that stands there twice', () => {
    const history = read(gambia, gambia.replace('Gambia clinic', 'GAMBIA  clinic').replace('80', '81'))
    expect(history.clinics).toMatchObject([{ attended: 80 }])
    expect(history.problems).toMatchObject([
      { row: 3, reason: 'repeats the clinic of row 2, with another number of attended' },
    ])
  })

  it('keeps two clinics of one title that began on different days', () => {
    expect(read(gambia, gambia.replace('2023-06-05', '2023-06-06')).clinics).toHaveLength(2)
  })

  it('names a row in which a comma has moved the cells', () => {
    expect(problemsOf(gambia.replace('Gambia clinic', 'Gambia, clinic'))).toEqual([
      '2 : has 13 cells, the header 12; a text with a separator needs quotation marks',
    ])
  })

  it('names the line with an open quotation mark and reads the others', () => {
    const history = read('"Open title,GM,,2023-01-01,2023-01-01,,,,,,,', gambia)
    expect(history.clinics).toMatchObject([{ title: 'Gambia clinic' }])
    expect(history.problems).toMatchObject([{ row: 2, reason: expect.stringContaining('quotation mark') }])
  })

  it.each([
    ['1,234', 1234],
    ['1 234', 1234],
    ['120.0', 120],
    ['0', 0],
    ['1,240.00', 1240],
    ['1.240,00', 1240],
    ['1 240,0', 1240],
    ['1\u202f240', 1240],
    ["1'240", 1240],
    ['1240.000', 1240],
    ['1.000.000', 1_000_000],
    ['1,20,000', 120_000],
    ['١٢٤٠', 1240],
    ['-', null],
    ['n/a', null],
  ])('reads the number "%s" as %s', (text, value) => {
    expect(read(`Gambia clinic,GM,,,,,,"${text}",,,,`).clinics).toMatchObject([{ registered: value }])
  })

  it.each([
    ['5', { count: 5, codes: null }],
    ['5.0', { count: 5, codes: null }],
    ['GM', { count: 1, codes: ['GM'] }],
    ['sn gm', { count: 2, codes: ['GM', 'SN'] }],
    ['GM, SN, GM', { count: 2, codes: ['GM', 'SN'] }],
    ['Senegal; Sierra Leone', { count: 2, codes: ['SL', 'SN'] }],
  ])('reads the countries "%s"', (text, countries) => {
    expect(read(`Gambia clinic,GM,,,,,,,,,,"${text}"`).clinics).toMatchObject([{ countries }])
  })

  it.each([
    ['en', ['en']],
    ['French', ['fr']],
    ['français', ['fr']],
    ['en;fr', ['en', 'fr']],
    ['English / Arabic', ['en', 'ar']],
    ['en-GB', ['en']],
    ['fr_FR; PT-pt', ['fr', 'pt']],
    ['es-AR; es-419', ['es']],
    ['zh-Hans-CN', ['zh']],
  ])('reads the language "%s"', (text, languages) => {
    expect(read(`Gambia clinic,GM,,,,,"${text}",,,,,`).clinics).toMatchObject([{ languages }])
  })

  it('takes an ITU region for the host of a regional clinic', () => {
    expect(read('CRASA,Africa,,2022-05-24,2022-05-25,,,,,,,').clinics).toMatchObject([
      { country: null, region: 'Africa' },
    ])
  })

  it.each([
    ['', 'is empty'],
    ['\n\n', 'is empty'],
    [`${historyHeader},attended\n${gambia},70`, 'has two columns attended: leave one of them'],
    [
      `${historyHeader},First day,CO-ORGANIZERS`,
      'has two columns coOrganisers and two firstDay: leave one of them',
    ],
    [`title;firstDay;title\nA;2023-06-05;B`, 'has two columns title: leave one of them'],
    ['PK\u0003\u0004\u0014\u0000', 'is an Excel workbook: save it as CSV'],
    ['%PDF-1.7', 'is a PDF: expected a CSV'],
    [gambia, `has no header row: expected ${historyHeader}`],
    ['email,name\na@b.org,A', `has no header row: expected ${historyHeader}`],
  ])('refuses a file without header: %j', (text, reason) => {
    expect(readHistory(text)).toEqual({ reason })
  })

  it('has no clinic where only the header stands', () => {
    expect(read()).toEqual({ clinics: [], problems: [] })
  })

  it('reads a thousand rows', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => gambia.replace('Gambia', `Clinic ${index}`))
    expect(read(...rows).clinics).toHaveLength(1000)
  })
})

describe('attendance by day in the history CSV', () => {
  const byDay = (days: string, cells: string, row = gambia) =>
    readText(`${historyHeader},${days}\n${row},${cells}\nPeru clinic,PE,,2022-12-01,2022-12-02,,,,,,,`)
  const problems = (days: string, cells: string, row = gambia) =>
    byDay(days, cells, row).problems.map(({ row, column, reason }) => `${row} ${column}: ${reason}`)

  it.each([
    ['attendedDay1,attendedDay2', '70,60', [70, 60]],
    ['attendedDay2,attendedDay1', '60,70', [70, 60]],
    ['Attended day 1,ATTENDED_DAY_02', '70,60', [70, 60]],
    ['attendedDay2', '60', [null, 60]],
    ['attendedDay1,attendedDay2,attendedDay3', '70,10,', [70, 10]],
    ['attendedDay1,attendedDay2', '-,n/a', undefined],
  ])('reads %s with %s', (days, cells, attendedByDay) => {
    const { clinics, problems } = byDay(days, cells)
    expect(problems).toEqual([])
    expect(clinics[0]).toMatchObject({ title: 'Gambia clinic', attended: 80 })
    expect(clinics[0]?.attendedByDay).toEqual(attendedByDay)
    expect(clinics[1]).not.toHaveProperty('attendedByDay')
  })

  it.each([
    ['attendedDay1,attendedDay2', '81,60', gambia, '2 attendedDay1: 81 is above attended 80'],
    ['attendedDay1,attendedDay2', '70,many', gambia, '2 attendedDay2: "many" is no whole number from 0'],
    ['attendedDay1,attendedDay2', '30,49', gambia, '2 attended: 80 is above 79, the sum of its days'],
    [
      'attendedDay3',
      '1',
      gambia.replace('06-06', '06-04'),
      '2 lastDay: 2023-06-04 is before firstDay 2023-06-05',
    ],
    ['attendedDay3', '1', gambia, '2 attendedDay3: the clinic has 2 days'],
    ['attendedDay0', '1', gambia, '2 attendedDay0: the clinic has 2 days'],
    ['attendedDay2', '7', 'One day,GM,,2023-06-05,2023-06-05,,,,,,,', '2 attendedDay2: the clinic has 1 day'],
    [
      'attendedDay2',
      '7',
      'No last day,GM,,2023-06-05,,,,,,,,',
      '2 attendedDay2: firstDay and lastDay are needed to know that the clinic had this day',
    ],
    ['attendedDay1', '91', gambia.replace(',80,', ',,'), '2 attendedDay1: 91 is above joined 90'],
    ['attendedDay1', '121', gambia.replace(',90,80,', ',,,'), '2 attendedDay1: 121 is above registered 120'],
  ])('names what is wrong in %s with %s, and reads the other rows', (days, cells, row, problem) => {
    expect(problems(days, cells, row)).toEqual([problem])
    expect(byDay(days, cells, row).clinics).toMatchObject([{ title: 'Peru clinic', row: 3 }])
  })

  it('refuses a day that has two columns, and names a second row with other days', () => {
    expect(readHistory(`${historyHeader},attendedDay1,Attended day 1\n${gambia},70,70`)).toEqual({
      reason: 'has two columns attendedDay1: leave one of them',
    })
    const twice = readText(`${historyHeader},attendedDay1\n${gambia},70\n${gambia},60`)
    expect(twice.problems).toMatchObject([
      { row: 3, reason: 'repeats the clinic of row 2, with another number of people by day' },
    ])
  })
})
