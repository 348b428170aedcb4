import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loadSampleProgramme,
  markProgrammeAsMissing,
} from '../../infra/local/sample-programme/load-sample-programme'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { openPersistentStore } from '../../infra/local/storage/persistent-store'
import { readProgramme } from '../../shared/queries/programme/read-programme'
import { listConfirmed } from '../../shared/use-cases/registration/list-confirmed'
import { readAllItems, type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { type StoresUnderTest, storesOn } from '../support/stores/stores-under-test'
import { writeTableExport } from '../support/stores/table-export'
import { aStaff } from '../unit/functions/console/in-memory-console'

const root = join(import.meta.dirname, '../..')
const exportId = '01234567890123-a1b2c3d4'

/** The statements of docs/programme.md: the table for Athena, then the questions. */
const readStatements = async (): Promise<string[]> => {
  const document = await readFile(join(root, 'docs/programme.md'), 'utf8')
  return [...document.matchAll(/^```sql\n(.*?)^```$/gms)].flatMap(([, sql = '']) =>
    sql.split(/;\s*/).filter((statement) => statement.trim() !== ''),
  )
}

/** `item struct<type: struct<S: string>>` of Athena's table as DuckDB writes it. */
const toDuckDbType = (athenaType: string): string => {
  let type = athenaType.replaceAll(/(\w+):\s*/g, '"$1" ').replaceAll('string', 'VARCHAR')
  while (type.includes('struct<')) type = type.replaceAll(/struct<([^<>]*)>/g, 'STRUCT($1)')
  return type
}

/** An export of the sample programme, with DuckDB in Athena's place. */
describe('the export of the table', () => {
  let streamedTable: StreamedTable
  let stores: StoresUnderTest
  let bucket: string
  let connection: DuckDBConnection
  let ask: (question: number) => Promise<unknown[][]>

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    const { engine, table } = streamedTable
    stores = storesOn(table)
    const store = openPersistentStore()
    markProgrammeAsMissing(store)
    const programme = readSampleProgramme(await readFile(join(root, 'samples/programme/programme.ndjson.gz')))
    await loadSampleProgramme(programme, { engine, tableName: table.name, store })
    bucket = await mkdtemp(join(tmpdir(), 'table-export-'))
    await writeTableExport(await readAllItems(streamedTable), { bucket, exportId })

    const [createTable = '', ...questions] = await readStatements()
    const [, column, type = ''] = /export \((\w+) (struct<.*>)\)\s+ROW FORMAT/s.exec(createTable) ?? []
    const [, location] = /LOCATION 's3:\/\/BUCKET\/PREFIX\/(.*)'/.exec(createTable) ?? []
    const dataFiles = join(bucket, (location ?? '').replace('EXPORT-ID', exportId), '*.json.gz')
    connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`CREATE MACRO json_extract_scalar(json, path) AS json_extract_string(json, path)`)
    await connection.run(
      `CREATE VIEW export AS SELECT * FROM read_json('${dataFiles}', format = 'newline_delimited',
       columns = {${column}: '${toDuckDbType(type)}'})`,
    )
    ask = async (question) => {
      const reader = await connection.runAndReadAll(questions[question] ?? '')
      return reader
        .getRowsJS()
        .map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
    }
  })
  afterAll(async () => {
    connection.closeSync()
    await rm(bucket, { recursive: true })
    await streamedTable.engine.stop()
  })

  const confirmed = async () => {
    const { groups } = await readProgramme(stores, aStaff('analyst'), { by: 'clinic' })
    const ids = groups.flatMap(({ by }) => (by === null ? [] : [by]))
    return (await Promise.all(ids.map((id) => listConfirmed(stores, id)))).flat()
  }
  const countBy = <Row>(rows: readonly Row[], key: (row: Row) => string): [string, number][] =>
    [...Map.groupBy(rows, key)].map(([value, { length }]) => [value, length])

  it('has every item in the files that its manifest names', async () => {
    const read = async (key: string) => JSON.parse(await readFile(join(bucket, key), 'utf8'))
    const { manifestFilesS3Key, itemCount } = await read(`AWSDynamoDB/${exportId}/manifest-summary.json`)
    const files = (await readFile(join(bucket, manifestFilesS3Key), 'utf8')).trimEnd().split('\n')
    let items = 0
    for (const file of files) {
      const { dataFileS3Key, itemCount: expected } = JSON.parse(file)
      const rows = await connection.runAndReadAll(
        `SELECT count(*) FROM read_json_objects('${join(bucket, dataFileS3Key)}', format = 'newline_delimited')`,
      )
      expect(Number(rows.getRowsJS()[0]?.[0])).toBe(expected)
      items += expected
    }
    expect(items).toBe(itemCount)
    expect(items).toBeGreaterThan(1000)
  })

  it('answers how many clinics were held in each year', async () => {
    const { groups } = await readProgramme(stores, aStaff('analyst'), { by: 'year' })
    expect(groups.length).toBeGreaterThan(3)
    expect(await ask(0)).toEqual(groups.map(({ by, clinics }) => [by, clinics]))
  })

  it('answers what the programme report says of each region', async () => {
    const { groups, registered, joined, attended } = await readProgramme(stores, aStaff('analyst'), {
      by: 'region',
    })
    const sums = await ask(3)
    const ofReport = groups.map((group) => [
      group.by,
      group.clinics,
      group.registered,
      group.joined,
      group.attended,
    ])
    expect(sums.map(([region, clinics, , ...figures]) => [region, clinics, ...figures]).toSorted()).toEqual(
      ofReport.toSorted(),
    )
    const total = (column: number) => sums.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
    expect([total(1), total(2), total(3), total(4), total(5)]).toEqual([28, 3, registered, joined, attended])
    expect(registered).toBeGreaterThan(100)
  })

  it('answers how many people registered from each country', async () => {
    const expected = countBy(await confirmed(), ({ country }) => country)
    expect(expected.length).toBeGreaterThan(3)
    expect((await ask(1)).toSorted()).toEqual(expected.toSorted())
  })

  it('answers how many people each clinic has on its list', async () => {
    const expected = countBy(await confirmed(), ({ clinicId }) => clinicId)
    expect(expected).toHaveLength(2)
    const people = (await ask(2)) as [string, string, number][]
    expect(people.map(([id, , count]) => [id, count]).toSorted()).toEqual(expected.toSorted())
    for (const [id, title] of people) expect((await stores.clinics.get(id))?.title).toBe(title)
  })
})
