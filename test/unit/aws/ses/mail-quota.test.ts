import { SESClient } from '@aws-sdk/client-ses'
import { afterEach, describe, expect, it } from 'vitest'
import { awsClientConfig } from '../../../../shared/aws/retry'
import { createSesMailQuota } from '../../../../shared/aws/ses/mail-quota'
import { testClientConfig } from '../../../support/aws-client-config'
import {
  type HttpServer,
  type Responder,
  respondInOrder,
  startHttpServer,
  xmlResponse,
} from '../../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const answer = (numbers: string) =>
  xmlResponse(
    200,
    `<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult>${numbers}</GetSendQuotaResult></GetSendQuotaResponse>`,
  )
const quotaAnswer = (most: string, sent: string) =>
  answer(
    `<Max24HourSend>${most}</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>${sent}</SentLast24Hours>`,
  )
const throttled = xmlResponse(
  400,
  '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>',
)

const read = async (...answers: Responder[]) => {
  server = await startHttpServer(respondInOrder(...answers))
  return createSesMailQuota(new SESClient({ ...testClientConfig(server.url), ...awsClientConfig })).read()
}

describe('the quota', () => {
  it('is what SES reports for the last 24 hours', async () => {
    expect(await read(quotaAnswer('50000.0', '127.0'))).toEqual({ perDay: 50_000, sentInLastDay: 127 })
    expect(new URLSearchParams(server.requests[0]?.body).get('Action')).toBe('GetSendQuota')
  })

  it('is unlimited when SES returns -1', async () => {
    expect(await read(quotaAnswer('-1.0', '127.0'))).toEqual({
      perDay: Number.POSITIVE_INFINITY,
      sentInLastDay: 127,
    })
  })

  it('is requested again when SES throttles the request', async () => {
    expect(await read(throttled, quotaAnswer('200.0', '0.0'))).toEqual({ perDay: 200, sentInLastDay: 0 })
    expect(server.requests).toHaveLength(2)
  })

  it.each([
    ['lacks a number', answer('<Max24HourSend>200.0</Max24HourSend>')],
    ['has none that makes sense', quotaAnswer('-2.0', '0.0')],
    [
      'is a refusal',
      xmlResponse(403, '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>'),
    ],
  ])('is not guessed at when the answer %s', async (_, wrong) => {
    await expect(read(wrong)).rejects.toThrow()
  })
})
