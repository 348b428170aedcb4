import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import { personKey } from '../../../../shared/domain/programme/person-keys'
import type { ProgrammeLink } from '../../../../shared/domain/programme-link/programme-link'
import {
  publishClinics,
  readSharedProgramme,
} from '../../../../shared/queries/programme/read-shared-programme'
import { genderCounts, someFigures } from '../../../support/builders/figures-builder'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const now = '2026-12-01T09:00:00.000Z'
const link: ProgrammeLink = {
  id: 'a'.repeat(22),
  coOrganisers: ['LCA', 'Lesotho Communications Authority'],
  createdAt: now,
  createdBy: 'staff-1',
  endsAt: '2026-12-31T09:00:00.000Z',
  withdrawnAt: null,
}
const audit = { at: now, by: 'staff-1', action: 'link-made', after: {} } as const

const counted = (clinicId: string, coOrganisers: string[], people: [number, number, number], more = {}) =>
  someFigures({
    clinicId,
    title: clinicId,
    coOrganisers,
    registered: people[0],
    joined: people[1],
    attended: people[2],
    ...more,
  })

const depsWith = async (clinics: ClinicFigures[], at = now, stored: ProgrammeLink | null = link) => {
  const deps = createInMemoryDependencies({ now: at })
  if (stored) await deps.programme.addLink(stored, audit)
  for (const figures of clinics)
    await deps.programme.saveRecord({ clinicId: figures.clinicId, revision: 1, isFrozen: false, figures })
  return deps
}

const lesotho2025 = counted('lesotho-2025', ['LCA', 'CBL'], [120, 80, 60], { firstDay: '2025-06-04' })
const lesotho2023 = counted('lesotho-2023', ['Lesotho Communications Authority'], [40, 30, 3], {
  firstDay: '2023-06-05',
})
const others = counted('gambia', ['PURA'], [99, 88, 77])

describe('the figures of a link', () => {
  it('are those of the clinics of its co-organisers, under every spelling of the link, the latest first', async () => {
    const shared = await readSharedProgramme(await depsWith([lesotho2023, others, lesotho2025]), link.id)
    if (shared?.state !== 'open') throw new Error('the link has ended')
    expect(shared.clinics.map(({ clinicId }) => clinicId)).toEqual(['lesotho-2025', 'lesotho-2023'])
    expect(shared.total).toMatchObject({ clinics: 2, registered: 160, joined: 110, attended: 60 })
    expect(shared.total.hidden).toEqual(new Set(['attended']))
    expect(JSON.stringify(shared)).not.toMatch(/77|gambia|PURA/)
  })

  it('have no part of a clinic of others: with and without it they are the same', async () => {
    const without = await readSharedProgramme(await depsWith([lesotho2025]), link.id)
    expect(await readSharedProgramme(await depsWith([lesotho2025, others]), link.id)).toEqual(without)
  })

  it.each([
    ['expired', link, '2026-12-31T09:00:00.000Z', { state: 'expired', endedAt: link.endsAt }],
    ['withdrawn', { ...link, withdrawnAt: now }, now, { state: 'withdrawn', endedAt: now }],
    ['not stored', null, now, undefined],
  ])('are not read by a link that is %s', async (_, stored, at, answer) => {
    expect(await readSharedProgramme(await depsWith([lesotho2025], at, stored), link.id)).toEqual(answer)
  })

  it('hold no key of a person and no address', async () => {
    const key = personKey('lerato@example.org', 'a secret')
    const figures = {
      people: { keys: [key], erased: 0, erasedReturning: 0 },
      organiserEmails: ['x@example.org'],
    }
    const deps = await depsWith([{ ...lesotho2025, ...figures }])
    const text = JSON.stringify(await readSharedProgramme(deps, link.id))
    expect(text).not.toContain(String(key))
    expect(text).not.toContain('example.org')
  })
})

type People = [registered: number, joined: number, attended: number]

/** Small numbers, so that most tables have something to hide. */
const people: fc.Arbitrary<People> = fc
  .tuple(fc.nat(14), fc.nat(9), fc.nat(9))
  .map(([attended, joinedOnly, registeredOnly]) => [
    attended + joinedOnly + registeredOnly,
    attended + joinedOnly,
    attended,
  ])
const tableOf = (rows: readonly People[]): ClinicFigures[] =>
  rows.map((row, index) =>
    counted(`clinic-${index}`, ['LCA'], row, {
      personMinutes: row[1] * 50 + row[2] * 100,
      countries: { count: Math.min(row[1], 3), codes: ['LS', 'ZA', 'SZ'].slice(0, row[1]) },
      institutions: { count: row[1], keys: Array.from({ length: row[1] }, (_, key) => index * 100 + key) },
    }),
  )
/** Everything that the page can show: rows, sums, rates, and which cells are hidden. */
const whatIsShown = (rows: readonly People[]): string =>
  JSON.stringify(publishClinics(tableOf(rows)), (_, value) => (value instanceof Set ? [...value] : value))

/** All rows that a clinic of this size could have. */
const candidates = (most: number): People[] => {
  const rows: People[] = []
  for (let registered = 0; registered <= most; registered += 1)
    for (let joined = 0; joined <= registered; joined += 1)
      for (let attended = 0; attended <= joined; attended += 1) rows.push([registered, joined, attended])
  return rows
}

describe('a table with hidden cells', () => {
  it('has no hidden cell that follows from what is shown: another table shows the same', () => {
    const alternatives = candidates(32)
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), (rows) => {
        const shown = whatIsShown(rows)
        publishClinics(tableOf(rows)).clinics.forEach(({ hidden }, index) => {
          for (const [at, figure] of (['registered', 'joined', 'attended'] as const).entries()) {
            if (!hidden.has(figure)) continue
            const sameShape = alternatives.filter(
              (row) =>
                row[at] !== rows[index]?.[at] &&
                row.every(
                  (value, cell) => cell === at || hiddenAt(hidden, cell) || value === rows[index]?.[cell],
                ),
            )
            const looksTheSame = sameShape.some((row) => whatIsShown(rows.with(index, row)) === shown)
            expect([figure, index, looksTheSame]).toEqual([figure, index, true])
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('adds up what is shown and nothing else', () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 6 }), (rows) => {
        const { clinics, total } = publishClinics(tableOf(rows))
        for (const figure of ['registered', 'joined', 'attended', 'personHours'] as const) {
          const shown = clinics.flatMap((clinic) => clinic[figure] ?? [])
          const sum = shown.length > 0 ? shown.reduce((a, b) => a + b, 0) : null
          if (sum === null) expect(total[figure]).toBeNull()
          else expect(total[figure]).toBeCloseTo(sum, 6)
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** People of a clinic by gender, and those who told none; everybody joined and attended. */
type GenderCounts = [woman: number, man: number, untold: number]
const clinicOf = ([woman, man, untold]: GenderCounts): ClinicFigures => {
  const all = woman + man + untold
  const genders = genderCounts({ woman: [woman, woman, woman], man: [man, man, man] })
  return counted('clinic', ['LCA'], [all, all, all], { genders: woman + man > 0 ? genders : null })
}
const gendersShown = (tables: readonly GenderCounts[]): string =>
  JSON.stringify(publishClinics(tables.map(clinicOf)), (_, value) =>
    value instanceof Set ? [...value] : value,
  )

describe('groups by gender', () => {
  it('that are hidden do not follow from what is shown: each has another size in a table that looks the same', () => {
    const most = 24
    for (let woman = 0; woman <= most; woman += 1) {
      for (let man = 0; man + woman <= most; man += 1) {
        const counts: GenderCounts = [woman, man, most - woman - man]
        if (!publishClinics([clinicOf(counts)]).total.hidden.has('genders')) continue
        for (const cell of [0, 1, 2] as const) {
          const others = tellings(most).filter((other) => other[cell] !== counts[cell])
          const shown = gendersShown([counts, [9, 8, 7]])
          expect([counts, cell, others.some((other) => gendersShown([other, [9, 8, 7]]) === shown)]).toEqual([
            counts,
            cell,
            true,
          ])
        }
      }
    }
  })

  it('that are shown have nobody or at least five people, alone and minus each other clinic', () => {
    const { total } = publishClinics([clinicOf([9, 8, 7]), clinicOf([20, 3, 0]), clinicOf([6, 0, 5])])
    expect(total.genders?.clinics).toBe(2)
    expect(total.genders?.groups.map(({ registered }) => registered)).toEqual([15, 8, 0, 0, 12])
    expect(total.hidden).toContain('genders')
  })
})

const tellings = (all: number): GenderCounts[] => {
  const tables: GenderCounts[] = []
  for (let woman = 0; woman <= all; woman += 1)
    for (let man = 0; man + woman <= all; man += 1) tables.push([woman, man, all - woman - man])
  return tables
}

const hiddenAt = (hidden: ReadonlySet<string>, cell: number): boolean =>
  hidden.has(['registered', 'joined', 'attended'][cell] ?? '')
