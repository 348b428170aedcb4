import { expect, it, onTestFinished } from 'vitest'
import type { CallFault } from '../../infra/local/faults/inject-fault'
import { addMilliseconds, toEpochMillis } from '../../shared/domain/values/time/instant'
import { aPerson } from '../support/builders/person-builder'
import { announcementText, startClinicStack } from '../support/local-stack/clinic-stack'

const RECOVERY = 120_000
/** This number of mails gets a fault, one after the other, before the clock moves on for all of them. */
const AT_A_TIME = 4

const atSes: CallFault[] = [
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
const killsAt = (call: Call): { call: Call; fault: CallFault }[] =>
  (['kill-before', 'kill-after'] as const).map((kind) => ({ call, fault: { kind } }))

it('a mail survives a fault at, before and after each AWS call that it takes, within 120 s and without a duplicate', async () => {
  let faultFor: { call: Call; fault: CallFault } | undefined
  const seen: Call[] = []
  const injected: string[] = []
  const clinicStack = await startClinicStack({
    now: '2025-12-01T05:30:00.000Z',
    faultFor: ({ caller, operation }) => {
      if (!caller.includes('SendMail')) return undefined
      const call = `${operation} ${seen.filter((other) => other.startsWith(`${operation} `)).length + 1}`
      seen.push(call)
      if (faultFor?.call !== call) return undefined
      const { fault } = faultFor
      injected.push(`${fault.kind} ${call}`)
      faultFor = undefined
      return fault
    },
  })
  const { stack, registrants } = clinicStack
  onTestFinished(stack.stop)
  const clinic = await clinicStack.publish(announcementText('every call', '10 December 2025'), '84512345678')
  let people = 0
  const waiting: { email: string; at: string; name: string }[] = []

  /** One more person registers. @returns the calls of the worker until it is idle, of its first try only */
  const confirm = async (name: string, next?: typeof faultFor): Promise<Call[]> => {
    people += 1
    const person = aPerson(`person-${people}`)
    waiting.push({ email: person.email, at: stack.now(), name })
    seen.length = 0
    faultFor = next
    await registrants.register(clinic, person)
    await stack.waitUntilIdle()
    faultFor = undefined
    return [...seen]
  }
  const recover = async (): Promise<void> => {
    await stack.advanceTo(addMilliseconds(stack.now(), RECOVERY))
    const inbox = await stack.inbox()
    for (const { email, at, name } of waiting.splice(0)) {
      const [first, ...more] = inbox.filter(({ to }) => to.includes(email))
      const recoverySeconds = first ? toEpochMillis(first.at) - toEpochMillis(at) : Number.NaN
      expect(recoverySeconds, name).toBeLessThanOrEqual(RECOVERY)
      expect(more, name).toEqual([])
    }
  }

  // A container's first mail takes the calls of every mail, and reads a secret as well.
  stack.killContainers('send-mail')
  const calls = await confirm('no fault')
  await recover()
  const cases = [...calls.flatMap(killsAt), ...atSes.map((fault) => ({ call: 'SendRawEmail 1', fault }))]
  for (const [index, each] of cases.entries()) {
    if (each.fault.kind.startsWith('kill')) stack.killContainers('send-mail')
    await confirm(`${each.fault.kind} at ${each.call}`, each)
    if ((index + 1) % AT_A_TIME === 0) await recover()
  }
  await recover()

  expect(await stack.inbox()).toHaveLength(people)
  expect(calls).toEqual(expect.arrayContaining(['GetSecretValue 1', 'SendRawEmail 1']))
  // When another mail has just taken the slot in the rate, the call is repeated; not every mail needs that.
  const firstCalls = calls.filter((call) => call.endsWith(' 1')).flatMap(killsAt)
  expect(injected).toEqual(
    expect.arrayContaining(firstCalls.map(({ call, fault }) => `${fault.kind} ${call}`)),
  )
})
