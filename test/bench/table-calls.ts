import { createRateLimiterStore } from '../../shared/aws/dynamodb/stores/rate-limiter-store'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { createSharedRateLimiter } from '../../shared/aws/ses/rate-limiter'
import type { StaffMember } from '../../shared/domain/access/staff'
import { toMailKey } from '../../shared/domain/mail/mail-key'
import { listClinics } from '../../shared/queries/clinic-list'
import { sendMail } from '../../shared/use-cases/mail/send-mail'
import { storesOn } from '../contract/stores-under-test'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../support/builders'
import { createTestTable } from '../support/engines/database-engine'
import { dynoxide } from '../support/engines/dynoxide'
import { createInMemoryDependencies } from '../support/in-memory-dependencies'
import { aSite } from '../unit/functions/site/site-fixture'
import type { ComparisonRow } from './compare-with-peer'

const analyst: StaffMember = { subject: 'bench', name: '', email: null, roles: ['analyst'] }
const LISTED_CLINICS = 100

/** Everything on a table of a real engine but SES and the queues. */
const depsOn = (table: DynamoTable) => {
  const inMemory = createInMemoryDependencies()
  const rateLimiter = createSharedRateLimiter(createRateLimiterStore(table), {
    rate: 14,
    clock: Date.now,
    sleep: async () => undefined,
  })
  return { ...inMemory, ...storesOn(table), rateLimiter }
}
type BenchDependencies = ReturnType<typeof depsOn>

/** How many calls of the table a piece of work makes. @param prepare what is there before */
const countCalls = async (
  prepare: (deps: BenchDependencies) => Promise<unknown>,
  work: (deps: BenchDependencies) => Promise<unknown>,
): Promise<number> => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  try {
    const table = await createTestTable(engine)
    const deps = depsOn(table)
    await prepare(deps)
    let calls = 0
    table.client.middlewareStack.add(
      (next) => async (args) => {
        calls += 1
        return next(args)
      },
      { step: 'initialize' },
    )
    await work(deps)
    return calls
  } finally {
    await engine.stop()
  }
}

const publish = (deps: BenchDependencies) => deps.clinics.create(aPublishedClinic(), anAuditRecord())

const register = async (deps: BenchDependencies): Promise<void> => {
  const site = await aSite({ deps, clinics: [] })
  await site.get(`/clinics/${somaliaClinicId}/register`)
  const { status } = await site.post(`/clinics/${somaliaClinicId}/register`, aForm())
  if (status !== 303) throw new Error(`the form was answered with ${status}`)
}

const sendConfirmation = async (deps: BenchDependencies): Promise<void> => {
  const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
  const [mail] = mails
  if (!mail) throw new Error('no mail is due')
  const outcome = await sendMail(deps, toMailKey(mail))
  if (outcome !== 'accepted') throw new Error(`the mail was ${outcome}`)
}

const publishMany = async (deps: BenchDependencies): Promise<void> => {
  for (let index = 0; index < LISTED_CLINICS; index += 1)
    await deps.clinics.create(aPublishedClinic({ id: `clinic-${index}` }), anAuditRecord())
}

/** Calls of the table beside the most that they should be. */
export const callCounts: Record<string, () => Promise<ComparisonRow>> = {
  'calls.registration': async () => callRow('calls.registration', await countCalls(publish, register), 4),
  'calls.confirmation': async () =>
    callRow(
      'calls.confirmation',
      await countCalls(async (deps) => {
        await publish(deps)
        await register(deps)
      }, sendConfirmation),
      6,
    ),
  'list.console': async () =>
    callRow('list.console', await countCalls(publishMany, (deps) => listClinics(deps, analyst)), 3),
}

/** @param most the goal, which stands in the place of a peer */
const callRow = (name: string, calls: number, most: number): ComparisonRow => ({
  name,
  ours: calls,
  reference: most,
  unit: 'table calls',
  ratio: Number((calls / most).toFixed(3)),
  goal: 1,
})
