import { describe, expect, it } from 'vitest'
import { HOUR, plus } from '../../../../../shared/domain/time/instant'
import { somalia } from '../../../../support/builders'
import { aRunningCampaign, deliver, look, quick, run, turn } from '../../../../support/campaigns'
import { aConsole, wordsOf } from '../console-in-memory'

const page = `/console/clinics/${somalia}/invitations/1`
const waits = 'It waits for room in the day’s quota'

/** A campaign to 60 in an account of 50 a day, and what its page says. */
const aSmallAccount = async () => {
  const world = await aRunningCampaign(60, { perDay: 50, house: { mailRate: 1 } })
  const { get } = await aConsole({ world })
  const words = async () => wordsOf(await get(page))
  const lookAndSend = async () => {
    await look(world)
    await deliver(world, undefined, quick)
  }
  return { world, get, words, lookAndSend }
}

describe('a campaign for which the day has no room', () => {
  it('says that it waits, why, and that it goes on by itself, from then on and until it does', async () => {
    const { world, get, words, lookAndSend } = await aSmallAccount()
    await lookAndSend()
    expect(await words()).not.toContain(waits)
    for (let looks = 0; looks < 3; looks += 1) await lookAndSend()
    const said = await words()
    expect(said).toContain(waits)
    expect(said).toContain('the rest is kept for confirmations and reminders')
    expect(said).toContain('It goes on by itself')
    expect(said).toContain('40 of 60 people done')
    expect((await get(page)).headers.get('refresh')).toBe(`10; url=${page}`)

    world.setNow(plus(world.now(), 24 * HOUR))
    await lookAndSend()
    expect(await words()).not.toContain(waits)
    await run(world, quick)
    expect(await words()).toContain('60 of 60 people done')
  })

  it('says nothing of it while it is paused: then it waits for a person', async () => {
    const { world, words, lookAndSend } = await aSmallAccount()
    for (let looks = 0; looks < 4; looks += 1) await lookAndSend()
    await turn(world, 'pause')
    const said = await words()
    expect(said).toContain('Somebody has paused it.')
    expect(said).not.toContain(waits)
  })
})
