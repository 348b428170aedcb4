import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SendRawEmailCommand } from '@aws-sdk/client-ses'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { registrationKey } from '../../shared/aws/dynamodb/item-keys'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { createSesClient, createSesMailer } from '../../shared/aws/ses/ses-mailer'
import { mailOfDispatch } from '../../shared/domain/mail/dispatches/dispatch'
import { Registration } from '../../shared/domain/registration/registration'
import { addMilliseconds } from '../../shared/domain/values/time/instant'
import { sendMail } from '../../shared/use-cases/mail/send-mail'
import { testClientConfig } from '../support/aws-client-config'
import {
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../support/builders/builders'
import { createTestTable } from '../support/engines/database-engine'
import { dynoxide } from '../support/engines/dynoxide'
import { type BenchDependencies, depsOn } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'
import { createReminderPeer } from './mail-peers'

/** How much of the naive loop's time ours may take. */
const GOAL = 1.3
const ROUNDS = 7
/** Mails a second: nobody waits for a slot. */
const UNLIMITED_RATE = 10_000
/** A queue hands over ten mails at once. */
const BATCH = 10
const BATCHES_PER_ROUND = 4

const clinic = aPublishedClinic({ capacity: null })
const reminder = aDispatch({ state: 'running' })
const registrations = Array.from({ length: (ROUNDS + 1) * BATCHES_PER_ROUND * BATCH }, (_, index) =>
  aRegistration({ email: `person-${index}@example.org` }),
)

/** SES in a thread of its own, whose processor time is not counted. */
const sesThread = `
const { createServer } = require('node:http')
const { parentPort } = require('node:worker_threads')
const answer = '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>'
const server = createServer((request, response) => request.resume().on('end', () => response.end(answer)))
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`

/** What a worker does for a reminder, with all calls to the table and SES, beside a loop that keeps no ledger. */
export const measureWorkerReminder = async (): Promise<ComparisonRow> => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  const ses = new Worker(sesThread, { eval: true })
  try {
    const [port] = (await once(ses, 'message')) as [number]
    const client = createSesClient(testClientConfig(`http://127.0.0.1:${port}`))
    const table = await createTestTable(engine)
    const bench = depsOn(table, UNLIMITED_RATE)
    await prepare(bench)
    const deps = { ...bench, mailer: createSesMailer(client, 'bench') }
    const naive = await createNaiveLoop(table, client)
    const send = async (registration: Registration): Promise<void> => {
      const outcome = await sendMail(deps, mailOfDispatch(reminder, registration))
      if (outcome !== 'accepted') throw new Error(`the mail was ${outcome}`)
    }
    const times = { ours: [] as number[], reference: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const size = BATCHES_PER_ROUND * BATCH
      const people = registrations.slice(round * size, (round + 1) * size)
      const [ours, reference] = [await measureBatches(people, send), await measureBatches(people, naive)]
      // The first round warms up.
      if (round > 0) times.ours.push(ours)
      if (round > 0) times.reference.push(reference)
    }
    const [ours, reference] = [median(times.ours), median(times.reference)]
    const ratio = Number((ours / reference).toFixed(3))
    return {
      name: 'worker.reminder',
      ours: Math.round(ours),
      reference: Math.round(reference),
      unit: 'us CPU',
      ratio,
      goal: GOAL,
    }
  } finally {
    await ses.terminate()
    await engine.stop()
  }
}

const prepare = async (deps: BenchDependencies): Promise<void> => {
  deps.setNow(addMilliseconds(reminder.at, 1_000))
  await deps.clinics.create(clinic, anAuditRecord())
  for (const registration of registrations) {
    const confirmation = aLedgerEntry({ recipientId: registration.id, state: 'accepted' })
    await deps.registrations.register(registration, confirmation, null)
  }
  await deps.dispatches.add(reminder)
}

/** Reads the registration, composes with handlebars and nodemailer, sends, and notes that it was sent. */
const createNaiveLoop = async (table: DynamoTable, ses: ReturnType<typeof createSesClient>) => {
  const compose = await createReminderPeer()
  return async ({ clinicId, id }: Registration): Promise<void> => {
    const Key = marshall(registrationKey(clinicId, id))
    const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: table.name, Key }))
    const { email } = Registration.parse(unmarshall(Item))
    await ses.send(new SendRawEmailCommand({ RawMessage: { Data: await compose() }, Destinations: [email] }))
    const sent = marshall({ pk: 'SENT', sk: id, type: 'sent' })
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: sent }))
  }
}

/** Microseconds of this thread's processor for each. */
const measureBatches = async (
  people: readonly Registration[],
  work: (registration: Registration) => Promise<void>,
): Promise<number> => {
  const startedAt = process.threadCpuUsage()
  for (let first = 0; first < people.length; first += BATCH)
    await Promise.all(people.slice(first, first + BATCH).map(work))
  const { user, system } = process.threadCpuUsage(startedAt)
  return (user + system) / people.length
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
