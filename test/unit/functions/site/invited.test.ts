import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { register } from '../../../../shared/use-cases/registration/register'
import { aForm, somalia } from '../../../support/builders'
import { aDraftCampaign, addressOf, begin, contacts, run, worldWithList } from '../../../support/campaigns'
import { live, mailsTo } from '../../../support/live'
import type { MemoryWorld } from '../../../support/memory-world'
import { aSite, siteUrl } from './site-house'

/** What a mail program finds in the header of the first invitation to an address. */
const oneClickAddress = async (world: MemoryWorld, email: string): Promise<string> => {
  const raw = world.sent.find(({ to }) => to === email)?.raw
  const { headers } = await simpleParser(Buffer.from(raw ?? []))
  const list = headers.get('list') as { unsubscribe?: { url?: string } } | undefined
  return list?.unsubscribe?.url ?? ''
}

describe('somebody who was invited', () => {
  it('ends it by one click in that mail, gets no reminder of it, and every mail of the clinic if she registers', async () => {
    const world = await worldWithList(contacts(3))
    const invitation = await aDraftCampaign(world)
    await begin(world, invitation)
    await run(world)
    const address = addressOf(1)
    const { app } = await aSite({ world, clinics: [] })

    const url = await oneClickAddress(world, address)
    const answer = await app.request(url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect([url.startsWith(`${siteUrl}/unsubscribe/`), answer.status]).toEqual([true, 200])
    await begin(world, await aDraftCampaign(world, invitation.number))
    await run(world)

    expect(contacts(3).map(({ email }) => mailsTo(world, email).length)).toEqual([2, 1, 2])
    await register(world, { clinicId: somalia, form: aForm({ email: address }) })
    await live(world, somalia, '2026-12-12T09:00:00.000Z')
    expect(mailsTo(world, address)).toEqual([
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
