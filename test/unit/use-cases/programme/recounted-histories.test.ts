import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import { readProgramme } from '../../../../shared/queries/programme/read-programme'
import { erasePastRetention } from '../../../../shared/use-cases/erasure/erase-past-retention'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { anAuditRecord } from '../../../support/builders/builders'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { foldSpelling } from '../../../support/recount/recount-clinic'
import { type CountedHistory, recountTable } from '../../../support/recount/recount-table'
import { aStaff } from '../../functions/console/in-memory-console'
import { anyChange, beginHistory, type Change, erasureChange, historyClinics } from './random-history'

const update = async (deps: InMemoryDependencies) => {
  for (const id of historyClinics) await updateFigures(deps, id)
}
const readKept = async (deps: InMemoryDependencies, id: string) =>
  (await deps.programme.getRecord(id))?.figures ?? null
const recountOf = (deps: InMemoryDependencies, id: string) => recountTable(deps.table, id, deps.now())

/** The numbers of both sides in one shape. */
const numbersOf = (figures: ClinicFigures | null) =>
  figures && {
    registered: figures.registered,
    joined: figures.joined,
    attended: figures.attended,
    personMinutes: figures.personMinutes,
    people: figures.people ? [figures.people.keys.length, figures.people.erased] : null,
    institutions: figures.institutions?.count ?? null,
    countries: figures.countries?.codes ?? null,
    genders: Object.entries(figures.genders ?? {})
      .map(([gender, { registered, joined, attended }]) => [gender, registered, joined ?? 0, attended ?? 0])
      .filter(([, registered]) => registered !== 0)
      .toSorted(),
  }
const numbersOfRecount = (counted: CountedHistory | null) => {
  if (counted === null) return null
  const { registered, joined, attended, personMinutes } = counted
  return {
    registered,
    joined,
    attended,
    personMinutes,
    people: joined === null ? null : [counted.emails.length, counted.erased],
    institutions: joined === null ? null : counted.institutions.length,
    countries: joined === null ? null : counted.countries.toSorted(),
    genders: Object.entries(counted.genders)
      .map(([gender, counts]) => [gender, ...counts])
      .toSorted(),
  }
}

const expectRecount = async (deps: InMemoryDependencies, ids: readonly string[], after: string) => {
  for (const id of ids)
    expect(numbersOf(await readKept(deps, id)), `${id} after ${after}`).toEqual(
      numbersOfRecount(recountOf(deps, id)),
    )
}

/** Both clinics together: each person, institution and country once. */
const uniteRecounts = (deps: InMemoryDependencies) => {
  const held = historyClinics.flatMap((id) => recountOf(deps, id) ?? [])
  const known = held.filter(({ joined }) => joined !== null)
  const chosen = new Map<string, string>()
  for (const { country, spelling, institution } of deps.table.spellingChoices.withPrefix(''))
    chosen.set(`${country} ${foldSpelling(spelling)}`, `${country} ${foldSpelling(institution)}`)
  const nameOf = (spelling: string): string => {
    const next = chosen.get(spelling)
    return next === undefined || next === spelling ? spelling : nameOf(next)
  }
  const emails = known.flatMap((clinic) => clinic.emails)
  const erased = known.reduce((sum, clinic) => sum + clinic.erased, 0)
  const distinct = (values: readonly string[]) => new Set(values).size
  return {
    clinics: held.length,
    people:
      known.length === 0
        ? { unique: null, returning: null }
        : { unique: distinct(emails) + erased, returning: emails.length - distinct(emails) },
    institutions:
      known.length === 0 ? null : distinct(known.flatMap((clinic) => clinic.institutions).map(nameOf)),
    countries: known.length === 0 ? null : distinct(known.flatMap((clinic) => clinic.countries)),
  }
}
const totalsOf = async (deps: InMemoryDependencies) => {
  const { clinics: held, people, institutions, countries } = await readProgramme(deps, aStaff('admin'), {})
  return { clinics: held, people, institutions, countries }
}

const endRetention = async (deps: InMemoryDependencies, id: string) => {
  const clinic = await deps.clinics.get(id)
  if (!clinic) throw new Error(`no ${id}`)
  const audit = anAuditRecord({ clinicId: id, action: 'edited' })
  await deps.clinics.save({ ...clinic, retentionDays: 30, version: clinic.version + 1 }, audit)
  deps.setNow('2027-05-01T12:00:00.000Z')
  await update(deps)
  const before = { numbers: numbersOf(await readKept(deps, id)), totals: await totalsOf(deps) }
  const onFailure = (_: string, error: unknown) => {
    throw error
  }
  for (let run = 0; run < 3; run += 1) await erasePastRetention(deps, { maxItems: 100, onFailure })
  await update(deps)
  return before
}

/** Which of two clinics counts a person of both changes with the end of the retention; the totals stay. */
const withoutPeople = (numbers: ReturnType<typeof numbersOf>) => numbers && { ...numbers, people: [] }

/** Where somebody was erased, their gender goes and their key becomes a number; every other number stays. */
const withoutKeys = (numbers: ReturnType<typeof numbersOf>) =>
  numbers && { ...numbers, genders: [], people: numbers.people?.reduce((sum, count) => sum + count) }

describe('kept figures and the report of both clinics', () => {
  it('are what other code counts from the stored items, after any history', async () => {
    const histories = fc.array(fc.oneof({ weight: 6, arbitrary: anyChange }, erasureChange), {
      minLength: 3,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(histories, async (changes: Change[]) => {
        const deps = await beginHistory()
        for (const { text, apply } of changes) {
          await apply(deps)
          await update(deps)
          await expectRecount(deps, historyClinics, text)
          expect(await totalsOf(deps), `the report after ${text}`).toEqual(uniteRecounts(deps))
        }
      }),
      { numRuns: 70, seed: 11 },
    )
  })

  it('lose no number by an erasure, and none by the end of the retention, whatever was before', async () => {
    const histories = fc.tuple(
      fc.array(anyChange, { maxLength: 8 }),
      erasureChange,
      fc.array(anyChange, { maxLength: 2 }),
    )
    await fc.assert(
      fc.asyncProperty(histories, async ([changes, erasure, later]) => {
        const deps = await beginHistory()
        for (const { apply } of changes) await apply(deps)
        await update(deps)
        const numbers = async () =>
          (await Promise.all(historyClinics.map((id) => readKept(deps, id)))).map(numbersOf)
        const before = (await numbers()).map(withoutKeys)
        await erasure.apply(deps)
        await update(deps)
        expect((await numbers()).map(withoutKeys), erasure.text).toEqual(before)

        const ended = await endRetention(deps, 'clinic-one')
        expect(withoutPeople(numbersOf(await readKept(deps, 'clinic-one')))).toEqual(
          withoutPeople(ended.numbers),
        )
        expect(await totalsOf(deps)).toEqual(ended.totals)
        const frozen = await readKept(deps, 'clinic-one')
        for (const { text, apply } of later) {
          await apply(deps)
          await update(deps)
          await expectRecount(deps, ['clinic-two'], text)
        }
        expect(await readKept(deps, 'clinic-one')).toEqual(frozen)
      }),
      { numRuns: 70, seed: 11 },
    )
  })
})
