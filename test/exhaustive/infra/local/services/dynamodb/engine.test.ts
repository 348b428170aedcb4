import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createStreamReader } from '../../../../../../infra/local/event-source-mappings/stream-reader'
import {
  availableEngines,
  type DynamoDbEngine,
  startEngine,
} from '../../../../../../infra/local/services/dynamodb/engine'
import { ensureTable } from '../../../../../../infra/local/services/dynamodb/table'

const table = {
  id: 'Clinics',
  type: 'AWS::DynamoDB::Table',
  name: 'clinics',
  ref: 'clinics',
  attribute: () => '',
  properties: {
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'listing', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'clinics',
        KeySchema: [{ AttributeName: 'listing', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
}

// On a machine without Java there is one engine less.
describe.each(availableEngines())('%s', (name) => {
  let engine: DynamoDbEngine
  let stream: string
  beforeAll(async () => {
    engine = await startEngine({ only: name })
    stream = (await ensureTable(engine, table)) ?? ''
  })
  afterAll(async () => engine.stop())

  const put = (pk: string) =>
    engine.callOperation('PutItem', { TableName: 'clinics', Item: { pk: { S: pk } } })
  const keys = (records: DynamoDBRecord[]) => records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S)

  it('makes the table of the template once, and takes a second time for the same', async () => {
    expect(await ensureTable(engine, table)).toBe(stream)
  })

  it('gives the stream in order, each record once, and goes on after the last that was done', async () => {
    const reader = createStreamReader(engine, stream, undefined)
    await put('a')
    await put('b')
    const first = await reader.readNext()
    expect(keys(first)).toEqual(['a', 'b'])
    expect(await reader.readNext()).toEqual([])
    await put('c')
    expect(keys(await reader.readNext())).toEqual(['c'])

    const later = createStreamReader(engine, stream, first[0]?.dynamodb?.SequenceNumber)
    expect(keys(await later.readNext())).toEqual(['b', 'c'])
  })

  it('says when the folder has the table in another form', async () => {
    const indexes = table.properties.GlobalSecondaryIndexes.map((one) => ({ ...one, IndexName: 'other' }))
    const changed = { ...table, properties: { ...table.properties, GlobalSecondaryIndexes: indexes } }
    await expect(ensureTable(engine, changed)).rejects.toThrow(/Clinics.*--fresh/)
  })
})

describe.each(availableEngines().filter((name) => name === 'dynoxide'))('%s in a file', (only) => {
  it.each([
    'SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
    `SELECT new_image FROM _stream_records WHERE table_name = ? AND shard_id = ?
      AND CAST(sequence_number AS INTEGER) > ? ORDER BY CAST(sequence_number AS INTEGER) LIMIT ?`,
  ])('finds the records of a stream by an index: %s', async (query) => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const engine = await startEngine({ only, folder })
    onTestFinished(() => engine.stop())
    const database = new DatabaseSync(join(folder, 'dynamodb.sqlite'), { readOnly: true })
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all()
    database.close()
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^SEARCH _stream_records USING (COVERING )?INDEX stream_records_by_/),
    ])
  })

  it('leaves nothing of its folder in memory when it ends', async () => {
    const engine = await startEngine({ only })
    const { port } = new URL(engine.endpoint)
    const commands = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
    const command = commands.find((args) => args.includes(`/dynoxide --port ${port}`)) ?? ''
    const file = / --db-path (\S+)/.exec(command)?.[1]
    expect(command).not.toBe('')
    // A machine without room for files in memory keeps the items in the process.
    if (file === undefined) return engine.stop()
    expect(existsSync(file)).toBe(true)
    await engine.stop()
    expect(existsSync(join(file, '..'))).toBe(false)
  })
})
