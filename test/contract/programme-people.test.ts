import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProgrammePeople } from '../../shared/queries/programme/read-programme-people'
import { updateFigures } from '../../shared/use-cases/programme/update-figures'
import { type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
} from '../support/builders/builders'
import { createInMemoryDependencies, type InMemoryDependencies } from '../support/in-memory-dependencies'
import { inParallel, storesOn } from '../support/stores/stores-under-test'
import { aStaff } from '../unit/functions/console/in-memory-console'

const PEOPLE = 13
const admin = aStaff('admin')

describe('the list behind a figure of the programme report', () => {
  let streamedTable: StreamedTable
  let deps: InMemoryDependencies
  let requests = 0

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    const { table } = streamedTable
    deps = { ...createInMemoryDependencies({ now: '2026-12-14T12:00:00.000Z' }), ...storesOn(table) }
    await deps.programme.personSecret()
    table.client.middlewareStack.add(
      (next) => (args) => {
        requests += 1
        return next(args)
      },
      { step: 'initialize' },
    )
  })
  afterAll(() => streamedTable.engine.stop())

  const addClinic = async (index: number) => {
    const clinicId = `clinic-${index}`
    await deps.clinics.create(
      aPublishedClinic({ id: clinicId, title: clinicId }),
      anAuditRecord({ clinicId }),
    )
    const emails = Array.from({ length: PEOPLE }, (_, person) => `${index}.${person}@example.org`)
    for (const email of emails) {
      const registration = aRegistration({ clinicId, email, name: `Person ${email}` })
      await deps.registrations.register(
        registration,
        aLedgerEntry({ clinicId, recipientId: registration.id }),
        null,
      )
    }
    const stays = emails.map((email) => aStay({ name: email, email }))
    await deps.attendance.saveReport(aReport({ clinicId, stays }))
    await updateFigures(deps, clinicId)
  }
  const readPage = async (page: number) => {
    requests = 0
    const list = await readProgrammePeople(deps, admin, {
      figure: 'joined',
      within: undefined,
      gender: null,
      page,
    })
    return { ...list, requests }
  }

  it('takes as many table requests a page for 20 clinics as for 5, and has everybody once', async () => {
    await inParallel(5, addClinic)
    const few = await readPage(1)
    expect(few).toMatchObject({ listed: 5 * PEOPLE, pages: 2 })
    expect(few.people).toHaveLength(50)
    await inParallel(15, (index) => addClinic(5 + index))
    const first = await readPage(1)
    expect(first.requests).toBe(few.requests)
    const emails = []
    for (let page = 1; page <= first.pages; page += 1) {
      const { people, requests: taken } = await readPage(page)
      expect(taken).toBeLessThanOrEqual(few.requests)
      emails.push(...people.map(({ attendee }) => attendee.email))
    }
    expect(emails).toHaveLength(20 * PEOPLE)
    expect(new Set(emails).size).toBe(20 * PEOPLE)
  })
})
