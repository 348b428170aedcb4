import { describe, expect, it } from 'vitest'
import { somaliaClinicId } from '../../../../support/builders/builders'
import { aContactList } from '../../../../support/builders/contact-builders'
import {
  depsWithRunningCampaign,
  readCampaign,
  runCampaign,
  runNextCampaignJob,
  stubRenderer,
} from '../../../../support/execution/campaign-driver'
import { snapshotStores } from '../../../../support/stores/store-snapshot'
import { aConsole, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}/invitations`
const afterTheClinic = '2026-12-12T09:00:00.000Z'

const started = async (count: number) => aConsole({ deps: await depsWithRunningCampaign(count) })

const stateVersionOf = async ({ deps }: Awaited<ReturnType<typeof started>>) =>
  String((await readCampaign(deps)).stateVersion)

describe('a clinic that is over', () => {
  it('offers no invitation, reminder or resuming, and refuses them', async () => {
    const parts = await started(60)
    const { post, get, deps } = parts
    await runNextCampaignJob(deps)
    await post(base, { list: aContactList().id })
    await post(`${base}/1/state`, { action: 'pause', stateVersion: await stateVersionOf(parts) })
    deps.setNow(afterTheClinic)
    const before = await snapshotStores(deps)

    const overview = await pageText(await get(`/console/clinics/${somaliaClinicId}`))
    const [list, paused] = [await pageText(await get(base)), await pageText(await get(`${base}/1`))]
    expect(overview).not.toContain('Invitations')
    expect(list).not.toContain('Prepare invitation')
    expect(paused).not.toContain('Resume')
    for (const page of [list, paused]) expect(page).toContain('so no invitations can be sent')
    expect((await post(base, { list: aContactList().id })).status).toBe(422)
    const stateVersion = await stateVersionOf(parts)
    expect((await post(`${base}/1/state`, { action: 'resume', stateVersion })).status).toBe(409)
    expect(await snapshotStores(deps)).toBe(before)

    expect((await post(`${base}/1/state`, { action: 'cancel', stateVersion })).status).toBe(303)
  })

  it('offers no reminder of a finished invitation', async () => {
    const { post, get, deps } = await started(3)
    await runCampaign(deps, stubRenderer)
    expect(await pageText(await get(`${base}/1`))).toContain('Remind people who have not registered')
    deps.setNow(afterTheClinic)
    expect(await pageText(await get(`${base}/1`))).not.toContain('Remind people')
    expect((await post(`${base}/1/remind`)).status).toBe(409)
    expect(await deps.campaigns.listByClinic(somaliaClinicId)).toHaveLength(1)
  })
})
