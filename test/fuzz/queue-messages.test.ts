import { marshall } from '@aws-sdk/util-dynamodb'
import type { Context, DynamoDBRecord, SQSRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { toTableChange } from '../../shared/aws/dynamodb/table-changes'
import { MailFeedback } from '../../shared/domain/mail/ledger/mail-feedback'
import { MailKey } from '../../shared/domain/mail/ledger/mail-key'
import { handleQueueMessages } from '../../shared/lambda/batch'
import type { FunctionLog, LogFields } from '../../shared/lambda/log'
import { AttendanceJob, DispatchJob } from '../../shared/ports/messaging'
import { arbitraryText } from '../support/builders/arbitraries'
import {
  aClinic,
  aDispatch,
  aLedgerEntry,
  aRegistration,
  somaliaClinicId,
} from '../support/builders/builders'
import { mutateJson } from '../support/json-mutations'

const context = { awsRequestId: 'one', getRemainingTimeInMillis: () => 1000 } as Context

const key = {
  clinicId: somaliaClinicId,
  recipientId: aRegistration().id,
  kind: 'reminder-day',
  day: 1,
  planVersion: 1,
  revision: 1,
}
const tags = {
  clinic: [somaliaClinicId],
  recipient: [key.recipientId],
  kind: ['reminder-day'],
  day: ['1'],
  planVersion: ['1'],
  revision: ['1'],
}
const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'ayaan@example.org' }] }
const feedback = {
  time: '2026-12-09T06:00:05Z',
  detail: { eventType: 'Bounce', mail: { messageId: 'ses-1', tags }, bounce },
}
const job = { clinicId: somaliaClinicId, kind: 'reminder-day', day: 1, version: 1 }
const queues: [name: string, schema: z.ZodType, good: object][] = [
  ['dispatch', DispatchJob, job],
  ['mail', MailKey, key],
  ['attendance', AttendanceJob, { clinicId: somaliaClinicId, day: 1 }],
  ['feedback', MailFeedback, feedback],
]

describe('arbitrary messages in a queue', () => {
  it.each(queues)(
    'of %s comes back alone, with its field in the log and nothing of its words; the others are done',
    async (_, schema, good) => {
      const body = fc.oneof(
        mutateJson(good).map(({ value, path }) => ({ body: JSON.stringify(value), path })),
        arbitraryText(60).map((text) => ({ body: text, path: '' })),
      )
      await fc.assert(
        fc.asyncProperty(body, async ({ body, path }) => {
          const done: unknown[] = []
          const lines: LogFields[] = []
          const note = (_message: string, ids: LogFields = {}) => void lines.push(ids)
          const log: FunctionLog = { startInvocation: () => {}, info: note, warn: note, error: note }
          const handler = handleQueueMessages(
            schema,
            { log, now: () => '2026-11-20T09:00:00.000Z' },
            async (message) => done.push(message),
          )
          const bodies = [JSON.stringify(good), body, JSON.stringify(good)]
          const Records = bodies.map((each, index) => ({ messageId: `m-${index}`, body: each }) as SQSRecord)
          const { batchItemFailures: failed } = await handler({ Records }, context)
          if (failed.length === 0) {
            expect(done).toHaveLength(3)
            return
          }
          expect(failed).toEqual([{ itemIdentifier: 'm-1' }])
          expect(done).toHaveLength(2)
          const [line] = lines
          expect(line).toMatchObject({ job: 'm-1' })
          if (line?.error === 'ZodError' && path) {
            const fields = String(line.fields).split(' ')
            // After parsing a field may have another name: the error states its path.
            const about = fields.some((field) => {
              const indexInBatch = field.replace(/\.?[^.]*$/, '')
              return path.startsWith(indexInBatch) || field.startsWith(path)
            })
            expect([path, fields, about]).toEqual([path, fields, true])
          }
          const logged = JSON.stringify(lines)
          expect(logged).not.toContain('example.org')
          const begin = JSON.stringify(body.slice(0, 8)).slice(1, -1)
          if (body.length >= 8) expect(logged).not.toContain(begin)
        }),
        { numRuns: 150 },
      )
    },
  )
})

describe('arbitrary records in the table’s stream', () => {
  const items: object[] = [
    { ...aClinic(), type: 'clinic' },
    { ...aDispatch(), type: 'dispatch' },
    { ...aLedgerEntry(), type: 'mail' },
    { clinicId: somaliaClinicId, day: 1, type: 'report' },
    { clinicId: somaliaClinicId, day: 1, type: 'match' },
    { pk: `CLINIC#${somaliaClinicId}`, sk: 'SEATS', taken: 51, type: 'seats' },
    { ...aRegistration(), type: 'registration' },
  ]

  it('are a reason to look at one clinic, or none: no record stops those behind it', () => {
    fc.assert(
      fc.property(fc.oneof(...items.map(mutateJson)), fc.boolean(), ({ value }, removed) => {
        const image = marshall(value, { removeUndefinedValues: true })
        const dynamodb = removed ? { OldImage: image } : { NewImage: image, OldImage: image }
        const change = toTableChange({ dynamodb } as DynamoDBRecord)
        if (removed) expect(change).toBeUndefined()
        else if (change) expect(change.clinicId).toBeTypeOf('string')
      }),
      { numRuns: 600 },
    )
    expect(toTableChange({})).toBeUndefined()
  })
})
