import { describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import {
  acceptedMailCounts,
  aDraftCampaign,
  campaignMails,
  changeState,
  depsWithContactList,
  numberedContacts,
  readCampaign,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  startDraft,
  stubRenderer,
} from '../../../support/execution/campaign-driver'
import { crashAtCall } from '../../../support/execution/crash-at-call'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'

const PEOPLE = 3
/** A complete campaign: started, processed, sent, paused and resumed. */
const runCampaignLife = async (deps: InMemoryDependencies): Promise<void> => {
  await startDraft(deps, await aDraftCampaign(deps))
  await runNextCampaignJob(deps)
  await sendQueuedMails(deps, 1, stubRenderer)
  await changeState(deps, 'pause')
  await sendQueuedMails(deps, 1, stubRenderer)
  await changeState(deps, 'resume')
  await runCampaign(deps, stubRenderer)
}

/** After a crash: the queue redelivers jobs or the sweep recreates them; people click their buttons again. */
const recoverAfterCrash = async (deps: InMemoryDependencies): Promise<void> => {
  const draft = await aDraftCampaign(deps)
  if ((await readCampaign(deps)).state === 'draft') await startDraft(deps, draft)
  for (let rounds = 0; rounds < 6; rounds += 1) {
    if ((await readCampaign(deps)).state === 'paused') await changeState(deps, 'resume')
    await runCampaign(deps, stubRenderer)
    deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
    await sweepClinics(deps)
  }
}

/** Every call of a campaign run at which a process may die. */
const countCalls = async (): Promise<number> => {
  const counted = crashAtCall(
    await depsWithContactList(numberedContacts(PEOPLE)),
    Number.POSITIVE_INFINITY,
    'before',
  )
  await runCampaignLife(counted.deps)
  return counted.calls()
}

describe('a campaign whose worker crashes', async () => {
  const calls = await countCalls()

  it('sends each mail exactly once and finishes, whichever call it crashed at', async () => {
    expect(calls).toBeGreaterThan(50)
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1; at <= calls; at += 1) await expectRecovery(at, moment)
    }
  })
})

const expectRecovery = async (at: number, moment: 'before' | 'after'): Promise<void> => {
  const where = `${moment} call ${at}`
  const deps = await depsWithContactList(numberedContacts(PEOPLE))
  await runCampaignLife(crashAtCall(deps, at, moment).deps).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'killed') throw error
  })
  await recoverAfterCrash(deps)
  const counts = acceptedMailCounts(deps)
  const mails = await campaignMails(deps)
  expect(
    [...counts.values()].filter((count) => count > 1),
    where,
  ).toEqual([])
  // A worker that died after a claim cannot know whether SES has the mail, so the outcome remains unknown and the
  // mail is not repeated.
  const unknownOutcomes = mails.filter(({ state }) => state === 'ambiguous')
  expect(unknownOutcomes.length, where).toBeLessThanOrEqual(1)
  const settled = mails.filter(({ state }) => state === 'accepted').length + unknownOutcomes.length
  expect(settled, where).toBe(PEOPLE)
  expect((await readCampaign(deps)).state, where).toBe('finished')
}
