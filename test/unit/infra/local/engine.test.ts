import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, enginesHere, startEngine } from '../../../../infra/local/dynamodb/engine'
import { standTable } from '../../../../infra/local/dynamodb/table'
import { createStreamReader } from '../../../../infra/local/sources/stream-reader'

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
describe.each(enginesHere())('%s', (name) => {
  let engine: Engine
  let stream: string
  beforeAll(async () => {
    engine = await startEngine({ only: name })
    stream = (await standTable(engine, table)) ?? ''
  })
  afterAll(async () => engine.stop())

  const put = (pk: string) => engine.call('PutItem', { TableName: 'clinics', Item: { pk: { S: pk } } })
  const keys = (records: DynamoDBRecord[]) => records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S)

  it('makes the table of the template once, and takes a second time for the same', async () => {
    expect(await standTable(engine, table)).toBe(stream)
  })

  it('gives the stream in order, each record once, and goes on after the last that was done', async () => {
    const reader = createStreamReader(engine, stream, undefined)
    await put('a')
    await put('b')
    const first = await reader.next()
    expect(keys(first)).toEqual(['a', 'b'])
    expect(await reader.next()).toEqual([])
    await put('c')
    expect(keys(await reader.next())).toEqual(['c'])

    const later = createStreamReader(engine, stream, first[0]?.dynamodb?.SequenceNumber)
    expect(keys(await later.next())).toEqual(['b', 'c'])
  })

  it('says when the folder has the table in another form', async () => {
    const indexes = table.properties.GlobalSecondaryIndexes.map((one) => ({ ...one, IndexName: 'other' }))
    const changed = { ...table, properties: { ...table.properties, GlobalSecondaryIndexes: indexes } }
    await expect(standTable(engine, changed)).rejects.toThrow(/Clinics.*--fresh/)
  })
})
