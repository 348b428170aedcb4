import { describe, expect, it } from 'vitest'
import { readCampaignProgress } from '../../../../shared/use-cases/campaigns/read-campaign-progress'
import { somaliaClinicId } from '../../../support/builders/builders'
import {
  aDraftCampaign,
  changeState,
  depsWithContactList,
  numberedContacts,
  readCampaign,
  reportFeedback,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  startDraft,
  stubRenderer,
} from '../../../support/execution/campaign-driver'

/** A campaign with this number of accepted mails. */
const sentTo = async (count: number, of = 400) => {
  const deps = await depsWithContactList(numberedContacts(of))
  await startDraft(deps, await aDraftCampaign(deps))
  while (deps.sent.length < count) {
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, count - deps.sent.length, stubRenderer)
  }
  return deps
}

describe('automatic pause of a campaign', () => {
  it('happens above the configured shares, which refer to at least fifty accepted mails', async () => {
    for (const [word, count, of, state] of [
      ['bounced', 5, 100, 'running'],
      ['bounced', 6, 100, 'paused'],
      ['complained', 1, 100, 'paused'],
      ['complained', 1, 50, 'paused'],
      ['bounced', 2, 20, 'running'],
      ['bounced', 3, 20, 'paused'],
      ['complained', 1, 20, 'paused'],
    ] as const) {
      const deps = await sentTo(of)
      await reportFeedback(deps, word, count)
      await runNextCampaignJob(deps)
      expect((await readCampaign(deps)).state, `${count} of ${of} ${word}`).toBe(state)
    }
  })

  it('is in the audit log with its reason, and stops sending until a person resumes', async () => {
    const deps = await sentTo(120)
    await reportFeedback(deps, 'bounced', 8)
    expect(await runNextCampaignJob(deps)).toBe('auto-paused')
    expect(new Set(await sendQueuedMails(deps))).toEqual(new Set(['paused']))
    while ((await runNextCampaignJob(deps)) !== undefined) expect(deps.queue.mail).toEqual([])
    expect(deps.sent).toHaveLength(120)
    expect(await readCampaign(deps)).toMatchObject({ state: 'paused', pausedFor: 'bounces' })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      by: 'system',
      action: 'campaign-paused',
      before: { state: 'running' },
      after: { campaign: 1, state: 'paused', because: 'bounces', accepted: 120, bounced: 8 },
    })
  })

  it('counts only bounces after the resume', async () => {
    const deps = await sentTo(100)
    await reportFeedback(deps, 'bounced', 8)
    await runNextCampaignJob(deps)
    await changeState(deps, 'resume')
    while (deps.sent.length < 200) {
      await runNextCampaignJob(deps)
      await sendQueuedMails(deps, 200 - deps.sent.length, stubRenderer)
    }
    expect(await readCampaign(deps)).toMatchObject({ state: 'running' })
    await reportFeedback(deps, 'bounced', 6)
    await runNextCampaignJob(deps)
    expect(await readCampaign(deps)).toMatchObject({ state: 'paused', pausedFor: 'bounces' })
    await changeState(deps, 'resume')
    await runCampaign(deps, stubRenderer)
    expect(await readCampaignProgress(deps, await readCampaign(deps))).toMatchObject({
      accepted: 400,
      bounced: 14,
    })
  })
})
