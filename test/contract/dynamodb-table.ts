import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { StreamRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { seatsKey } from '../../shared/aws/dynamodb/item-keys'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { toTableChange } from '../../shared/aws/dynamodb/table-changes'
import {
  aClinic,
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  aWithdrawal,
  somaliaClinicId,
} from '../support/builders/builders'
import type { OpenTable } from '../support/stores/stores-under-test'

type Image = NonNullable<StreamRecord['NewImage']>

const scan = async ({ client, name }: DynamoTable) =>
  (await client.send(new ScanCommand({ TableName: name }))).Items ?? []
const keysBeginning = async (table: DynamoTable, sk: string) =>
  (await scan(table)).map((item) => item.sk?.S ?? '').filter((key) => key.startsWith(sk))

export const dynamodbTableContract = (open: OpenTable) =>
  describe('the table', () => {
    it('reports pk, sk and field of a stored item that does not match its schema, and no value', async () => {
      const { table, registrations } = await open()
      const Item = marshall({
        pk: `CLINIC#${somaliaClinicId}`,
        sk: 'REG#a',
        ...aRegistration(),
        timeZone: 'Mars/Olympus',
      })
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }))

      const reading = registrations.get(somaliaClinicId, 'a')

      await expect(reading).rejects.toThrow(
        `CLINIC#${somaliaClinicId} / REG#a is not of its schema: timeZone:`,
      )
      await expect(reading).rejects.not.toThrow('Mars')
      await expect(Array.fromAsync(registrations.pages(somaliaClinicId))).rejects.toThrow('REG#a')
    })

    it('stores nothing that does not match its schema', async () => {
      const { table, ledger } = await open()

      await expect(ledger.add({ ...aLedgerEntry(), dueAt: 'tomorrow' })).rejects.toThrow('dueAt')
      expect(await scan(table)).toEqual([])
    })

    it('marks every item with its type', async () => {
      const { table, clinics, registrations } = await open()
      await clinics.create(aClinic(), anAuditRecord())
      await registrations.register(aRegistration(), aLedgerEntry(), null)

      const types = (await scan(table)).map((item) => item.type?.S)

      expect(types.toSorted()).toEqual(['audit', 'clinic', 'mail', 'meeting', 'registration', 'seats'])
    })

    it('sends the stream of every write the work that it requires', async () => {
      const { table, clinics, registrations, dispatches, attendance } = await open()
      await clinics.create(aClinic(), anAuditRecord())
      await registrations.register(aRegistration(), aLedgerEntry(), null)
      await dispatches.add(aDispatch())
      await attendance.saveReport(aReport())
      await attendance.saveMatchDecision(somaliaClinicId, 2, 'row-a', 'not-participant')

      const changes = (await scan(table)).map((NewImage) =>
        toTableChange({ dynamodb: { NewImage: NewImage as Image } }),
      )

      expect(changes.filter((change) => change !== undefined)).toEqual(
        expect.arrayContaining([
          { type: 'clinic', clinicId: somaliaClinicId },
          expect.objectContaining({ type: 'mail-due', clinicId: somaliaClinicId }),
          expect.objectContaining({ type: 'dispatch-due', clinicId: somaliaClinicId }),
          { type: 'attendance', clinicId: somaliaClinicId, day: 1 },
          { type: 'attendance', clinicId: somaliaClinicId, day: 2 },
        ]),
      )
    })

    it('leaves no pointer to a meeting that a clinic no longer has', async () => {
      const { table, clinics } = await open()
      const zoom = { meetingId: '999888777', joinUrl: 'https://zoom.example.org/j/999888777' }
      await clinics.create(aClinic(), anAuditRecord())

      await clinics.save(aClinic({ version: 2, zoom }), anAuditRecord())

      const pointers = (await scan(table)).map((item) => item.pk?.S).filter((pk) => pk?.startsWith('ZOOM#'))
      expect(pointers).toEqual(['ZOOM#999888777'])
    })

    it('removes the parts of a replaced report, so that no personal data is left over', async () => {
      const { table, attendance } = await open()
      const large = Array.from({ length: 1500 }, (_, index) => aStay({ name: `${index} ${'x'.repeat(400)}` }))
      await attendance.saveReport(aReport({ stays: large }))
      expect(await keysBeginning(table, 'REPORT#1#')).not.toEqual([])

      await attendance.saveReport(aReport())
      expect(await keysBeginning(table, 'REPORT#')).toEqual(['REPORT#1'])

      await attendance.saveReport(aReport({ receivedAt: '2026-12-10T11:00:00.000Z', stays: large }))
      expect(await keysBeginning(table, 'REPORT#')).toEqual(['REPORT#1'])
    })

    it('registers with one request of at most six write units', async () => {
      const { table, clinics, registrations } = await open()
      await clinics.create(aPublishedClinic(), anAuditRecord())
      const calls = recordCalls(table)

      await registrations.register(aRegistration(), aLedgerEntry(), 100)

      expect(calls.map(({ command }) => command)).toEqual(['TransactWriteItemsCommand'])
      expect(unitsOf(calls)).toBeLessThanOrEqual(6)
    })

    it('needs one more write unit to bring a clinic into the index in which the sweep sees no work', async () => {
      const { table, clinics, registrations } = await open()
      await clinics.create(aPublishedClinic(), anAuditRecord())
      const at = '2026-11-10T09:00:00.000Z'
      const look = { changes: 1, since: at, mailsAt: at, daysAt: null }
      await clinics.saveWatch(somaliaClinicId, { changes: 1, look }, 'never')
      const calls = recordCalls(table)

      await registrations.register(aRegistration(), aLedgerEntry(), 100)
      await registrations.register(
        aRegistration({ email: 'bashir@example.org' }),
        aLedgerEntry({ recipientId: 'bashir' }),
        100,
      )

      expect(unitsOf(calls.slice(0, 1))).toBeLessThanOrEqual(7)
      expect(unitsOf(calls.slice(1))).toBeLessThanOrEqual(6)
    })

    it('continues with seat counts that were written before waiting lists existed', async () => {
      const { table, registrations } = await open()
      const before = { ...seatsKey(somaliaClinicId), type: 'seats', taken: 1 }
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(before) }))
      const waits = aRegistration({ status: 'waitlisted' })

      expect(await registrations.seats(somaliaClinicId)).toEqual({
        taken: 1,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
      expect(await registrations.register(waits, aLedgerEntry({ kind: 'waitlisted' }), 2)).toBe('free')
      expect(await registrations.register(waits, aLedgerEntry({ kind: 'waitlisted' }), 1)).toBe('registered')
      expect(await registrations.seats(somaliaClinicId)).toEqual({
        taken: 1,
        waiting: 1,
        offered: 0,
        pending: 0,
      })
    })

    it('withdraws with one request of at most six write units', async () => {
      const { table, registrations } = await open()
      await registrations.register(aRegistration(), aLedgerEntry(), 100)
      const calls = recordCalls(table)

      await registrations.change(aWithdrawal())

      expect(calls.map(({ command }) => command)).toEqual(['TransactWriteItemsCommand'])
      expect(unitsOf(calls)).toBeLessThanOrEqual(6)
    })

    it('creates, claims and accepts a reminder with two write units', async () => {
      const { table, ledger } = await open()
      const reminder = { kind: 'reminder-day', day: 1, attempt: 1 } as const
      const calls = recordCalls(table)

      const claim = await ledger.claim(aLedgerEntry({ ...reminder, state: 'claimed' }))
      await ledger.settle(claim.entry, aLedgerEntry({ ...reminder, state: 'accepted' }))

      expect(calls.map(({ command }) => command)).toEqual(['PutItemCommand', 'PutItemCommand'])
      expect(unitsOf(calls)).toBe(2)
    })
  })

interface Call {
  command: string
  /** Capacity units as DynamoDB reports them. */
  units: number
}

/** Records every call from now on, with the capacity that DynamoDB reports for it. */
const recordCalls = (table: DynamoTable): Call[] => {
  const calls: Call[] = []
  // The SDK caches the middleware of a command type at its first call, and would then skip this one.
  table.client.config.cacheMiddleware = false
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Cost | Cost[] }
      const costs = [ConsumedCapacity ?? []].flat()
      const units = costs.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
      calls.push({ command: String(context.commandName), units })
      return result
    },
    { step: 'initialize', name: 'recordCalls' },
  )
  return calls
}

interface Cost {
  CapacityUnits?: number
}

const unitsOf = (calls: Call[]): number => {
  const units = calls.reduce((sum, call) => sum + call.units, 0)
  expect(units, 'the engine tells what a call costs').toBeGreaterThan(0)
  return units
}
