import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import { addUpClinics } from '../../../../shared/domain/programme/programme-totals'
import { erasePastRetention } from '../../../../shared/use-cases/erasure/erase-past-retention'
import { countFigures } from '../../../../shared/use-cases/programme/count-figures'
import { requestFigures } from '../../../../shared/use-cases/programme/request-figures'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { recount } from '../../../../shared/use-cases/recount/recount'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { aForm, anAuditRecord, aPublishedClinic, aReport, aStay } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { idOf, processAllErasures, requestByAdmin } from '../erasure/two-clinics'

const clinics = ['clinic-one', 'clinic-two']
const people = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.org`)
const afterwards = '2026-12-14T12:00:00.000Z'

const depsWithClinics = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z' })
  for (const id of clinics) {
    await deps.clinics.create(aPublishedClinic({ id }), anAuditRecord({ clinicId: id }))
    for (const [index, email] of people.entries()) {
      const form = aForm({ email, name: `Person ${email}`, organisation: `Bank ${index % 2}` })
      await registerPerson(deps, { clinicId: id, form })
    }
  }
  deps.setNow(afterwards)
  return deps
}

const update = async (deps: InMemoryDependencies) => {
  for (const id of clinics) await updateFigures(deps, id)
}
const totals = async (deps: InMemoryDependencies) => addUpClinics(await deps.programme.listFigures())
const recountAll = async (deps: InMemoryDependencies, shouldRepair = false) =>
  (await Array.fromAsync(recount(deps, { shouldRepair }))).map(({ state }) => state)

const report = (deps: InMemoryDependencies, clinicId: string, day: number, emails: string[], hours = 3) => {
  const date = `2026-12-${9 + day}`
  const stays = emails.map((email) =>
    aStay({ name: email, email, from: `${date}T06:00:00.000Z`, to: `${date}T0${6 + hours}:00:00.000Z` }),
  )
  return deps.attendance.saveReport(aReport({ clinicId, day, stays }))
}

type Change = (deps: InMemoryDependencies) => Promise<unknown>
const anyClinic = fc.constantFrom(...clinics)
const anyPerson = fc.constantFrom(...people)
const anyDay = fc.constantFrom(1, 2)
const reportChange = fc.tuple(anyClinic, anyDay, fc.subarray(people), fc.integer({ min: 0, max: 3 })).map(
  ([clinic, day, emails, hours]): Change =>
    (deps) =>
      report(deps, clinic, day, emails, hours),
)
const decisionChange = fc
  .tuple(anyClinic, anyDay, anyPerson, fc.constantFrom('not-participant', 'host', 'undecided', ...people))
  .map(
    ([clinic, day, email, decision]): Change =>
      (deps) => {
        const registration = decision.includes('@') ? idOf(clinic, decision) : decision
        return deps.attendance.saveMatchDecision(
          clinic,
          day,
          participantKey({ name: email, email }),
          registration,
        )
      },
  )
const hoursChange = fc.tuple(anyClinic, fc.constantFrom('09:00', '10:00', '12:00')).map(
  ([id, start]): Change =>
    async (deps) => {
      const clinic = await deps.clinics.get(id)
      if (!clinic) return
      const days = clinic.days.map((day) => ({ ...day, start, end: '13:00' }))
      const audit = anAuditRecord({ clinicId: id, action: 'edited' })
      await deps.clinics.save({ ...clinic, days, version: clinic.version + 1 }, audit)
    },
)
const erasureChange = anyPerson.map(
  (email): Change =>
    async (deps) => {
      await requestByAdmin(deps, email, `form ${email}`)
      await processAllErasures(deps, 3)
    },
)

describe('kept figures', () => {
  it('equal a recount after any reports, decisions, moved hours and erasures', async () => {
    const changes = fc.array(fc.oneof(reportChange, decisionChange, hoursChange, erasureChange), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(changes, async (applied) => {
        const deps = await depsWithClinics()
        await update(deps)
        for (const change of applied) {
          await change(deps)
          await update(deps)
          expect(await recountAll(deps)).toEqual(['equal', 'equal'])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('count a person of both clinics once', async () => {
    const deps = await depsWithClinics()
    await report(deps, 'clinic-one', 1, ['a@example.org', 'b@example.org'])
    await report(deps, 'clinic-two', 1, ['b@example.org', 'c@example.org', 'd@example.org'])
    await update(deps)
    expect(await totals(deps)).toMatchObject({
      clinics: 2,
      registered: 10,
      joined: 5,
      people: { unique: 4, returning: 1 },
      institutions: 2,
    })
  })

  it('keep the number of an erased person, and no gender', async () => {
    const deps = await depsWithClinics()
    await report(deps, 'clinic-one', 1, ['a@example.org', 'b@example.org'])
    await update(deps)
    const before = await totals(deps)
    await requestByAdmin(deps, 'a@example.org')
    await processAllErasures(deps, 3)
    await update(deps)
    const { genders: gendersBefore, ...numbers } = before
    const { genders, ...after } = await totals(deps)
    expect(after).toEqual(numbers)
    const countsOf = (answered: typeof genders) =>
      [0, 4].map((index) => Object.values(answered?.groups[index] ?? {}).slice(1))
    expect([countsOf(gendersBefore), countsOf(genders)], 'women, and who told nothing').toEqual([
      [
        [10, 2, 2],
        [0, 0, 0],
      ],
      [
        [8, 1, 1],
        [2, 1, 1],
      ],
    ])
    expect((await deps.programme.getRecord('clinic-one'))?.figures?.people).toMatchObject({
      keys: [expect.any(Number)],
      erased: 1,
    })
  })

  it('ask for a new count when a person is erased', async () => {
    const deps = await depsWithClinics()
    await requestByAdmin(deps, 'a@example.org')
    await processAllErasures(deps, 1)
    expect(deps.queue.attendance).toContainEqual({ clinicId: 'clinic-one', day: 1 })
  })

  it('are counted again for each day that is over when the clinic changes, and for no other', async () => {
    const deps = await depsWithClinics()
    const requested = async (now: string) => {
      deps.setNow(now)
      deps.queue.attendance.length = 0
      await requestFigures(deps, 'clinic-one')
      return deps.queue.attendance.map(({ day }) => day)
    }
    expect(await requested('2026-12-10T08:00:00.000Z')).toEqual([])
    expect(await requested('2026-12-10T23:00:00.000Z')).toEqual([1])
    expect(await requested(afterwards)).toEqual([1, 2])
  })

  it('keep unique and returning people when a clinic passes its retention', async () => {
    const deps = await depsWithClinics()
    await report(deps, 'clinic-one', 1, ['a@example.org', 'b@example.org'])
    await report(deps, 'clinic-two', 1, ['b@example.org', 'c@example.org'])
    await update(deps)
    const before = await totals(deps)
    const clinic = await deps.clinics.get('clinic-one')
    if (clinic)
      await deps.clinics.save(
        { ...clinic, retentionDays: 30, version: clinic.version + 1 },
        anAuditRecord({ clinicId: 'clinic-one', action: 'edited' }),
      )
    deps.setNow('2027-02-01T12:00:00.000Z')
    const onFailure = (_: string, error: unknown) => {
      throw error
    }
    for (let run = 0; run < 3; run += 1) await erasePastRetention(deps, { maxItems: 100, onFailure })
    await update(deps)
    expect(await totals(deps)).toEqual(before)
    expect((await deps.programme.getRecord('clinic-one'))?.figures?.people?.keys).toEqual([])
    expect(await recountAll(deps)).toEqual(expect.arrayContaining(['frozen', 'equal']))
  })

  it('are none before the first day is over and when the clinic is cancelled', async () => {
    const deps = await depsWithClinics()
    await update(deps)
    const clinic = await deps.clinics.get('clinic-one')
    if (!clinic) throw new Error('no clinic')
    deps.setNow('2026-12-10T09:00:00.000Z')
    expect(await countFigures(deps, clinic)).toBeNull()
    deps.setNow(afterwards)
    await deps.clinics.save(
      { ...clinic, status: 'cancelled', version: clinic.version + 1 },
      anAuditRecord({ clinicId: 'clinic-one', action: 'cancelled' }),
    )
    await update(deps)
    expect(await totals(deps)).toMatchObject({ clinics: 1 })
  })

  it('are written once by several counts at the same time', async () => {
    const deps = await depsWithClinics()
    const results = await Promise.all(Array.from({ length: 5 }, () => updateFigures(deps, 'clinic-one')))
    expect(results.filter((result) => result === 'changed')).toHaveLength(1)
    expect((await deps.programme.getRecord('clinic-one'))?.revision).toBe(1)
  })
})

describe('a recount', () => {
  it('finds figures that differ, writes nothing, and repairs them when asked', async () => {
    const deps = await depsWithClinics()
    await update(deps)
    const record = await deps.programme.getRecord('clinic-one')
    if (!record?.figures) throw new Error('no figures')
    const wrong = { ...record.figures, registered: 99 }
    await deps.programme.saveRecord({ ...record, revision: 2, figures: wrong })

    expect((await recountAll(deps)).toSorted()).toEqual(['different', 'equal'])
    expect((await totals(deps)).registered).toBe(104)
    expect((await recountAll(deps, true)).toSorted()).toEqual(['equal', 'repaired'])
    expect(await recountAll(deps)).toEqual(['equal', 'equal'])
    expect((await totals(deps)).registered).toBe(10)
  })
})
