import type { StaffMember } from '../../shared/domain/access/staff'
import { invitationKey } from '../../shared/domain/campaign/campaign-mail'
import { mailOfDispatch } from '../../shared/domain/mail/dispatches/dispatch'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { readClinicOverview } from '../../shared/queries/clinic-overview'
import { listDeliveryIssues } from '../../shared/queries/delivery-issues'
import { readTimeline } from '../../shared/queries/timeline'
import { readCampaignProgress } from '../../shared/use-cases/campaigns/read-campaign-progress'
import { runSweep } from '../../shared/use-cases/sweep/run-sweep'
import {
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../support/builders/builders'
import { aCampaign, numberedRecipients } from '../support/builders/contact-builders'
import { type BenchDependencies, limitRow, measureTableUse } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const REGISTRATIONS = 1_000
/** Beside the confirmation of each registration. */
const REMINDERS = 6
const RECIPIENTS = 10_000
const analyst: StaffMember = { subject: 'bench', name: '', email: null, roles: ['analyst'] }
const clinic = aPublishedClinic({ capacity: null })

/** A clinic of a thousand registrations with seven accepted mails each. */
const prepareClinic = async (deps: BenchDependencies): Promise<void> => {
  deps.setNow(preparedAt)
  await deps.clinics.create(clinic, anAuditRecord())
  const registrations = Array.from({ length: REGISTRATIONS }, (_, index) =>
    aRegistration({ email: `person-${index}@example.org` }),
  )
  // One after the other: all of them write the item of the seat counts.
  for (const registration of registrations) {
    const confirmation = aLedgerEntry({ recipientId: registration.id, state: 'accepted' })
    await deps.registrations.register(registration, confirmation, null)
  }
  const dispatches = Array.from({ length: REMINDERS }, (_, index) => aDispatch({ version: index + 1 }))
  await deps.putMails(
    dispatches.flatMap((dispatch) =>
      registrations.map((registration) => {
        const { at, usefulUntil } = dispatch
        const due = createDueEntry(mailOfDispatch(dispatch, registration), at, usefulUntil)
        return { ...due, state: 'accepted' as const, acceptedAt: at }
      }),
    ),
  )
}

/** The same after a run of the sweep, which counts the mails. */
const prepareCountedClinic = async (deps: BenchDependencies): Promise<void> => {
  await prepareClinic(deps)
  await sweep(deps)
}

const sweep = (deps: BenchDependencies) => runSweep(deps, { tzVersion: 'bench', onEvent: () => undefined })

/**
 * Beside the large clinic others with one registration each: a sweep does not read the mails of a clinic at which
 * nothing is due, however many they are. A day later nothing is unfinished, and the sweep has seen so.
 */
const prepareIdleClinics =
  (clinics: number) =>
  async (deps: BenchDependencies): Promise<void> => {
    await prepareClinic(deps)
    for (let index = 1; index < clinics; index += 1) {
      const clinicId = `clinic-${index}`
      await deps.clinics.create({ ...clinic, id: clinicId }, anAuditRecord({ clinicId }))
      const registration = aRegistration({ clinicId })
      const recipientId = registration.id
      const confirmation = aLedgerEntry({ clinicId, recipientId, state: 'accepted' })
      await deps.registrations.register(registration, confirmation, null)
    }
    for (const minutes of [5, 10, DAY_MINUTES + 15]) {
      deps.setNow(addMilliseconds(preparedAt, minutes * MINUTE_MS))
      await sweep(deps)
    }
    deps.setNow(addMilliseconds(preparedAt, (DAY_MINUTES + 20) * MINUTE_MS))
  }
const DAY_MINUTES = 24 * 60
/** The first minutes of an hour, and a night hour, have work of their own. */
const preparedAt = '2026-11-20T09:10:00.000Z'

const campaign = aCampaign({
  state: 'finished',
  startedAt: preparedAt,
  recipientSnapshot: { set: 'bench', size: RECIPIENTS },
})

/** A campaign to ten thousand people, each with an accepted invitation. */
const prepareCampaign = async (deps: BenchDependencies): Promise<void> => {
  deps.setNow(preparedAt)
  await deps.clinics.create(clinic, anAuditRecord())
  await deps.campaigns.create(campaign, anAuditRecord())
  const people = numberedRecipients(RECIPIENTS)
  await deps.putMails(
    people.map(({ id }) => {
      const due = createDueEntry(invitationKey(campaign, id), preparedAt, null)
      return { ...due, state: 'accepted' as const, acceptedAt: preparedAt }
    }),
  )
  await sweep(deps)
}

interface ReadUnitCount {
  name: string
  most: number
  prepare: (deps: BenchDependencies) => Promise<void>
  work: (deps: BenchDependencies) => Promise<unknown>
}

const counts: ReadUnitCount[] = [
  ...[1, 50, 500].map((clinics) => ({
    name: `sweep.${clinics}`,
    most: 5 + clinics / 10,
    prepare: prepareIdleClinics(clinics),
    work: sweep,
  })),
  {
    name: 'page.overview',
    most: 20,
    prepare: prepareCountedClinic,
    work: (deps) => readClinicOverview(deps, analyst, clinic),
  },
  {
    name: 'page.timeline',
    most: 20,
    prepare: prepareCountedClinic,
    work: async (deps) => {
      const { issues } = await readTimeline(deps, analyst, clinic)
      await listDeliveryIssues(deps, analyst, clinic, issues)
    },
  },
  {
    name: 'page.campaign',
    most: 20,
    prepare: prepareCampaign,
    work: async (deps) => readCampaignProgress(deps, campaign, await deps.campaigns.counted(clinic.id)),
  },
]

/** Read units of one piece of work, beside the most that it should read. */
export const readUnitCounts: Record<string, () => Promise<ComparisonRow>> = Object.fromEntries(
  counts.map(({ name, most, prepare, work }) => [
    name,
    async () => {
      const { readUnits, cpuMs } = await measureTableUse(prepare, work)
      console.error(`${name}: ${Math.round(cpuMs)} ms CPU`)
      return limitRow(name, readUnits, most, 'read units')
    },
  ]),
)
