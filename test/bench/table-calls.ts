import type { StaffMember } from '../../shared/domain/access/staff'
import { invitationKey } from '../../shared/domain/campaign/campaign-mail'
import { startRunning } from '../../shared/domain/campaign/campaign-states'
import { mailOfDispatch } from '../../shared/domain/mail/dispatches/dispatch'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import { toMailKey } from '../../shared/domain/mail/ledger/mail-key'
import { listClinics } from '../../shared/queries/clinic-list'
import { sendMail } from '../../shared/use-cases/mail/send-mail'
import {
  aDispatch,
  aForm,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../support/builders/builders'
import { aCampaign, aRecipient } from '../support/builders/contact-builders'
import { aSite } from '../unit/functions/site/site-fixture'
import { type BenchDependencies, limitRow, measureTableUse } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const analyst: StaffMember = { subject: 'bench', name: '', email: null, roles: ['analyst'] }
const LISTED_CLINICS = 100

type Work = (deps: BenchDependencies) => Promise<unknown>

const publish: Work = (deps) => deps.clinics.create(aPublishedClinic(), anAuditRecord())

const register = async (deps: BenchDependencies): Promise<void> => {
  const site = await aSite({ deps, clinics: [] })
  await site.get(`/clinics/${somaliaClinicId}/register`)
  const { status } = await site.post(`/clinics/${somaliaClinicId}/register`, aForm())
  if (status !== 303) throw new Error(`the form was answered with ${status}`)
}

const send = async (deps: BenchDependencies, key: Parameters<typeof sendMail>[1]): Promise<void> => {
  const outcome = await sendMail(deps, key)
  if (outcome !== 'accepted') throw new Error(`the mail was ${outcome}`)
}

const registration = aRegistration()
const confirmation = aLedgerEntry({ recipientId: registration.id })

const prepareConfirmation: Work = async (deps) => {
  await publish(deps)
  await deps.registrations.register(registration, confirmation, 100)
}

const reminder = aDispatch({ state: 'running' })

const prepareReminder: Work = async (deps) => {
  deps.setNow(reminder.at)
  await publish(deps)
  await deps.registrations.register(registration, confirmation, 100)
  await deps.dispatches.add(reminder)
}

const recipient = aRecipient()
const campaign = aCampaign()
const invitation = invitationKey(campaign, recipient.id)

const prepareInvitation: Work = async (deps) => {
  await publish(deps)
  await deps.campaigns.create(campaign, anAuditRecord({ action: 'campaign-made' }))
  const running = startRunning(campaign, { set: 'set-1', size: 1 }, deps.now())
  if (!running) throw new Error('the campaign does not start')
  await deps.campaigns.start(running, [recipient], anAuditRecord({ action: 'campaign-started' }), 0)
  await deps.ledger.add(createDueEntry(invitation, deps.now(), null))
}

const publishMany: Work = async (deps) => {
  for (let index = 0; index < LISTED_CLINICS; index += 1)
    await deps.clinics.create(aPublishedClinic({ id: `clinic-${index}` }), anAuditRecord())
}

/** Calls of the table beside the most that they should be. */
export const callCounts: Record<string, () => Promise<ComparisonRow>> = Object.fromEntries(
  [
    { name: 'calls.registration', most: 4, prepare: publish, work: register },
    {
      name: 'calls.confirmation',
      most: 6,
      prepare: prepareConfirmation,
      work: (deps: BenchDependencies) => send(deps, toMailKey(confirmation)),
    },
    {
      name: 'calls.reminder',
      most: 6,
      prepare: prepareReminder,
      work: (deps: BenchDependencies) => send(deps, mailOfDispatch(reminder, registration)),
    },
    {
      name: 'calls.invitation',
      most: 7,
      prepare: prepareInvitation,
      work: (deps: BenchDependencies) => send(deps, invitation),
    },
    {
      name: 'list.console',
      most: 3,
      prepare: publishMany,
      work: (deps: BenchDependencies) => listClinics(deps, analyst),
    },
  ].map(({ name, most, prepare, work }) => [
    name,
    async () => limitRow(name, (await measureTableUse(prepare, work)).calls, most, 'table calls'),
  ]),
)
