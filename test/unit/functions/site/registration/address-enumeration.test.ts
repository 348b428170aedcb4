import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { withdrawRegistrant } from '../../../../../shared/use-cases/registration/withdraw-registrant'
import {
  aForm,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { callsOf } from '../../../../support/stores/store-calls'
import { aSite } from '../site-fixture'

const path = `/clinics/${somaliaClinicId}/register`

type Person = [words: string, registrations: Registration[], gone?: boolean]
const people: Person[] = [
  ['nobody has registered with', []],
  ['has just registered', [aRegistration({ statusSince: '2026-11-20T08:59:00.000Z' })]],
  ['registered long ago', [aRegistration({ statusSince: '2026-11-01T09:00:00.000Z' })]],
  ['has withdrawn', [aRegistration()], true],
  ['waits for a seat', [aRegistration({ status: 'waitlisted', statusSince: '2026-11-01T09:00:00.000Z' })]],
  ['has a seat offered', [aRegistration({ status: 'offered', offeredUntil: '2026-11-22T09:00:00.000Z' })]],
  ['waits for a decision', [aRegistration({ status: 'pending', statusSince: '2026-11-01T09:00:00.000Z' })]],
  ['was rejected', [aRegistration({ status: 'rejected', statusSince: '2026-11-01T09:00:00.000Z' })]],
]

const confirmed = (one: Registration): Registration => ({ ...one, status: 'confirmed' })

/** Everything that a visitor sees who tries an address, and the data of the answer. */
const tryAddress = async (clinic: Partial<PlannableClinic>, [, registrations, gone]: Person, repeats = 0) => {
  const others = ['somebody', 'somebody-else'].map((who) => aRegistration({ email: `${who}@example.org` }))
  const site = await aSite({
    clinics: [aPublishedClinic(clinic)],
    registrations: [...others, ...registrations.map(confirmed)],
  })
  for (const { id, clinicId, ...as } of registrations) {
    const from = { status: 'confirmed', revision: 1, detailsVersion: 0 } as const
    const mail = aLedgerEntry({ recipientId: id, kind: 'waitlisted' })
    if (as.status !== 'confirmed')
      await site.deps.registrations.change({ from, to: { ...as, id, clinicId }, mail, capacity: null })
  }
  for (const { id } of gone ? registrations : [])
    await withdrawRegistrant(site.deps, { clinicId: somaliaClinicId, registrationId: id })
  for (let before = 0; before < repeats; before += 1) await site.post(path, { ...aForm() })
  const calls = callsOf(site.deps)
  const answer = await site.post(path, { ...aForm() })
  const reads = [...calls]
  const next = await site.get(answer.headers.get('location') ?? path)
  const seen = [answer.status, [...answer.headers], await answer.text(), [...next.headers], await next.text()]
  return { seen, reads }
}

describe.each([
  ['with room', {}],
  ['with a number of seats', { capacity: 400 }],
  ['that is full', { capacity: 1 }],
  ['whose organiser decides', { approval: true }],
  ['whose organiser decides, and that is full', { approval: true, capacity: 1 }],
])('who tries an address at a clinic %s', (_, clinic) => {
  it('gives the same answer, byte for byte, whether it is registered or not', async () => {
    const [stranger, ...others] = await Promise.all(people.map((person) => tryAddress(clinic, person)))
    for (const { seen } of others) expect(seen).toEqual(stranger?.seen)
  })

  it('waits for the same calls of the table, in the same order', async () => {
    const [stranger, ...others] = await Promise.all(people.map((person) => tryAddress(clinic, person)))
    const kinds = ({ reads }: { reads: string[] }) => reads.map(alike)
    if (!stranger) throw new RangeError('nobody tried')
    for (const other of others) expect(kinds(other)).toEqual(kinds(stranger))
    expect(stranger.reads).toContain('registrations.register')
  })

  it('gives the same answer and makes the same calls when tried again and again', async () => {
    const [person] = people
    if (!person) throw new RangeError('nobody tried')
    const [first, again] = await Promise.all([tryAddress(clinic, person), tryAddress(clinic, person, 3)])
    expect(again.seen).toEqual(first.seen)
    expect(again.reads.map(alike)).toEqual(first.reads.map(alike))
  })
})

it('is answered after the same time from the first call on, on every path', async () => {
  const wayOf = async (registrations: Registration[]) => {
    const way: string[] = []
    const note = (what: string) => way.push(what)
    const startConstantTime = () => {
      note('the time begins')
      return async () =>
        void note(calls.some((call) => alike(call) === 'one transaction') ? 'it is over' : 'too early')
    }
    const site = await aSite({ registrations, startConstantTime })
    const calls = callsOf(site.deps)
    const { status } = await site.post(path, { ...aForm() })
    return [...way, status]
  }
  const [known, fresh] = [await wayOf([aRegistration()]), await wayOf([])]
  expect(known).toEqual(['the time begins', 'it is over', 303])
  expect(fresh).toEqual(known)
})

/** Both are one transaction of three items: registration, seats and mail (shared/aws/dynamodb/stores/clinics/registration-store.ts). */
const alike = (call: string): string =>
  call === 'registrations.resendConfirmation' || call === 'registrations.register' ? 'one transaction' : call

it('a full clinic looks the same to its registrant as to a stranger', async () => {
  const site = await aSite({
    clinics: [aPublishedClinic({ capacity: 1 })],
    registrations: [aRegistration()],
  })
  const calls = callsOf(site.deps)
  const look = async (email: string) => {
    calls.length = 0
    const answer = await site.post(path, { ...aForm(), email })
    return [answer.status, [...answer.headers], await answer.text(), calls.map(alike)]
  }
  expect(await look('ayaan@example.org')).toEqual(await look('new@example.org'))
})
