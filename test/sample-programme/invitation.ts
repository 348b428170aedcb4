import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import type { RegistrationForm } from '../../shared/domain/registration/registration'
import { readContacts } from '../../shared/import/contacts/read-contacts'
import { writeCsv } from '../../shared/import/csv/write-csv'
import type { Dependencies } from '../../shared/ports/dependencies'
import { createCampaign } from '../../shared/use-cases/campaigns/create-campaign'
import { selectForCampaign } from '../../shared/use-cases/campaigns/select-for-campaign'
import { startCampaign } from '../../shared/use-cases/campaigns/start-campaign'
import { applyImport } from '../../shared/use-cases/contact-lists/apply-import'
import { createContactList } from '../../shared/use-cases/contact-lists/create-contact-list'
import { draftImport } from '../../shared/use-cases/contact-lists/draft-import'
import { previewImport } from '../../shared/use-cases/contact-lists/preview-import'
import { organiserAsStaff as staff } from './sample-staff'

/** The address of a person who has left; its mails bounce. */
export const bouncingAddress = 'former.colleague@example.org'

/** Imports people into a new contact list and invites them to the clinic. @throws Error when the campaign does not start */
export const invitePeople = async (
  deps: Dependencies,
  clinic: PlannableClinic,
  { listName, people }: { listName: string; people: readonly RegistrationForm[] },
): Promise<void> => {
  const by = staff.subject
  const list = await createContactList(deps, {
    name: listName,
    owner: 'itu',
    ownerEmails: [],
    by,
    idempotencyKey: listName,
  })
  await importPeople(deps, list.id, people)
  const about = { id: list.id, name: list.name, owner: list.owner, ownerEmails: list.ownerEmails }
  const campaign = await createCampaign(deps, { clinicId: clinic.id, list: about, reminds: null, by })
  const { digest } = await selectForCampaign(deps, campaign, clinic)
  const { result } = await startCampaign(deps, {
    clinicId: clinic.id,
    number: campaign.number,
    shown: digest,
    by,
  })
  if (result !== 'started') throw new Error(`the invitation of ${clinic.id} was not sent: ${result}`)
}

const importPeople = async (
  deps: Dependencies,
  listId: string,
  people: readonly RegistrationForm[],
): Promise<void> => {
  const rows = people.map(({ email, name, organisation, country, language }) => [
    email,
    name,
    organisation,
    country,
    language,
  ])
  const header = ['email', 'name', 'organisation', 'country', 'language']
  const file = readContacts(writeCsv([header, ...rows, [bouncingAddress, 'Former Colleague', '', '', 'en']]))
  if (file.kind === 'unreadable') throw new Error(file.message)
  const about = { listId, clinicId: null, by: staff.subject, encoding: null, otherSheets: [] }
  const { id: importId } = await draftImport(deps, { ...about, ...file.table })
  const preview = await previewImport(deps, { listId, importId, staff })
  if (!preview) throw new Error(`the import into ${listId} is gone`)
  await applyImport(deps, { listId, importId, shown: preview.report.digest, staff })
}
