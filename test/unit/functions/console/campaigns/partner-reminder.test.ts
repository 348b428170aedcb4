import { expect, it } from 'vitest'
import { createCampaign } from '../../../../../shared/use-cases/campaigns/create-campaign'
import { somaliaClinicId } from '../../../../support/builders/builders'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import {
  depsWithContactList,
  enqueueCampaignJob,
  numberedContacts,
  readCampaign,
  replaceContacts,
  runCampaign,
} from '../../../../support/execution/campaign-driver'
import { aConsole, aStaff } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}/invitations`

it('ITU prepares no reminder of a partner’s finished campaign, and the partner does', async () => {
  const list = aContactList({ id: 'list-partnerone', owner: 'partner', ownerEmails: ['hodan@example.org'] })
  const deps = await depsWithContactList(numberedContacts(1))
  await deps.contactLists.create(list, aListAudit({ listId: list.id }))
  await replaceContacts(deps, [aContact({ email: 'secret@example.org' })], list.id)
  await createCampaign(deps, { clinicId: somaliaClinicId, list, reminds: null, by: 'partner-1' })
  const partner = await aConsole({ deps, staff: aStaff('partner') })
  const page = await (await partner.get(`${base}/1`)).text()
  await partner.post(`${base}/1/start`, { shown: /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '' })
  await enqueueCampaignJob(deps)
  await runCampaign(deps)
  expect((await readCampaign(deps)).state).toBe('finished')

  const itu = await aConsole({ deps, staff: aStaff('organiser', { email: 'staff@itu.example' }) })
  expect((await itu.post(`${base}/1/remind`)).status).toBe(404)
  expect(await deps.campaigns.get(somaliaClinicId, 2)).toBeUndefined()
  expect((await partner.post(`${base}/1/remind`)).headers.get('location')).toBe(`${base}/2`)
})
