import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../shared/domain/values/time/instant'
import {
  acceptedMailCounts,
  campaignMails,
  changeState,
  depsWithRunningCampaign,
  readCampaign,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  stubRenderer,
  sweepAfter,
} from '../support/execution/campaign-driver'
import { crashAtCall } from '../support/execution/crash-at-call'
import type { InMemoryDependencies } from '../support/in-memory-dependencies'

const PEOPLE = 70

/** The possible next events of a campaign of seventy. */
const eventTypes = {
  looks: (deps: InMemoryDependencies) => runNextCampaignJob(deps),
  sends: (deps: InMemoryDependencies, many: number) => sendQueuedMails(deps, many, stubRenderer),
  'sends twice at once': (deps: InMemoryDependencies, many: number) => {
    deps.queue.mail.push(...structuredClone(deps.queue.mail.slice(0, many)))
    return Promise.all([sendQueuedMails(deps, many, stubRenderer), sendQueuedMails(deps, many, stubRenderer)])
  },
  'loses mails': async (deps: InMemoryDependencies, many: number) => void deps.queue.mail.splice(0, many),
  'loses looks': async (deps: InMemoryDependencies) => void deps.queue.campaign.splice(0),
  'repeats looks': async (deps: InMemoryDependencies) => {
    deps.queue.campaign.push(...structuredClone(deps.queue.campaign))
  },
  pauses: (deps: InMemoryDependencies) => changeState(deps, 'pause'),
  'goes on': (deps: InMemoryDependencies) => changeState(deps, 'resume'),
  waits: (deps: InMemoryDependencies, minutes: number) => sweepAfter(deps, minutes * MINUTE_MS),
} as const

const arbitraryEvent = fc.record({
  event: fc.constantFrom(...(Object.keys(eventTypes) as (keyof typeof eventTypes)[])),
  amount: fc.integer({ min: 1, max: 40 }),
  /** The call at which the process dies; 0: it does not die. */
  crashAtCall: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  moment: fc.constantFrom('before' as const, 'after' as const),
})

/** After that no fault is injected. */
const recover = async (deps: InMemoryDependencies): Promise<void> => {
  for (let rounds = 0; rounds < 8; rounds += 1) {
    if ((await readCampaign(deps)).state === 'paused') await changeState(deps, 'resume')
    await runCampaign(deps, stubRenderer)
    await sweepAfter(deps, 5 * MINUTE_MS)
  }
}

describe('a campaign under any fault', () => {
  it('invites no contact twice, forgets none, and finishes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryEvent, { maxLength: 24 }), async (story) => {
        const deps = await depsWithRunningCampaign(PEOPLE)
        for (const { event: what, amount: many, crashAtCall: dies, moment } of story) {
          const acting = dies === 0 ? deps : crashAtCall(deps, dies, moment).deps
          await eventTypes[what](acting, many).catch((error: unknown) => {
            if (!(error instanceof Error) || error.message !== 'killed') throw error
          })
        }
        await recover(deps)
        expect([...acceptedMailCounts(deps).values()].filter((count) => count > 1)).toEqual([])
        const mails = await campaignMails(deps)
        const states = new Set(mails.map(({ state }) => state))
        expect(mails).toHaveLength(PEOPLE)
        expect([...states].filter((state) => state !== 'accepted' && state !== 'ambiguous')).toEqual([])
        // The outcome is unknown only when a worker died after its claim.
        if (story.every(({ crashAtCall: dies }) => dies === 0)) expect(states).toEqual(new Set(['accepted']))
        expect((await readCampaign(deps)).state).toBe('finished')
      }),
      { numRuns: 60 },
    )
  })
})
