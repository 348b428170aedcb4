import { describe, expect, it } from 'vitest'
import { AccessDeniedError } from '../../../../shared/domain/access/actions'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { readClinicReport } from '../../../../shared/queries/clinic-report/read-clinic-report'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { aClinic, aDaySummary, anAuditRecord, aPublishedClinic } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import {
  type RawPerson,
  rawInvitations,
  rawPeople,
  storeReportedClinic,
} from '../../../support/reported-clinic'

const analyst = {
  subject: 'staff-2',
  name: 'Lerato',
  email: 'lerato@example.org',
  roles: ['analyst' as const],
}
const partner = { ...analyst, roles: ['partner' as const] }

const aCountedClinic = async (count: number, clinic: Clinic = aPublishedClinic()) => {
  const deps = createInMemoryDependencies({ now: '2026-12-12T09:00:00.000Z' })
  await deps.clinics.create(clinic, anAuditRecord())
  const people = rawPeople(count)
  const invitations = rawInvitations(people)
  await storeReportedClinic(deps, people, invitations)
  return { deps, clinic, people, invitations }
}

/** Minutes of a day's stays up to its end after 210 minutes; they do not overlap. */
const minutesOn = (person: RawPerson, day: number): number =>
  (person.stays[day] ?? []).reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, 210) - from), 0)
const cameOn = (person: RawPerson, day: number) => minutesOn(person, day) >= 1
const stayedOn = (person: RawPerson, day: number) => minutesOn(person, day) >= 105
const came = (person: RawPerson) => cameOn(person, 1) || cameOn(person, 2)
const stayed = (person: RawPerson) => stayedOn(person, 1) || stayedOn(person, 2)

describe('the report of a clinic', () => {
  it('counts each step from the raw invitations, clicks and stays, with its loss and those who came otherwise', async () => {
    const { deps, clinic, people, invitations } = await aCountedClinic(60)
    const { funnel } = (await readClinicReport(deps, analyst, clinic)) ?? {}

    const accepted = invitations.filter(({ state }) => state === 'accepted')
    const arrived = accepted.filter(({ feedback }) => feedback === 'delivered' || feedback === 'complained')
    const addresses = (mails: typeof invitations) => [...new Set(mails.map(({ email }) => email))]
    const [invited, delivered] = [addresses(accepted), addresses(arrived)]
    const clicked = people.filter((person) => person.clicked.length > 0)
    const joined = people.filter(came)
    const registered = people.map(({ email }) => email)
    const row = (
      step: string,
      size: number,
      before: string | null,
      lost: number | null,
      cameOtherwise: number | null,
    ) => ({
      step,
      people: size,
      before,
      lost,
      cameOtherwise,
    })
    expect(funnel).toEqual([
      row('invited', invited.length, null, null, null),
      row('delivered', delivered.length, 'invited', invited.length - delivered.length, 0),
      { ...row('pageOpened', 0, 'delivered', null, null), people: null },
      row(
        'registered',
        60,
        'delivered',
        delivered.filter((email) => !registered.includes(email)).length,
        registered.filter((email) => !delivered.includes(email)).length,
      ),
      row('clicked', clicked.length, 'registered', 60 - clicked.length, 0),
      row(
        'joined',
        joined.length,
        'clicked',
        clicked.filter((person) => !came(person)).length,
        joined.filter((person) => person.clicked.length === 0).length,
      ),
      row(
        'attended',
        people.filter(stayed).length,
        'joined',
        joined.filter((person) => !stayed(person)).length,
        0,
      ),
    ])
  })

  it('counts the days, who came back, the groups and the sessions from the raw stays', async () => {
    const { deps, clinic, people } = await aCountedClinic(60)
    const report = await readClinicReport(deps, analyst, clinic)

    expect(report?.days).toEqual(
      [1, 2].map((day) => ({
        day,
        registered: 60,
        clicked: people.filter((person) => person.clicked.includes(day)).length,
        joined: people.filter((person) => cameOn(person, day)).length,
        attended: people.filter((person) => stayedOn(person, day)).length,
        unmatched: 1,
        excluded: 0,
        personMinutes: people.reduce((sum, person) => sum + minutesOn(person, day), 0),
      })),
    )
    const both = people.filter((person) => cameOn(person, 1) && cameOn(person, 2)).length
    expect(report?.dayPairs).toEqual([
      {
        first: 1,
        second: 2,
        both,
        onlyFirst: people.filter((person) => cameOn(person, 1)).length - both,
        onlySecond: people.filter((person) => cameOn(person, 2)).length - both,
      },
    ])
    const numbersOf = (members: RawPerson[]) => ({
      registered: members.length,
      joined: members.filter(came).length,
      attended: members.filter(stayed).length,
    })
    for (const [dimension, keyOf] of [
      ['sector', (person: RawPerson) => person.sector],
      ['country', (person: RawPerson) => person.country],
      ['language', (person: RawPerson) => person.language],
    ] as const) {
      for (const { key, label: _, ...numbers } of report?.groups[dimension] ?? [])
        expect([key, numbers]).toEqual([key, numbersOf(people.filter((person) => keyOf(person) === key))])
      expect(report?.groups[dimension]).toHaveLength(new Set(people.map(keyOf)).size)
    }
    // The lab is from 120 to 210 minutes after the start.
    const inLab = people.map((person) =>
      (person.stays[1] ?? []).reduce(
        (sum, [from, to]) => sum + Math.max(0, Math.min(to, 210) - Math.max(from, 120)),
        0,
      ),
    )
    const present = inLab.filter((minutes) => minutes >= 1)
    expect(report?.sessions.find(({ day, number }) => day === 1 && number === 3)).toEqual({
      day: 1,
      number: 3,
      title: 'The DFS security lab',
      minutes: 90,
      people: present.length,
      averageMinutes: present.reduce((sum, minutes) => sum + minutes, 0) / present.length,
    })
  })

  it('counts the mails by kind, invitations and their reminders among them', async () => {
    const { deps, clinic, invitations } = await aCountedClinic(12)
    const report = await readClinicReport(deps, analyst, clinic)

    const of = (...feedbacks: unknown[]) =>
      invitations.filter(({ state, feedback }) => state === 'accepted' && feedbacks.includes(feedback)).length
    expect(report?.mails).toEqual([
      { kind: 'confirmation', sent: 12, delivered: 12, bounced: 0, complained: 0 },
      {
        kind: 'invitation',
        sent: of('delivered', 'complained', 'bounced', null),
        delivered: of('delivered', 'complained'),
        bounced: of('bounced'),
        complained: of('complained'),
      },
    ])
  })

  it('knows no number of a day without data, and says null instead of 0', async () => {
    const deps = createInMemoryDependencies({ now: '2026-11-30T09:00:00.000Z' })
    const clinic = aPublishedClinic()
    await deps.clinics.create(clinic, anAuditRecord())
    const report = await readClinicReport(deps, analyst, clinic)

    expect(report?.funnel.map(({ step, people }) => [step, people])).toEqual([
      ['invited', null],
      ['delivered', null],
      ['pageOpened', null],
      ['registered', 0],
      ['clicked', null],
      ['joined', null],
      ['attended', null],
    ])
    expect(report?.funnel.every(({ lost }) => lost === null)).toBe(true)
    expect(report?.dayPairs).toEqual([{ first: 1, second: 2, both: null, onlyFirst: null, onlySecond: null }])
    expect(report?.sessions.every(({ people }) => people === null)).toBe(true)
    expect(report?.totals).toMatchObject({
      attendedAllDays: null,
      institutionsJoined: null,
      countriesJoined: null,
      personMinutes: null,
    })
  })

  it('has no step of clicks for a clinic in person', async () => {
    const { deps, clinic } = await aCountedClinic(6, aPublishedClinic({ mode: 'in-person' }))
    const report = await readClinicReport(deps, analyst, clinic)
    expect(report?.funnel.map(({ step }) => step)).not.toContain('clicked')
    expect(report?.funnel.find(({ step }) => step === 'joined')?.before).toBe('registered')
  })

  it('keeps the numbers of an erased clinic without its lists', async () => {
    const { deps, clinic, people } = await aCountedClinic(20)
    await updateFigures(deps, clinic.id)
    await deps.attendance.saveSummary(aDaySummary())
    const erased = { ...clinic, erasedAt: '2027-03-01T00:00:00.000Z' }
    const report = await readClinicReport(deps, analyst, erased)

    expect(report?.basis).toBe('erased')
    const row = (step: string) => report?.funnel.find((each) => each.step === step)
    expect(row('registered')).toMatchObject({ people: 20, lost: null })
    expect(row('clicked')?.people).toBeNull()
    expect(row('joined')).toMatchObject({ people: people.filter(came).length, before: 'registered' })
    expect(row('attended')?.lost).toBe(people.filter(came).length - people.filter(stayed).length)
    expect(report?.days.map(({ day, joined }) => [day, joined])).toEqual([[1, 1]])
    expect(report?.groups.sector).toEqual([])
  })

  it('shows what was recorded of a past clinic, and no more', async () => {
    const deps = createInMemoryDependencies({ now: '2026-12-12T09:00:00.000Z' })
    const history = {
      region: null,
      languages: ['en'],
      days: 2,
      registered: 80,
      joined: null,
      attended: 41,
      countries: null,
      institutions: 12,
    }
    const clinic = aClinic({ status: 'recorded', history })
    await deps.clinics.create(clinic, anAuditRecord())
    const report = await readClinicReport(deps, analyst, clinic)

    expect(report?.basis).toBe('recorded')
    const numbers = Object.fromEntries(report?.funnel.map(({ step, people }) => [step, people]) ?? [])
    expect(numbers).toMatchObject({ invited: null, registered: 80, joined: null, attended: 41 })
    expect(report?.funnel.at(-1)).toMatchObject({ before: 'registered', lost: 39 })
    expect(report?.totals).toMatchObject({ institutionsJoined: 12, countriesJoined: null })
  })

  it('is refused to a partner who does not organise the clinic, and given to one who does', async () => {
    const { deps, clinic } = await aCountedClinic(3)
    await expect(readClinicReport(deps, partner, clinic)).rejects.toThrow(AccessDeniedError)
    const own = { ...partner, email: 'hodan@example.org' }
    expect(await readClinicReport(deps, own, clinic)).toBeDefined()
  })

  it('asks the stores as often for 200 people as for 3', async () => {
    const calls = await Promise.all([3, 200].map(countStoreCalls))
    expect(calls[1]).toBe(calls[0])
    expect(calls[0]).toBeLessThanOrEqual(25)
  })
})

const countStoreCalls = async (people: number): Promise<number> => {
  const { deps, clinic } = await aCountedClinic(people)
  let calls = 0
  const counting = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const method = Reflect.get(target, name, receiver)
        if (typeof method !== 'function') return method
        return (...input: unknown[]) => {
          calls += 1
          return method.apply(target, input)
        }
      },
    })
  const counted: Partial<InMemoryDependencies> = {
    attendance: counting(deps.attendance),
    registrations: counting(deps.registrations),
    erasures: counting(deps.erasures),
    institutions: counting(deps.institutions),
    ledger: counting(deps.ledger),
    campaigns: counting(deps.campaigns),
    programme: counting(deps.programme),
  }
  await readClinicReport({ ...deps, ...counted }, analyst, clinic)
  return calls
}
