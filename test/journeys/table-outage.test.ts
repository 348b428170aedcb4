import { afterEach, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../infra/local/faults/fault-plan'
import { aPerson } from '../support/builders/person-builder'
import { announcementText, type ClinicStack, startClinicStack } from '../support/local-stack/clinic-stack'

const people = Array.from({ length: 6 }, (_, index) => aPerson(`person-${index + 1}`))
const addresses = people.map(({ email }) => email)

let clinicStack: ClinicStack
afterEach(() => clinicStack.stack.stop())

/** The people with a mail of this kind. */
const readers = async (kind: string): Promise<string[]> =>
  (await clinicStack.stack.inbox()).filter(({ tags }) => tags.kind === kind).flatMap(({ to }) => to)

describe('a table that has failures all day', () => {
  const troubles: Pick<FaultRule<'service'>, 'fault' | 'rate'>[] = [
    { fault: 'status-500', rate: 0.6 },
    { fault: 'throttle', rate: 0.6 },
  ]
  it.each(troubles)('and answers three calls in five with $fault holds no mail up', async (trouble) => {
    clinicStack = await startClinicStack({
      now: '2025-12-09T05:50:00.000Z',
      faultPlan: { seed: 7, rules: [{ service: 'dynamodb', ...trouble }] },
    })
    const clinic = await clinicStack.publish(
      announcementText('a refusing table', '10 December 2025'),
      '84512345678',
    )
    for (const person of people) await clinicStack.registrants.register(clinic, person)
    await clinicStack.stack.advanceTo('2025-12-09T05:59:00.000Z')
    expect(new Set(await readers('confirmation'))).toEqual(new Set(addresses))
    expect(await readers('reminder-day')).toEqual([])

    await clinicStack.stack.advanceTo('2025-12-09T06:05:00.000Z')
    const reminded = await readers('reminder-day')
    expect(new Set(reminded)).toEqual(new Set(addresses))
    expect(reminded.length - addresses.length).toBeLessThanOrEqual(clinicStack.stack.countUnknownOutcomes())
  })
})
