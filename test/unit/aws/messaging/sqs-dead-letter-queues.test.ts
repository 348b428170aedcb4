import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, describe, expect, it } from 'vitest'
import { createSqs } from '../../../../infra/local/services/sqs/sqs'
import { openPersistentStore } from '../../../../infra/local/storage/persistent-store'
import { createSqsDeadLetterQueues } from '../../../../shared/aws/messaging/sqs-dead-letter-queues'
import { toMailKey } from '../../../../shared/domain/mail/ledger/mail-key'
import { testClientConfig } from '../../../support/aws-client-config'
import { aLedgerEntry, somaliaClinicId } from '../../../support/builders/builders'
import { type HttpServer, respondWithService, startHttpServer } from '../../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:123456789012:${name}`
const mail = JSON.stringify(toMailKey(aLedgerEntry()))

const startEmulatedSqs = async () => {
  const sqs = createSqs({
    clock: { now: () => '2026-11-20T09:00:00.000Z' },
    endpointUrl: 'http://127.0.0.1:1',
    account: '123456789012',
    region: 'eu-west-1',
    queues: ['urgent', 'urgent-letters', 'changes-letters'].map((name) => ({
      name,
      arn: arnOf(name),
      delaySeconds: 0,
      visibilitySeconds: 30,
      retentionSeconds: 345_600,
    })),
    store: openPersistentStore(),
    onMessageVisible: () => {},
  })
  server = await startHttpServer(respondWithService(sqs))
  const box = createSqsDeadLetterQueues(new SQSClient(testClientConfig(server.url)), {
    deadLetters: (queue) => `${server.url}/123456789012/${queue}-letters`,
    worker: (queue) => `${server.url}/123456789012/${queue}`,
  })
  return { sqs, box }
}

describe('the dead letters', () => {
  it('are counted and inspected, and remain visible to others', async () => {
    const { sqs, box } = await startEmulatedSqs()
    for (let index = 0; index < 12; index += 1) sqs.send(arnOf('urgent-letters'), mail)

    expect(await box.count('urgent')).toBe(12)
    const deadLetters = await box.peek('urgent', 50)
    expect(deadLetters).toHaveLength(12)
    expect(new Set(deadLetters.map(({ id }) => id)).size).toBe(12)
    expect(deadLetters[0]).toMatchObject({
      sentAt: '2026-11-20T09:00:00.000Z',
      receiveCount: 1,
      ids: { clinic: somaliaClinicId, kind: 'confirmation', version: 1 },
      errorCode: null,
    })
    expect(await box.peek('urgent', 50)).toHaveLength(12)
    expect(sqs.depth(arnOf('urgent-letters'))).toMatchObject({ visible: 12, inFlight: 0 })
  })

  it('go back to their workers unchanged and leave their queue', async () => {
    const { sqs, box } = await startEmulatedSqs()
    for (let index = 0; index < 12; index += 1) sqs.send(arnOf('urgent-letters'), mail)

    expect(await box.redrive('urgent')).toBe(12)
    expect(sqs.depth(arnOf('urgent-letters'))).toMatchObject({ visible: 0, inFlight: 0 })
    expect(sqs.depth(arnOf('urgent'))).toMatchObject({ visible: 12 })
    expect(sqs.receive(arnOf('urgent'), 1)[0]?.body).toBe(mail)
  })

  it('are deleted when they have been processed; the others become visible immediately', async () => {
    const { sqs, box } = await startEmulatedSqs()
    const batch = (batchSize: number) => JSON.stringify({ DDBStreamBatchInfo: { batchSize } })
    for (const size of [1, 2, 3]) sqs.send(arnOf('changes-letters'), batch(size))

    expect(await box.purge('changes', ({ ids }) => ids['changes'] !== 2)).toBe(2)
    expect(await box.peek('changes', 50)).toMatchObject([{ ids: { changes: 2 } }])
  })

  it('contain the error code that the sender attached', async () => {
    const { sqs, box } = await startEmulatedSqs()
    sqs.send(arnOf('changes-letters'), 'x', {
      attributes: { ERROR_CODE: { DataType: 'String', StringValue: 'AWS.SQS.NonExistentQueue' } },
    })

    expect(await box.peek('changes', 50)).toMatchObject([{ ids: {}, errorCode: 'AWS.SQS.NonExistentQueue' }])
  })
})
