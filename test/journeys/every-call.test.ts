import { expect, it, onTestFinished } from 'vitest'
import type { Fault } from '../../infra/local/faults/struck'
import type { GateCall } from '../../infra/local/gate/gate'
import { millisOf, plus } from '../../shared/domain/instant'
import { announcementOf, clinicHouse } from '../support/clinic-house'
import { aPerson } from '../support/people'

const RECOVERY = 120_000

it('a mail survives each fault at, before and after every AWS call that it takes, within 120 s and without a double', async () => {
  /** Strikes one call of the worker: the one of that number, or the first of that operation. */
  let strike: { call: number | string; fault: Fault } | undefined
  const struck: string[] = []
  let seen: GateCall[] = []
  const home = await clinicHouse({
    now: '2025-12-01T05:30:00.000Z',
    faults: (call) => {
      if (!call.caller.includes('SendMail')) return undefined
      seen.push(call)
      if (strike?.call !== seen.length && strike?.call !== call.operation) return undefined
      const { fault } = strike
      struck.push(`${fault.kind} ${call.operation}`)
      strike = undefined
      return fault
    },
  })
  const { house, registrants } = home
  onTestFinished(house.stop)
  const clinic = await home.publish(announcementOf('every call', '10 December 2025'), '84512345678')
  let people = 0

  /** One more person registers; the copies of her confirmation, and the milliseconds until the first. */
  const confirm = async (next?: typeof strike) => {
    people += 1
    const person = aPerson(`person-${people}`)
    strike = undefined
    seen = []
    strike = next
    const at = house.now()
    await registrants.register(clinic, person)
    await house.quiet()
    const calls = seen
    const copies = async () => (await house.inbox()).filter(({ to }) => to.includes(person.email))
    await house.advanceTo(plus(at, RECOVERY))
    const [first, ...more] = await copies()
    return { calls, more: more.length, took: first ? millisOf(first.at) - millisOf(at) : Number.NaN }
  }

  // The first mail of a container reads a secret as well; the calls of a later one are those of every mail.
  house.kill('send-mail')
  await confirm()
  const clean = await confirm()
  const killsAt = (call: number | string) =>
    (['kill-before', 'kill-after'] as const).map((kind) => ({ call, fault: { kind } }))
  const kills = clean.calls.flatMap((_, index) => killsAt(index + 1))
  const others: Fault[] = [
    { kind: 'reset-before' },
    { kind: 'reset-after' },
    { kind: 'status-500' },
    { kind: 'status-500-after' },
    { kind: 'throttle' },
    { kind: 'latency', milliseconds: 5_000 },
    { kind: 'latency', milliseconds: 20_000 },
  ]
  const cases = [...kills, ...others.map((fault) => ({ call: 'SendRawEmail', fault }))]
  for (const each of cases) {
    const name = `${each.fault.kind} at ${each.call}`
    const { more, took } = await confirm(each)
    expect(took, name).toBeLessThanOrEqual(RECOVERY)
    expect(more, name).toBe(0)
  }
  for (const each of killsAt('GetSecretValue')) {
    house.kill('send-mail')
    const { more, took } = await confirm(each)
    expect(took, `${each.fault.kind} at the secret`).toBeLessThanOrEqual(RECOVERY)
    expect(more).toBe(0)
  }
  expect(await house.inbox()).toHaveLength(people)
  // A mail whose place in the rate was taken by another makes a call more; none of another kind.
  const operations = new Set([...clean.calls.map(({ operation }) => operation), 'GetSecretValue'])
  for (const operation of operations)
    expect(struck).toEqual(expect.arrayContaining([`kill-before ${operation}`, `kill-after ${operation}`]))
})
