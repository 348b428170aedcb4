import { describe, expect, it } from 'vitest'
import { readProgramme } from '../../../../shared/queries/programme/read-programme'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { recount } from '../../../../shared/use-cases/recount/recount'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
} from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { recountTable } from '../../../support/recount/recount-table'
import { aStaff } from '../../functions/console/in-memory-console'
import { idOf, processAllErasures, requestByAdmin } from '../erasure/two-clinics'

const clinicId = 'clinic-one'
const people = ['a', 'b', 'c'].map((name) => `${name}@example.org`)
const [a = '', b = '', c = ''] = people

const report = (deps: InMemoryDependencies, emails: readonly string[]) =>
  deps.attendance.saveReport(
    aReport({
      clinicId,
      receivedAt: deps.now(),
      stays: emails.map((email) => aStay({ name: email, email, to: '2026-12-10T09:00:00.000Z' })),
    }),
  )

/** A counted clinic of three, of whom two came. */
const countedClinic = async (): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: '2026-12-14T12:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic({ id: clinicId }), anAuditRecord({ clinicId }))
  for (const [index, email] of people.entries()) {
    const { gender: _, ...registration } = aRegistration({
      clinicId,
      email,
      name: email,
      organisation: `Bank ${index}`,
    })
    await deps.registrations.register(
      registration,
      aLedgerEntry({ clinicId, recipientId: registration.id }),
      null,
    )
  }
  await report(deps, [a, b])
  await updateFigures(deps, clinicId)
  return deps
}

type Change = (deps: InMemoryDependencies) => Promise<unknown>

/** Counts, and between reading everything and the first write does something else. */
const countAround = async (deps: InMemoryDependencies, meanwhile: Change) => {
  let isFirst = true
  const saveRecord: typeof deps.programme.saveRecord = async (record) => {
    if (isFirst) {
      isFirst = false
      await meanwhile(deps)
    }
    return deps.programme.saveRecord(record)
  }
  await updateFigures({ ...deps, programme: { ...deps.programme, saveRecord } }, clinicId)
}

const expectRight = async (deps: InMemoryDependencies) => {
  const figures = (await deps.programme.getRecord(clinicId))?.figures
  const counted = recountTable(deps.table, clinicId, deps.now())
  const { registered, joined, attended, personMinutes } = counted ?? {}
  expect(figures).toMatchObject({ registered, joined, attended, personMinutes })
  expect(figures?.people).toMatchObject({ erased: counted?.erased })
  expect(figures?.people?.keys).toHaveLength(counted?.emails.length ?? -1)
}

describe('two counts of one clinic at the same time', () => {
  it.each<[string, Change, Change, 'changed' | 'unchanged']>([
    [
      'a report and the one before it again',
      (deps) => report(deps, [c]),
      (deps) => report(deps, [a, b]),
      'unchanged',
    ],
    ['a report and another one', (deps) => report(deps, [c]), (deps) => report(deps, people), 'changed'],
    [
      'a withdrawal and a report without that person',
      (deps) => withdrawRegistrant(deps, { clinicId, registrationId: idOf(clinicId, a) }),
      (deps) => report(deps, [b]),
      'changed',
    ],
    [
      'a report and the erasure of somebody in it',
      (deps) => report(deps, people),
      async (deps) => {
        await requestByAdmin(deps, c)
        await processAllErasures(deps, 3)
      },
      'changed',
    ],
  ])('of %s leave what is stored, though the older one ends last', async (_, first, second, result) => {
    const deps = await countedClinic()
    await first(deps)
    await countAround(deps, async () => {
      await second(deps)
      expect(await updateFigures(deps, clinicId)).toBe(result)
    })
    await expectRight(deps)
  })

  it('count a person once who is erased between the reading of registrations and of what is left of the erased', async () => {
    const deps = await countedClinic()
    let erasure: Promise<unknown> | undefined
    const eraseAndCount = async () => {
      await requestByAdmin(deps, c)
      await processAllErasures(deps, 3)
      expect(await updateFigures(deps, clinicId), 'who did not come changes no figure').toBe('unchanged')
    }
    const registrations = {
      ...deps.registrations,
      pages: async function* (id: string) {
        const pages = await Array.fromAsync(deps.registrations.pages(id))
        erasure ??= eraseAndCount()
        yield* pages
      },
    }
    const anonymousRecords: InMemoryDependencies['erasures']['anonymousRecords'] = async (id) => {
      while (!erasure) await new Promise((resolve) => setImmediate(resolve))
      await erasure
      return deps.erasures.anonymousRecords(id)
    }
    const torn = { ...deps, registrations, erasures: { ...deps.erasures, anonymousRecords } }
    await updateFigures(torn, clinicId)
    await expectRight(deps)
    expect((await deps.programme.getRecord(clinicId))?.figures?.registered).toBe(3)
  })

  it('find nothing to repair where institutions are merged meanwhile, and the report has them as one', async () => {
    const deps = await countedClinic()
    const at = deps.now()
    const states = []
    for await (const { state } of recount(deps, { shouldRepair: true })) {
      states.push(state)
      const choice = {
        country: 'SO',
        spelling: 'bank 1',
        institution: 'bank 0',
        name: 'Bank 0',
        by: 'staff-1',
        at,
      }
      const audit = {
        country: 'SO',
        at,
        by: 'staff-1',
        action: 'confirmed' as const,
        spellings: ['bank 1'],
        name: 'Bank 0',
      }
      await deps.institutions.saveChoices([choice], audit)
      expect(await updateFigures(deps, clinicId)).toBe('unchanged')
    }
    expect(states).toEqual(['equal'])
    await expectRight(deps)
    expect((await readProgramme(deps, aStaff('admin'), {})).institutions).toBe(1)
  })
})
