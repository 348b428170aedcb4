import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { somaliaClinicId } from '../../../support/builders/builders'
import { runUntil } from '../../../support/execution/run-until'
import { depsWithPublishedClinic, registerInClinic } from '../clinic/published-clinic'

describe('the place on the waiting list', () => {
  it('is told in the mail about it, in order of arrival, and to nobody with a seat', async () => {
    const deps = await depsWithPublishedClinic({ capacity: 1 })
    for (const [index, name] of ['seat', 'first', 'second', 'third'].entries()) {
      deps.setNow(`2026-11-12T08:0${index}:00.000Z`)
      await registerInClinic(deps, `${name}@example.org`)
    }
    await runUntil(deps, somaliaClinicId, '2026-11-12T08:10:00.000Z')
    const places = await Promise.all(
      deps.sent.map(async ({ to, raw }) => {
        const { text = '' } = await simpleParser(raw)
        return [to.split('@')[0], /you were number (\d+) on the list/.exec(text)?.[1]]
      }),
    )
    expect(places.toSorted()).toEqual([
      ['first', '1'],
      ['seat', undefined],
      ['second', '2'],
      ['third', '3'],
    ])
  })
})
