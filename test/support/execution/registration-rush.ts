import type { AwsResponse } from '../../../infra/local/protocol/aws-service'
import { refuseConflicts } from '../../../infra/local/services/dynamodb/transaction-conflicts'
import { type DynamoTable, openTable } from '../../../shared/aws/dynamodb/table'
import { tableLayout } from '../../../shared/aws/dynamodb/table-layout'
import { addMilliseconds, type Instant } from '../../../shared/domain/values/time/instant'
import { RESEND_AFTER_MS, registerPerson } from '../../../shared/use-cases/registration/register-person'
import { testClientConfig } from '../aws-client-config'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../builders/builders'
import { createTestTable, type RunningEngine } from '../engines/database-engine'
import { inParallel, type StoresUnderTest, storesOn } from '../stores/stores-under-test'
import { createVirtualTime } from './virtual-time'

/** Where many people register at the same moment for a clinic with few seats. */
export interface Rush {
  people: number
  seats: number
  /** What a transaction takes, milliseconds. */
  transactionMs: () => number
  /** Everybody sends the form once more, when a copy of the mail may be sent. */
  again?: boolean
}

/** What became of a rush. @property slowestMs of one registration */
export interface RushResult {
  answers: string[]
  slowestMs: number
  stores: StoresUnderTest
}

/** What any other call to the table takes. */
const CALL_MS = 4
/** Between the first and the last form. */
const ARRIVAL_MS = 500
const firstForm = '2026-11-20T09:00:00.000Z'

/**
 * Registers people through the use case and the stores on an engine whose transactions conflict as DynamoDB's do. Time
 * is virtual: only calls and the pauses between attempts take any.
 */
export const rush = async (
  engine: RunningEngine,
  { people, seats, transactionMs, again = false }: Rush,
): Promise<RushResult> => {
  const table = await createTestTable(engine)
  const stores = storesOn(table)
  await stores.clinics.create(aPublishedClinic({ capacity: seats }), anAuditRecord())
  const time = createVirtualTime()
  const contended = openContended(engine, table.name, time, transactionMs)
  // Each person's function has a client of its own, and knows of no other.
  const registerOne = async (index: number, now: Instant): Promise<string> => {
    await time.sleep((index * ARRIVAL_MS) / people)
    const startedAt = time.clock()
    const deps = { ...storesOn(contended.table), now: () => now }
    const form = aForm({ email: `person${index}@example.org` })
    const answer = await registerPerson(deps, { clinicId: somaliaClinicId, form }).catch(String)
    slowestMs = Math.max(slowestMs, time.clock() - startedAt)
    return answer
  }
  let slowestMs = 0
  const registerAll = (now: Instant) =>
    time.run(
      inParallel(people, (index) => registerOne(index, now)),
      contended.isBusy,
    )
  const answers = await registerAll(firstForm)
  if (again) answers.push(...(await registerAll(addMilliseconds(firstForm, 2 * RESEND_AFTER_MS))))
  return { answers, slowestMs, stores }
}

const openContended = (
  { endpoint }: RunningEngine,
  name: string,
  { sleep }: Pick<ReturnType<typeof createVirtualTime>, 'sleep'>,
  transactionMs: () => number,
): { table: DynamoTable; isBusy: () => boolean } => {
  let idleRuns = 0
  let underWay = 0
  const engine = refuseConflicts(
    {
      handle: async ({ headers, body }) => {
        underWay += 1
        return forward(endpoint, headers, String(body)).finally(() => {
          underWay -= 1
          idleRuns = 0
        })
      },
    },
    {
      keyNames: [tableLayout.partitionKey, tableLayout.sortKey],
      transactionTime: () => sleep(transactionMs()),
    },
  )
  const requestHandler = {
    handle: async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) => {
      await sleep(CALL_MS)
      const answer = await engine.handle({
        method: 'POST',
        path: '/',
        query: {},
        headers,
        body: new TextDecoder().decode(body),
      })
      idleRuns = 0
      return {
        response: { statusCode: answer.status, headers: answer.headers, body: Buffer.from(answer.body) },
      }
    },
  }
  const table = openTable(name, { ...testClientConfig(endpoint), requestHandler } as never)
  return {
    table: { ...table, sleep },
    // What the client does with an answer takes some turns.
    isBusy: () => {
      idleRuns += 1
      return underWay > 0 || idleRuns < 4
    },
  }
}

/** With the signature of the client, by which DynamoDB Local finds its tables. */
const forward = async (
  endpoint: string,
  { authorization = '', 'x-amz-date': date = '', 'x-amz-target': target = '' }: Record<string, string>,
  body: string,
): Promise<AwsResponse> => {
  const type = 'application/x-amz-json-1.0'
  const headers = { authorization, 'content-type': type, 'x-amz-date': date, 'x-amz-target': target }
  const answer = await fetch(endpoint, { method: 'POST', headers, body })
  return { status: answer.status, headers: { 'content-type': type }, body: await answer.text() }
}
