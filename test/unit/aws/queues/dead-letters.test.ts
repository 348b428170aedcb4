import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, describe, expect, it } from 'vitest'
import { openKeep } from '../../../../infra/local/services/keep'
import { createSqs } from '../../../../infra/local/services/sqs'
import { sqsDeadLetters } from '../../../../shared/aws/queues/dead-letters'
import { keyOf } from '../../../../shared/domain/mail/mail-entry'
import { clientAt } from '../../../support/aws-client'
import { aLedgerEntry, somalia } from '../../../support/builders'
import { answeredBy, type HttpServer, httpServer } from '../../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:123456789012:${name}`
const mail = JSON.stringify(keyOf(aLedgerEntry()))

const house = async () => {
  const sqs = createSqs({
    clock: { now: () => '2026-11-20T09:00:00.000Z' },
    gateUrl: 'http://127.0.0.1:1',
    account: '123456789012',
    region: 'eu-west-1',
    queues: ['urgent', 'urgent-letters', 'changes-letters'].map((name) => ({
      name,
      arn: arnOf(name),
      delaySeconds: 0,
      visibilitySeconds: 30,
      retentionSeconds: 345_600,
    })),
    keep: openKeep(),
    arrived: () => {},
  })
  server = await httpServer(answeredBy(sqs))
  const box = sqsDeadLetters(new SQSClient(clientAt(server.url)), {
    letters: (queue) => `${server.url}/123456789012/${queue}-letters`,
    worker: (queue) => `${server.url}/123456789012/${queue}`,
  })
  return { sqs, box }
}

describe('the dead letters', () => {
  it('are counted and looked at, and stay for everybody to see', async () => {
    const { sqs, box } = await house()
    for (let index = 0; index < 12; index += 1) sqs.send(arnOf('urgent-letters'), mail)

    expect(await box.count('urgent')).toBe(12)
    const letters = await box.look('urgent', 50)
    expect(letters).toHaveLength(12)
    expect(new Set(letters.map(({ id }) => id)).size).toBe(12)
    expect(letters[0]).toMatchObject({
      sentAt: '2026-11-20T09:00:00.000Z',
      tries: 1,
      about: { clinic: somalia, kind: 'confirmation', version: 1 },
      reason: null,
    })
    expect(await box.look('urgent', 50)).toHaveLength(12)
    expect(sqs.depth(arnOf('urgent-letters'))).toMatchObject({ visible: 12, inFlight: 0 })
  })

  it('go back to their workers word for word and leave their queue', async () => {
    const { sqs, box } = await house()
    for (let index = 0; index < 12; index += 1) sqs.send(arnOf('urgent-letters'), mail)

    expect(await box.sendBack('urgent')).toBe(12)
    expect(sqs.depth(arnOf('urgent-letters'))).toMatchObject({ visible: 0, inFlight: 0 })
    expect(sqs.depth(arnOf('urgent'))).toMatchObject({ visible: 12 })
    expect(sqs.receive(arnOf('urgent'), 1)[0]?.body).toBe(mail)
  })

  it('are put away where they are answered; the others are seen again at once', async () => {
    const { sqs, box } = await house()
    const batch = (batchSize: number) => JSON.stringify({ DDBStreamBatchInfo: { batchSize } })
    for (const size of [1, 2, 3]) sqs.send(arnOf('changes-letters'), batch(size))

    expect(await box.putAway('changes', ({ about }) => about['changes'] !== 2)).toBe(2)
    expect(await box.look('changes', 50)).toMatchObject([{ about: { changes: 2 } }])
  })

  it('tell the code that the sender left beside them', async () => {
    const { sqs, box } = await house()
    sqs.send(arnOf('changes-letters'), 'x', {
      attributes: { ERROR_CODE: { DataType: 'String', StringValue: 'AWS.SQS.NonExistentQueue' } },
    })

    expect(await box.look('changes', 50)).toMatchObject([{ about: {}, reason: 'AWS.SQS.NonExistentQueue' }])
  })
})
