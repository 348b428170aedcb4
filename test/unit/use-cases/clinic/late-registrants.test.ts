import { describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import { ayaan, depsWithPublishedClinic, registerInClinic } from './published-clinic'

/** The messages of the plan in order, at their instants. */
const planned: [string, string][] = [
  ['reminder-week', '2026-12-03T06:00:00.000Z'],
  ['reminder-day 1', '2026-12-09T06:00:00.000Z'],
  ['join-link 1', '2026-12-10T05:00:00.000Z'],
  ['reminder-day 2', '2026-12-10T06:00:00.000Z'],
  ['join-link 2', '2026-12-11T05:00:00.000Z'],
]

describe('a person who registers after some of the messages', () => {
  it('gets one mail immediately, and later only the messages still in the future', async () => {
    for (const [name, at] of planned) {
      for (const after of [1, MINUTE_MS, 30 * MINUTE_MS]) {
        const deps = await depsWithPublishedClinic()
        await runUntil(deps, somaliaClinicId, addMilliseconds(at, after))
        await registerInClinic(deps)
        await drainQueues(deps, somaliaClinicId)
        expect([name, after, acceptedMailsTo(deps, ayaan)]).toEqual([name, after, ['confirmation']])
        await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
        const ahead = planned.filter((message) => message[1] > at).map(([kind]) => kind)
        expect([name, after, acceptedMailsTo(deps, ayaan)]).toEqual([name, after, ['confirmation', ...ahead]])
      }
    }
  })

  it('gets the joining link in that mail from an hour before a day to its end, and at no other time', async () => {
    const hasJoinLink = async (at: string) => {
      const deps = await depsWithPublishedClinic()
      await runUntil(deps, somaliaClinicId, at)
      await registerInClinic(deps)
      await drainQueues(deps, somaliaClinicId)
      return deps.sent[0]?.raw.includes('/join/')
    }
    expect(await hasJoinLink('2026-12-10T04:59:59.000Z')).toBe(false)
    expect(await hasJoinLink('2026-12-10T05:00:00.000Z')).toBe(true)
    expect(await hasJoinLink('2026-12-10T09:29:00.000Z')).toBe(true)
    expect(await hasJoinLink('2026-12-10T09:31:00.000Z')).toBe(false)
    expect(await hasJoinLink('2026-12-11T08:00:00.000Z')).toBe(true)
  })
})
