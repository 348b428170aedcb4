import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { readProgress } from '../../../../shared/use-cases/campaigns/read-progress'
import { readTimeline } from '../../../../shared/use-cases/clinic/read-timeline'
import { erasePastRetention } from '../../../../shared/use-cases/erase-past-retention'
import { erasePeople } from '../../../../shared/use-cases/erase-person/erase-people'
import { anErasure, somalia } from '../../../support/builders'
import {
  aDraftCampaign,
  addressOf,
  begin,
  contacts,
  deliver,
  hearOf,
  look,
  mailsOf,
  quick,
  run,
  theCampaign,
  worldWithList,
} from '../../../support/campaigns'
import { dyingAfter } from '../../../support/dying'
import { everythingIn } from '../../../support/everything-in'
import type { MemoryWorld } from '../../../support/memory-world'

const forget = async (world: MemoryWorld) => {
  const fail = (_: string, error: unknown) => {
    throw error
  }
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await erasePeople(world, { told: () => undefined, failed: fail })
    world.setNow(new Date(Date.parse(world.now()) + 300_000).toISOString())
  }
}

describe('whoever is erased', () => {
  it('is in no campaign any more, before and after her mail, and leaves the counts as they were', async () => {
    const world = await worldWithList(contacts(60))
    await begin(world, await aDraftCampaign(world))
    await look(world)
    await deliver(world, 50, quick)
    const sent = world.sent[0]?.to ?? ''
    const unsent = contacts(60).find(({ email }) => !world.sent.some(({ to }) => to === email))?.email ?? ''
    const before = await readProgress(world, await theCampaign(world))
    for (const [index, email] of [sent, unsent].entries()) {
      await world.erasures.add(anErasure({ id: `erasure-${index}`, personId: personId(email), places: [] }))
    }

    await forget(world)

    const everything = await everythingIn(world)
    for (const email of [sent, unsent]) {
      expect(everything).not.toContain(email)
      expect(
        (await world.contactLists.contacts('list-aaaaaaaaaa'))?.contacts.map((one) => one.email),
      ).not.toContain(email)
    }
    expect(await mailsOf(world)).toHaveLength(49)
    expect(await readProgress(world, await theCampaign(world))).toEqual(before)
    expect((await world.erasures.all()).every(({ doneAt }) => doneAt !== null)).toBe(true)
    await run(world, quick)
    expect(await theCampaign(world)).toMatchObject({ state: 'finished' })
    expect(world.sent).toHaveLength(59)
  })
})

describe('a mail to somebody who was erased while it lay in the queue', () => {
  it('is neither sent nor written down', async () => {
    const world = await worldWithList(contacts(2))
    await begin(world, await aDraftCampaign(world))
    await look(world)
    await world.campaigns.forget(somalia, 1, personId(addressOf(0)))
    expect((await deliver(world, undefined, quick)).toSorted()).toEqual(['accepted', 'skipped'])
    expect((await mailsOf(world)).map(({ state }) => state)).toEqual(['accepted'])
  })
})

describe('a clinic past its retention', () => {
  it('loses whom its campaigns invited and keeps the counts, also when a run dies at any write', async () => {
    for (let writes = 0; writes < 8; writes += 1) {
      const world = await worldWithList(contacts(40))
      await begin(world, await aDraftCampaign(world))
      await run(world, quick)
      await hearOf(world, 'bounced', 2)
      const timeline = await readTimeline(world, somalia)
      const before = await readProgress(world, await theCampaign(world))
      world.setNow('2027-12-20T02:10:00.000Z')
      const options = { most: 5_000, failed: () => undefined }
      await erasePastRetention(dyingAfter(world, writes), options)
      for (let runs = 0; runs < 4; runs += 1) await erasePastRetention(world, options)
      const everything = await everythingIn(world)
      expect(everything).not.toContain(addressOf(3))
      expect(await mailsOf(world)).toEqual([])
      expect(await world.campaigns.forget(somalia, 1, null)).toBe(0)
      expect(await readProgress(world, await theCampaign(world))).toEqual(before)
      expect(await readTimeline(world, somalia)).toEqual(timeline)
      expect((await world.clinics.get(somalia))?.erasedAt).not.toBeNull()
    }
  })
})
