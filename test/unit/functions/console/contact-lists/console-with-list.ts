import { personId } from '../../../../../shared/domain/ids'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import { aConsole } from '../in-memory-console'

export const list = `/console/lists/${aContactList().id}`
export const at = '2026-11-20T09:00:00.000Z'

/** A list with Ifrah, a clinic with Ayaan as a registrant, and three people who get no mail or no invitation. */
export const aConsoleWithList = async () => {
  const testConsole = await aConsole({ clinics: [aPublishedClinic()] })
  const { contactLists, suppressions, registrations } = testConsole.deps
  await contactLists.create(aContactList(), aListAudit())
  await contactLists.replace(aContactList({ version: 2, size: 1 }), [aContact()], aListAudit())
  await registrations.register(aRegistration(), aLedgerEntry(), null)
  await suppressions.suppress({ personId: personId('bounced@example.org'), reason: 'bounced', at })
  await suppressions.suppress({ personId: personId('angry@example.org'), reason: 'complained', at })
  await suppressions.unsubscribe(personId('left@example.org'), at)
  return testConsole
}

const rows = [
  'email,name',
  'new@example.org,New',
  'IFRAH@example.org,',
  'ayaan@example.org,Ayaan',
  'bounced@example.org,',
  'angry@example.org,',
  'left@example.org,',
  'new@example.org,Again',
  'nobody,',
]

export const draftOf = async (
  { post }: Awaited<ReturnType<typeof aConsoleWithList>>,
  text = rows.join('\n'),
) => {
  const sent = await post(`${list}/imports`, { text, clinic: somaliaClinicId })
  return sent.headers.get('location') ?? ''
}
