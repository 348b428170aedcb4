import { expect, it } from 'vitest'
import { MAX_INVOCATIONS_IN_CHAIN } from '../../infra/local/services/lambda/lineage'
import { announcementText, startClinicStack } from '../support/local-stack/clinic-stack'
import {
  countCampaignRuns,
  inventAddresses,
  inviteContacts,
  listInvited,
} from '../support/local-stack/invite-contacts'

it('a campaign that takes more runs than Lambda lets a chain have mails each person once', async () => {
  // The pauses of functions pass on the virtual clock with a fault plan: a mail a second takes little time.
  const { stack, publish } = await startClinicStack({
    now: '2025-11-10T06:00:00.000Z',
    mailRate: 1,
    faultPlan: { seed: 1, rules: [] },
  })
  try {
    const clinic = await publish(announcementText('many invited', '10 December 2025'), '84512345678')
    const addresses = inventAddresses(170)
    const { progressPage } = await inviteContacts(stack, clinic, addresses)
    await stack.advanceTo('2025-11-10T06:30:00.000Z')

    expect((await progressPage()).html).toContain('170 of 170 people done')
    expect(await listInvited(stack)).toEqual(addresses)
    expect(countCampaignRuns(stack)).toBeGreaterThan(MAX_INVOCATIONS_IN_CHAIN)
    // Neither a loop that was stopped nor a dead letter, which sets off an alarm.
    expect(stack.problems()).toEqual([])
    expect(stack.alarms()).toEqual([])
    expect(stack.tableThrottles()).toEqual([])
  } finally {
    await stack.stop()
  }
})
