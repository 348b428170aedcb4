import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { openTable } from '../../../shared/aws/dynamodb/table'
import { awsClientConfig } from '../../../shared/aws/retry'
import { createSesClient } from '../../../shared/aws/ses/ses-mailer'
import { silentLogger } from '../../../shared/aws/silent-logger'

it('no SDK client logs its inputs and outputs: none has a logger with info', async () => {
  expect(silentLogger.info).toBeUndefined()
  expect(awsClientConfig.logger).toBe(silentLogger)
  expect(createSesClient({ region: 'eu-west-1' }).config.logger).toBe(silentLogger)
  const { client } = openTable('clinics', { region: 'eu-west-1' })
  expect(client.config.logger).toBe(silentLogger)
})

it('a call succeeds with it', async () => {
  const { client } = openTable('clinics', {
    region: 'eu-west-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: {
      handle: async () => ({
        response: {
          statusCode: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: new Blob(['{"Item":{"a":{"S":"b"}}}']).stream(),
        },
      }),
    },
  })
  const command = new GetItemCommand({ TableName: 'clinics', Key: { pk: { S: 'x' } } })
  expect((await client.send(command)).Item).toEqual({ a: { S: 'b' } })
})
