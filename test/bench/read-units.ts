import type { StaffMember } from '../../shared/domain/access/staff'
import { mailOfDispatch } from '../../shared/domain/mail/dispatch'
import { createDueEntry } from '../../shared/domain/mail/due-entry'
import { readClinicOverview } from '../../shared/queries/clinic-overview'
import { readTimeline } from '../../shared/queries/timeline'
import { runSweep } from '../../shared/use-cases/sweep/run-sweep'
import { aDispatch, aLedgerEntry, anAuditRecord, aPublishedClinic, aRegistration } from '../support/builders'
import { type BenchDependencies, limitRow, measureTableUse } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const REGISTRATIONS = 1_000
/** Beside the confirmation of each registration. */
const REMINDERS = 6
const PARALLEL = 50
const analyst: StaffMember = { subject: 'bench', name: '', email: null, roles: ['analyst'] }
const clinic = aPublishedClinic({ capacity: null })

/** A clinic of a thousand registrations with seven accepted mails each. */
const prepareClinic = async (deps: BenchDependencies): Promise<void> => {
  await deps.clinics.create(clinic, anAuditRecord())
  const registrations = Array.from({ length: REGISTRATIONS }, (_, index) =>
    aRegistration({ email: `person-${index}@example.org` }),
  )
  for (let first = 0; first < REGISTRATIONS; first += PARALLEL)
    await Promise.all(
      registrations.slice(first, first + PARALLEL).map(async (registration) => {
        const confirmation = aLedgerEntry({ recipientId: registration.id, state: 'accepted' })
        await deps.registrations.register(registration, confirmation, null)
        for (let version = 1; version <= REMINDERS; version += 1) {
          const dispatch = aDispatch({ version: version })
          const due = createDueEntry(
            mailOfDispatch(dispatch, registration),
            dispatch.at,
            dispatch.usefulUntil,
          )
          await deps.ledger.add({ ...due, state: 'accepted', acceptedAt: dispatch.at })
        }
      }),
    )
}

/** Read units of one piece of work, beside the most that it should read. */
export const readUnitCounts: Record<string, () => Promise<ComparisonRow>> = Object.fromEntries(
  [
    {
      name: 'sweep.1',
      most: 5.1,
      work: (deps: BenchDependencies) => runSweep(deps, { tzVersion: 'bench', onEvent: () => undefined }),
    },
    {
      name: 'page.overview',
      most: 20,
      work: (deps: BenchDependencies) => readClinicOverview(deps, analyst, clinic),
    },
    {
      name: 'page.timeline',
      most: 20,
      work: (deps: BenchDependencies) => readTimeline(deps, analyst, clinic),
    },
  ].map(({ name, most, work }) => [
    name,
    async () => limitRow(name, (await measureTableUse(prepareClinic, work)).readUnits, most, 'read units'),
  ]),
)
