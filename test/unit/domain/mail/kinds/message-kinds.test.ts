import { describe, expect, it } from 'vitest'
import {
  isDispatchOutdated,
  plannedDispatches,
} from '../../../../../shared/domain/mail/dispatches/planned-dispatches'
import {
  currentDispatchVersion,
  dispatchVersionByRow,
} from '../../../../../shared/domain/mail/kinds/dispatch-version'
import type { MessageKindRow } from '../../../../../shared/domain/mail/kinds/message-kind-row'
import { planMessages } from '../../../../../shared/domain/mail/kinds/message-plan'
import { aClinic, aDay, aPublishedClinic } from '../../../../support/builders/builders'

/** A clinic of three days that were moved five times, never and twice. */
const changedAt = '2026-11-12T08:00:00.000Z'
const days = [
  aDay({ number: 1, date: '2026-12-10', changedAt, planVersion: 6 }),
  aDay({ number: 2, date: '2026-12-11', changedAt, planVersion: 1 }),
  aDay({ number: 3, date: '2026-12-12', changedAt, planVersion: 3 }),
]
const clinic = aClinic({ days })

describe('the version of a dispatch', () => {
  it('is the one of its planned message, whichever day the plan counts from', () => {
    const messages = planMessages(clinic)
    expect(new Set(messages.map(({ planVersion }) => planVersion))).toEqual(new Set([6, 1, 3]))
    for (const { kind, day, planVersion } of messages)
      expect(currentDispatchVersion(clinic, kind, day), kind).toBe(planVersion)
  })

  it('leaves no dispatch of the plan outdated after a day was moved', () => {
    const published = { ...aPublishedClinic(), days }
    const planned = plannedDispatches(published, '2026-10-01T00:00:00.000Z', '2026a')
    expect(planned.length).toBeGreaterThan(0)
    expect(planned.filter((dispatch) => isDispatchOutdated(published, dispatch))).toEqual([])
  })

  it.each<[string, Pick<MessageKindRow, 'identity' | 'plan'>, number | null, number | undefined]>([
    ['a week after the last day', planOf('last-day', -7), null, 3],
    ['a month after the last day', planOf('last-day', -30), null, 3],
    ['three days before the first', planOf('first-day', 3), null, 6],
    ['two days before each day', { ...planOf('day', 2), identity: 'day-plan' }, 2, 1],
    ['two days before each day, which it lost', { ...planOf('day', 2), identity: 'day-plan' }, 4, undefined],
    ['a notice about a day', { identity: 'day-plan', plan: null }, 3, 3],
    ['a notice about the place', { identity: 'place', plan: null }, null, 0],
    ['a notice about the end', { identity: 'notice', plan: null }, null, 1],
  ])('is found by the row of an invented kind: %s', (_, row, day, version) => {
    expect(dispatchVersionByRow(clinic, row, day)).toBe(version)
  })
})

function planOf(about: 'day' | 'first-day' | 'last-day', daysBefore: number) {
  return { identity: 'clinic-plan', plan: { about, due: { daysBefore, time: '10:00' } } } as const
}
