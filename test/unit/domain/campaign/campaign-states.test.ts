import { describe, expect, it } from 'vitest'
import { type Campaign, campaignStates, jobOf } from '../../../../shared/domain/campaign/campaign'
import {
  cancel,
  feed,
  finish,
  isLeftAlone,
  pause,
  resume,
  start,
} from '../../../../shared/domain/campaign/campaign-states'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { aCampaign } from '../../../support/contact-builders'
import { drawnUnder } from '../../../support/drawing'

const now = '2026-11-20T10:00:00.000Z'
const fed = { to: 'x', lookAt: plus(now, 10_000), settled: 1, movedAt: now, waitsForRoom: false }
const known = { accepted: 100, bounced: 8, complained: 0 }

const as = (state: Campaign['state']): Campaign =>
  aCampaign({ state, version: 7, turn: 3, fed, pausedFor: state === 'paused' ? 'bounces' : null })

describe('a campaign', () => {
  it('has the ways that are drawn in the architecture and no others', () => {
    const ways = campaignStates.flatMap((state) => {
      const one = as(state)
      const next = {
        start: start(one, { set: 'set', size: 1 }, now),
        pause: pause(one, 'person', now),
        resume: resume(one, known, now),
        cancel: cancel(one, now),
        finish: finish(one, now),
        feed: feed(one, fed),
      }
      return Object.entries(next).flatMap(([way, to]) => (to ? [`${state} ${way} ${to.state}`] : []))
    })
    expect(ways.toSorted()).toEqual(drawnUnder('One campaign').toSorted())
  })

  it('rises by a version with every write, and by a turn with each change of its state only', () => {
    const running = as('running')
    expect(feed(running, fed)).toMatchObject({ version: 8, turn: 3, changedAt: running.changedAt })
    for (const next of [pause(running, 'person', now), finish(running, now), cancel(running, now)]) {
      expect(next).toMatchObject({ version: 8, turn: 4, changedAt: now })
    }
  })

  it('that goes on begins to be fed anew, and is judged by what comes from then on when it had paused itself', () => {
    expect(resume(as('paused'), known, now)).toMatchObject({
      fed: { to: '', lookAt: null, settled: 0 },
      judgedFrom: known,
      pausedFor: null,
    })
    expect(resume({ ...as('paused'), pausedFor: 'person' }, known, now)).toMatchObject({
      judgedFrom: { accepted: 0, bounced: 0, complained: 0 },
    })
  })

  it('is left alone two minutes after its look was due, and not while it stands still', () => {
    const due = plus(fed.lookAt, 2 * MINUTE)
    expect(isLeftAlone(as('running'), due)).toBe(true)
    expect(isLeftAlone(as('running'), plus(due, -1))).toBe(false)
    expect(isLeftAlone(as('paused'), plus(due, MINUTE))).toBe(false)
    const begun = { ...as('running'), fed: { ...fed, lookAt: null }, changedAt: now }
    expect(isLeftAlone(begun, plus(now, 2 * MINUTE))).toBe(true)
    expect(jobOf(begun)).toEqual({ clinicId: begun.clinicId, campaign: 1, version: 7 })
  })
})
