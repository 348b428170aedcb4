import { describe, expect, it } from 'vitest'
import { addMilliseconds, HOUR_MS } from '../../../../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../../../../support/builders/builders'
import {
  changeState,
  depsWithRunningCampaign,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  stubRenderer,
} from '../../../../support/execution/campaign-driver'
import { aConsole, pageText } from '../in-memory-console'

const page = `/console/clinics/${somaliaClinicId}/invitations/1`
const waits = 'Waiting for the daily quota'

/** A campaign to 60 in an account of 50 a day, and what its page says. */
const aSmallAccount = async () => {
  const deps = await depsWithRunningCampaign(60, { perDay: 50, config: { mailRate: 1 } })
  const { get } = await aConsole({ deps })
  const words = async () => pageText(await get(page))
  const lookAndSend = async () => {
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, undefined, stubRenderer)
  }
  return { deps, get, words, lookAndSend }
}

describe('a campaign without daily quota', () => {
  it('says that it waits for the quota and continues automatically, until it does', async () => {
    const { deps, get, words, lookAndSend } = await aSmallAccount()
    await lookAndSend()
    expect(await words()).not.toContain(waits)
    for (let looks = 0; looks < 3; looks += 1) await lookAndSend()
    const said = await words()
    expect(said).toContain(waits)
    expect(said).toContain('the rest is kept for confirmations and reminders')
    expect(said).toContain('Sending continues automatically')
    expect(said).toContain('40 of 60 people done')
    expect((await get(page)).headers.get('refresh')).toBe(`10; url=${page}`)

    deps.setNow(addMilliseconds(deps.now(), 24 * HOUR_MS))
    await lookAndSend()
    expect(await words()).not.toContain(waits)
    await runCampaign(deps, stubRenderer)
    expect(await words()).toContain('60 of 60 people done')
  })

  it('does not say so while it is paused', async () => {
    const { deps, words, lookAndSend } = await aSmallAccount()
    for (let looks = 0; looks < 4; looks += 1) await lookAndSend()
    await changeState(deps, 'pause')
    const said = await words()
    expect(said).toContain('Paused by a colleague.')
    expect(said).not.toContain(waits)
  })
})
