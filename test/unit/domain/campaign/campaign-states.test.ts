import { describe, expect, it } from 'vitest'
import { type Campaign, campaignStates, toCampaignJob } from '../../../../shared/domain/campaign/campaign'
import {
  cancelCampaign,
  finishCampaign,
  isCampaignStalled,
  pauseCampaign,
  recordProgress,
  resumeCampaign,
  startRunning,
} from '../../../../shared/domain/campaign/campaign-states'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { aCampaign } from '../../../support/builders/contact-builders'
import { diagramTransitions } from '../../../support/state-diagram'

const now = '2026-11-20T10:00:00.000Z'
const progressCursor = {
  to: 'x',
  nextRunAt: addMilliseconds(now, 10_000),
  settled: 1,
  lastProgressAt: now,
  waitingForQuota: false,
}
const known = { accepted: 100, bounced: 8, complained: 0 }

const campaignIn = (state: Campaign['state']): Campaign =>
  aCampaign({
    state,
    version: 7,
    stateVersion: 3,
    progressCursor,
    pausedFor: state === 'paused' ? 'bounces' : null,
  })

describe('a campaign', () => {
  it('has the transitions drawn in the architecture and no others', () => {
    const realTransitions = campaignStates.flatMap((state) => {
      const one = campaignIn(state)
      const next = {
        start: startRunning(one, { set: 'set', size: 1 }, now),
        pause: pauseCampaign(one, 'person', now),
        resume: resumeCampaign(one, known, now),
        cancel: cancelCampaign(one, now),
        finish: finishCampaign(one, now),
        recordProgress: recordProgress(one, progressCursor),
      }
      return Object.entries(next).flatMap(([applyAction, to]) =>
        to ? [`${state} ${applyAction} ${to.state}`] : [],
      )
    })
    expect(realTransitions.toSorted()).toEqual(
      diagramTransitions('docs/campaigns.md', 'Campaign states').toSorted(),
    )
  })

  it('increases its version with every write, and its state version only with a change of state', () => {
    const running = campaignIn('running')
    expect(recordProgress(running, progressCursor)).toMatchObject({
      version: 8,
      stateVersion: 3,
      changedAt: running.changedAt,
    })
    for (const next of [
      pauseCampaign(running, 'person', now),
      finishCampaign(running, now),
      cancelCampaign(running, now),
    ]) {
      expect(next).toMatchObject({ version: 8, stateVersion: 4, changedAt: now })
    }
  })

  it('that is resumed starts a new cursor, and after an automatic pause counts only newer bounces', () => {
    expect(resumeCampaign(campaignIn('paused'), known, now)).toMatchObject({
      progressCursor: { to: '', nextRunAt: null, settled: 0 },
      tallyBaseline: known,
      pausedFor: null,
    })
    expect(resumeCampaign({ ...campaignIn('paused'), pausedFor: 'person' }, known, now)).toMatchObject({
      tallyBaseline: { accepted: 0, bounced: 0, complained: 0 },
    })
  })

  it('is not restarted by the sweep until two minutes after its job was due, nor while it is paused', () => {
    const due = addMilliseconds(progressCursor.nextRunAt, 2 * MINUTE_MS)
    expect(isCampaignStalled(campaignIn('running'), due)).toBe(true)
    expect(isCampaignStalled(campaignIn('running'), addMilliseconds(due, -1))).toBe(false)
    expect(isCampaignStalled(campaignIn('paused'), addMilliseconds(due, MINUTE_MS))).toBe(false)
    const begun = {
      ...campaignIn('running'),
      progressCursor: { ...progressCursor, nextRunAt: null },
      changedAt: now,
    }
    expect(isCampaignStalled(begun, addMilliseconds(now, 2 * MINUTE_MS))).toBe(true)
    expect(toCampaignJob(begun)).toEqual({ clinicId: begun.clinicId, campaign: 1, version: 7 })
  })
})
