import { describe, expect, it } from 'vitest'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import { rawInvitations, rawPeople, storeReportedClinic } from '../../../../support/reported-clinic'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const address = (day: number) => `/console/clinics/${somaliaClinicId}/days/${day}/missing-institutions`

/** Person 1 (Hormuud, KE) joined day 1 and not day 2; nobody registered of the Bank of Djibouti. */
const anInvitedClinic = async (
  options: { list?: boolean; owner?: 'itu' | 'partner'; staff?: ReturnType<typeof aStaff> } = {},
) => {
  const { deps, get } = await aConsole({
    now: '2026-12-12T09:00:00.000Z',
    staff: options.staff ?? aStaff(),
    clinics: [aPublishedClinic()],
  })
  const people = rawPeople(3)
  await storeReportedClinic(deps, people, rawInvitations(people))
  const contacts = [
    aContact({ email: 'person-1@example.org', organisation: 'HORMUUD ', country: 'KE' }),
    aContact({ email: 'silent-1@example.org', organisation: 'Bank of Djibouti', country: 'DJ' }),
    aContact({ email: 'silent-2@example.org', organisation: 'Bank of Djibouti', country: 'DJ' }),
    aContact({ email: 'silent-3@example.org', organisation: '', country: 'DJ' }),
    aContact({ email: 'not-invited@example.org', organisation: 'Telecom of Nowhere', country: 'DJ' }),
  ]
  if (options.list !== false) {
    const list = aContactList()
    await deps.contactLists.create(list, aListAudit())
    await deps.contactLists.replace({ ...list, version: 2, size: contacts.length }, contacts, aListAudit())
  }
  return {
    get: async (day: number) => pageText(await get(address(day))),
    getAnswer: (day: number) => get(address(day)),
  }
}

describe('the invited institutions that were missing', () => {
  it('are those of which nobody joined the day, whatever the spelling, and no other', async () => {
    const { get } = await anInvitedClinic()
    const first = await get(1)
    expect(first).toContain(
      '1 of 2 invited institutions; of 1 more invited people the institution is not known',
    )
    expect(first).toMatch(/Bank of Djibouti Djibouti 2 0/)
    expect(first).not.toMatch(/Hormuud|HORMUUD|Telecom of Nowhere/)

    const second = await get(2)
    expect(second).toContain('2 of 2 invited institutions')
    expect(second).toMatch(/HORMUUD Kenya 1 1/)
  })

  it('say when the list was deleted, so that nobody takes the missing for none', async () => {
    const { get } = await anInvitedClinic({ list: false })
    expect(await get(1)).toContain('0 of 0 invited institutions; contact lists deleted since: 1.')
  })

  it('are not shown to a partner who may not use the list', async () => {
    const { get } = await anInvitedClinic({ staff: aStaff('partner') })
    const text = await get(1)
    expect(text).toContain('No invitation of this clinic was sent to a contact list that you may use.')
    expect(text).not.toContain('Bank of Djibouti')
  })

  it('are refused to an analyst, and are unknown for a day without data', async () => {
    const analyst = await anInvitedClinic({ staff: aStaff('analyst') })
    expect((await analyst.getAnswer(1)).status).toBe(403)

    const { get } = await aConsole({ now: '2026-12-12T09:00:00.000Z', clinics: [aPublishedClinic()] })
    expect(await pageText(await get(address(1)))).toContain('No invitation of this clinic was sent')
  })
})
