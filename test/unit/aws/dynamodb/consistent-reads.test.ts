import { describe, expect, it } from 'vitest'
import { createClinicStore } from '../../../../shared/aws/dynamodb/stores/clinics/clinic-store'
import { createRegistrationStore } from '../../../../shared/aws/dynamodb/stores/clinics/registration-store'
import { createDispatchStore } from '../../../../shared/aws/dynamodb/stores/mail/dispatch-store'
import { createLedgerStore } from '../../../../shared/aws/dynamodb/stores/mail/ledger-store'
import { createSuppressionStore } from '../../../../shared/aws/dynamodb/stores/mail/suppression-store'
import { createSignInSessionStore } from '../../../../shared/aws/dynamodb/stores/session-store'
import { openTable } from '../../../../shared/aws/dynamodb/table'
import { aLedgerEntry, somaliaClinicId } from '../../../support/builders/builders'

interface ReadInput {
  ConsistentRead?: boolean
  IndexName?: string
  RequestItems?: Record<string, { ConsistentRead?: boolean }>
}

/** An empty table that records the reads before any of them leaves the machine. */
const anEmptyTable = () => {
  const reads: ReadInput[] = []
  const table = openTable('clinics', { region: 'eu-central-1', endpoint: 'http://127.0.0.1:1' })
  table.client.middlewareStack.add(
    () =>
      async ({ input }) => {
        reads.push(input as ReadInput)
        return { output: { $metadata: {} }, response: undefined }
      },
    { step: 'initialize', priority: 'high' },
  )
  return { table, reads }
}

type Table = ReturnType<typeof openTable>
const person = 'p-1'

const decidingReads: Record<string, (table: Table) => unknown> = {
  'a clinic': (table) => createClinicStore(table).get(somaliaClinicId),
  'a registration': (table) => createRegistrationStore(table).get(somaliaClinicId, 'r-1'),
  'several registrations': (table) => createRegistrationStore(table).getMany(somaliaClinicId, ['r-1']),
  'the registrations of a clinic': (table) =>
    Array.fromAsync(createRegistrationStore(table).pages(somaliaClinicId)),
  'the seats': (table) => createRegistrationStore(table).seats(somaliaClinicId),
  'a mail': (table) => createLedgerStore(table).get(aLedgerEntry()),
  'several mails': (table) => createLedgerStore(table).getMany([aLedgerEntry()]),
  "a registrant's mails": (table) => createLedgerStore(table).listByRecipient(somaliaClinicId, 'r-1'),
  'the ledger of a clinic': (table) => Array.fromAsync(createLedgerStore(table).pages(somaliaClinicId)),
  'the dispatches': (table) => createDispatchStore(table).listByClinic(somaliaClinicId),
  'dispatches with their mails': (table) =>
    createDispatchStore(table).listWithUnfinishedMails(somaliaClinicId),
  'a suppression': (table) => createSuppressionStore(table).find(person),
  'an unsubscription': (table) => createSuppressionStore(table).hasUnsubscribed(person),
  'the suppressions of many': (table) => createSuppressionStore(table).suppressionReasons([person]),
  'an ended session': (table) => createSignInSessionStore(table).hasEnded('s-1'),
}

describe('a read that decides does not use outdated data', () => {
  it.each(Object.keys(decidingReads))('%s', async (name) => {
    const { table, reads } = anEmptyTable()
    await decidingReads[name]?.(table)

    expect(reads).not.toEqual([])
    for (const read of reads) {
      const { RequestItems, ConsistentRead } = read
      const tables = RequestItems ? Object.values(RequestItems) : [{ ConsistentRead }]
      expect(tables, JSON.stringify(read)).toEqual(
        tables.map(() => expect.objectContaining({ ConsistentRead: true })),
      )
    }
  })
})
