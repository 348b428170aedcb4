import { describe, expect, it } from 'vitest'
import { invitationKey } from '../../../../../shared/domain/campaign/campaign-mail'
import { createDueEntry } from '../../../../../shared/domain/mail/ledger/due-entry'
import { runSweep } from '../../../../../shared/use-cases/sweep/run-sweep'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aCampaign, numberedRecipients } from '../../../../support/builders/contact-builders'
import { aConsole, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`
const sweptAt = '2026-11-20T09:10:00.000Z'

/** A clinic with this many accepted confirmations, and a finished campaign to as many people; then one mail more each. */
const consoleWith = async (mails: number) => {
  const opened = await aConsole({ clinics: [aPublishedClinic()], now: sweptAt })
  const { deps } = opened
  const people = numberedRecipients(mails + 1)
  const campaign = aCampaign({
    state: 'finished',
    startedAt: sweptAt,
    recipientSnapshot: { set: 'set-1', size: mails + 1 },
  })
  await deps.campaigns.create(campaign, anAuditRecord())
  const addMails = async (from: number, to: number) => {
    for (const { id } of people.slice(from, to)) {
      await deps.ledger.add(aLedgerEntry({ recipientId: id, state: 'accepted', feedback: 'bounced' }))
      await deps.ledger.add({
        ...createDueEntry(invitationKey(campaign, id), sweptAt, null),
        state: 'accepted',
      })
    }
  }
  await addMails(0, mails)
  await runSweep(deps, { tzVersion: 'test', onEvent: () => undefined })
  deps.setNow('2026-11-20T09:12:00.000Z')
  await addMails(mails, mails + 1)
  return opened
}

describe('the mails of a large clinic', () => {
  it.each([
    ['the overview', '', 'E-mails sent', 'Delivery problems'],
    ['the messages', '/timeline', 'sent to', 'Delivery problems'],
    ['the progress of an invitation', '/invitations/1', 'of 102 people done', 'sent'],
  ])(
    'are shown on %s as counted, with the moment, and counted now on request',
    async (_, path, ...labels) => {
      const { get } = await consoleWith(101)
      const kept = await pageText(await get(`${base}${path}`))
      for (const label of labels) expect(kept).toContain(label)
      expect(kept).toMatch(/E-mails as counted on 20 Nov\w* 2026, 12:10/)
      expect(kept).toMatch(/\b101\b/)
      const fresh = await pageText(await get(`${base}${path}?count=now`))
      expect(fresh).not.toContain('Mails as counted')
      expect(fresh).toMatch(/\b102\b/)
    },
  )

  it('are counted by the page itself up to a hundred', async () => {
    const { get } = await consoleWith(100)
    for (const path of ['', '/timeline', '/invitations/1']) {
      const words = await pageText(await get(`${base}${path}`))
      expect(words).not.toContain('Mails as counted')
      expect(words).toMatch(/\b101\b/)
    }
  })
})
