import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { registerPerson } from '../../../../../shared/use-cases/registration/register-person'
import { aForm, somaliaClinicId } from '../../../../support/builders/builders'
import {
  aDraftCampaign,
  contactAddress,
  depsWithContactList,
  numberedContacts,
  runCampaign,
  startDraft,
} from '../../../../support/execution/campaign-driver'
import { acceptedMailsTo, runUntil } from '../../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { aSite, siteUrl } from '../site-fixture'

/** The unsubscribe address that a mail program finds in the header of the first invitation. */
const oneClickAddress = async (deps: InMemoryDependencies, email: string): Promise<string> => {
  const raw = deps.sent.find(({ to }) => to === email)?.raw
  const { headers } = await simpleParser(Buffer.from(raw ?? []))
  const list = headers.get('list') as { unsubscribe?: { url?: string } } | undefined
  return list?.unsubscribe?.url ?? ''
}

describe('a contact who was invited', () => {
  it('unsubscribes by one click in that mail, gets no reminder of it, and gets every mail of the clinic after registering', async () => {
    const deps = await depsWithContactList(numberedContacts(3))
    const invitation = await aDraftCampaign(deps)
    await startDraft(deps, invitation)
    await runCampaign(deps)
    const address = contactAddress(1)
    const { app } = await aSite({ deps, clinics: [] })

    const url = await oneClickAddress(deps, address)
    const answer = await app.request(url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect([url.startsWith(`${siteUrl}/unsubscribe/`), answer.status]).toEqual([true, 200])
    await startDraft(deps, await aDraftCampaign(deps, invitation.number))
    await runCampaign(deps)

    expect(numberedContacts(3).map(({ email }) => acceptedMailsTo(deps, email).length)).toEqual([2, 1, 2])
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: address }) })
    await runUntil(deps, somaliaClinicId, '2026-12-12T09:00:00.000Z')
    expect(acceptedMailsTo(deps, address)).toEqual([
      'invitation',
      'confirmation',
      'reminder-week',
      'reminder-day 1',
      'join-link 1',
      'reminder-day 2',
      'join-link 2',
    ])
  })
})
