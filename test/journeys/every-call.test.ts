import { expect, it, onTestFinished } from 'vitest'
import type { Fault } from '../../infra/local/faults/struck'
import { millisOf, plus } from '../../shared/domain/time/instant'
import { announcementOf, clinicHouse } from '../support/house/clinic-house'
import { aPerson } from '../support/people'

const RECOVERY = 120_000
/** So many people are struck one after the other before the clock goes on for all of them. */
const AT_A_TIME = 4

const atSes: Fault[] = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'status-500' },
  { kind: 'status-500-after' },
  { kind: 'throttle' },
  { kind: 'latency', milliseconds: 5_000 },
  { kind: 'latency', milliseconds: 20_000 },
]

/** A call of the worker for one mail: `PutItem 2` is its second one of that operation. */
type Call = string
const killsAt = (call: Call): { call: Call; fault: Fault }[] =>
  (['kill-before', 'kill-after'] as const).map((kind) => ({ call, fault: { kind } }))

it('a mail survives each fault at, before and after every AWS call that it takes, within 120 s and without a double', async () => {
  let strike: { call: Call; fault: Fault } | undefined
  const seen: Call[] = []
  const struck: string[] = []
  const home = await clinicHouse({
    now: '2025-12-01T05:30:00.000Z',
    faults: ({ caller, operation }) => {
      if (!caller.includes('SendMail')) return undefined
      const call = `${operation} ${seen.filter((other) => other.startsWith(`${operation} `)).length + 1}`
      seen.push(call)
      if (strike?.call !== call) return undefined
      const { fault } = strike
      struck.push(`${fault.kind} ${call}`)
      strike = undefined
      return fault
    },
  })
  const { house, registrants } = home
  onTestFinished(house.stop)
  const clinic = await home.publish(announcementOf('every call', '10 December 2025'), '84512345678')
  let people = 0
  const waiting: { email: string; at: string; name: string }[] = []

  /** One more person registers. @returns the calls of the worker until it rests, the first try and no more */
  const confirm = async (name: string, next?: typeof strike): Promise<Call[]> => {
    people += 1
    const person = aPerson(`person-${people}`)
    waiting.push({ email: person.email, at: house.now(), name })
    seen.length = 0
    strike = next
    await registrants.register(clinic, person)
    await house.quiet()
    strike = undefined
    return [...seen]
  }
  const recover = async (): Promise<void> => {
    await house.advanceTo(plus(house.now(), RECOVERY))
    const inbox = await house.inbox()
    for (const { email, at, name } of waiting.splice(0)) {
      const [first, ...more] = inbox.filter(({ to }) => to.includes(email))
      const took = first ? millisOf(first.at) - millisOf(at) : Number.NaN
      expect(took, name).toBeLessThanOrEqual(RECOVERY)
      expect(more, name).toEqual([])
    }
  }

  // A container's first mail takes the calls of every mail, and reads a secret as well.
  house.kill('send-mail')
  const calls = await confirm('no fault')
  await recover()
  const cases = [...calls.flatMap(killsAt), ...atSes.map((fault) => ({ call: 'SendRawEmail 1', fault }))]
  for (const [index, each] of cases.entries()) {
    if (each.fault.kind.startsWith('kill')) house.kill('send-mail')
    await confirm(`${each.fault.kind} at ${each.call}`, each)
    if ((index + 1) % AT_A_TIME === 0) await recover()
  }
  await recover()

  expect(await house.inbox()).toHaveLength(people)
  expect(calls).toEqual(expect.arrayContaining(['GetSecretValue 1', 'SendRawEmail 1']))
  // A place in the rate that another has taken in between costs a call more, which not every mail has.
  const firsts = calls.filter((call) => call.endsWith(' 1')).flatMap(killsAt)
  expect(struck).toEqual(expect.arrayContaining(firsts.map(({ call, fault }) => `${fault.kind} ${call}`)))
})
