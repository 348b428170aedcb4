import { expect, it } from 'vitest'
import { aLedgerEntry } from '../../../support/builders/builders'
import {
  campaignMails,
  depsWithRunningCampaign,
  readCampaign,
  runNextCampaignJob,
} from '../../../support/execution/campaign-driver'

it('a campaign handles thousands of contacts', async () => {
  const deps = await depsWithRunningCampaign(20_000, { config: { mailRate: 500 } })
  let looks = 0
  while ((await runNextCampaignJob(deps)) !== undefined) {
    looks += 1
    const mails = deps.queue.mail.splice(0)
    expect(mails.length).toBeLessThanOrEqual(10_000)
    for (const { key } of mails) {
      await deps.ledger.add({ ...aLedgerEntry(key), state: 'accepted', attempt: 1 })
    }
  }
  expect(await readCampaign(deps)).toMatchObject({ state: 'finished' })
  expect(await campaignMails(deps)).toHaveLength(20_000)
  expect(looks).toBeLessThan(15)
})
