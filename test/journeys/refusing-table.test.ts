import { afterEach, describe, expect, it } from 'vitest'
import type { Rule } from '../../infra/local/faults/plan'
import { announcementOf, type ClinicHouse, clinicHouse } from '../support/house/clinic-house'
import { aPerson } from '../support/people'

const people = Array.from({ length: 6 }, (_, index) => aPerson(`person-${index + 1}`))
const addresses = people.map(({ email }) => email)

let home: ClinicHouse
afterEach(() => home.house.stop())

/** Who has a mail of the kind. */
const readers = async (kind: string): Promise<string[]> =>
  (await home.house.inbox()).filter(({ tags }) => tags.kind === kind).flatMap(({ to }) => to)

describe('a table that is in trouble all day', () => {
  const troubles: Pick<Rule<'service'>, 'fault' | 'rate'>[] = [
    { fault: 'status-500', rate: 0.6 },
    { fault: 'throttle', rate: 0.6 },
  ]
  it.each(troubles)('and answers three calls in five with $fault holds no mail up', async (trouble) => {
    home = await clinicHouse({
      now: '2025-12-09T05:50:00.000Z',
      faultPlan: { seed: 7, rules: [{ service: 'dynamodb', ...trouble }] },
    })
    const clinic = await home.publish(announcementOf('a refusing table', '10 December 2025'), '84512345678')
    for (const person of people) await home.registrants.register(clinic, person)
    await home.house.advanceTo('2025-12-09T05:59:00.000Z')
    expect(new Set(await readers('confirmation'))).toEqual(new Set(addresses))
    expect(await readers('reminder-day')).toEqual([])

    await home.house.advanceTo('2025-12-09T06:05:00.000Z')
    const reminded = await readers('reminder-day')
    expect(new Set(reminded)).toEqual(new Set(addresses))
    expect(reminded.length - addresses.length).toBeLessThanOrEqual(home.house.doubtfulCalls())
  })
})
