import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loadSampleProgramme,
  markProgrammeAsMissing,
} from '../../infra/local/sample-programme/load-sample-programme'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { openPersistentStore } from '../../infra/local/storage/persistent-store'
import { parseZoomEvent } from '../../shared/domain/attendance/zoom/zoom-event'
import { recordZoomEvent } from '../../shared/use-cases/attendance/record-zoom-event'
import { updateFigures } from '../../shared/use-cases/programme/update-figures'
import { readAllItems, type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { createInMemoryDependencies, type InMemoryDependencies } from '../support/in-memory-dependencies'
import { type RawClinic, readRawClinics, toRawItem } from '../support/recount/raw-items'
import { recountClinic } from '../support/recount/recount-clinic'
import { webhooksOfRows } from '../support/recount/webhooks-of-rows'
import { storesOn } from '../support/stores/stores-under-test'

const meetingId = '91200000003'
const programme = readSampleProgramme(
  readFileSync(join(import.meta.dirname, '../../samples/programme/programme.ndjson.gz')),
)
const lesothoOf = (items: readonly Record<string, unknown>[]): RawClinic => {
  const found = readRawClinics(items.map(toRawItem)).find(
    ({ country, isRecorded }) => country === 'LS' && !isRecorded,
  )
  if (!found) throw new Error('no clinic in Lesotho')
  return found
}
const withReports = lesothoOf(programme.items)
const isItsReport = (item: Record<string, unknown>): boolean => {
  const { type, clinicId } = toRawItem(item)
  return type === 'report' && clinicId === withReports.id
}

/** The clinic of Lesotho without reports: the meeting breaks off on both days, and Zoom's events have gaps. */
describe('a clinic counted from Zoom’s events, recounted by other code', () => {
  let streamedTable: StreamedTable
  let deps: InMemoryDependencies

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    const { engine, table } = streamedTable
    const store = openPersistentStore()
    markProgrammeAsMissing(store)
    const items = programme.items.filter((item) => !isItsReport(item))
    await loadSampleProgramme({ ...programme, items }, { engine, tableName: table.name, store })
    deps = { ...createInMemoryDependencies({ now: '2025-11-28T08:00:00.000Z' }), ...storesOn(table) }
  })
  afterAll(() => streamedTable.engine.stop())

  const recountStored = async () => recountClinic(lesothoOf(await readAllItems(streamedTable)))
  const expectStoredFigures = async () => {
    await updateFigures(deps, withReports.id)
    const kept = (await deps.programme.getRecord(withReports.id))?.figures
    const { people: _, emails, institutions, countries, ...sums } = await recountStored()
    expect(kept).toMatchObject({
      ...sums,
      institutions: { count: institutions.length },
      countries: { codes: countries },
    })
    expect(kept?.people?.keys).toHaveLength(emails.length)
    return sums
  }

  it('knows no attendance before an event comes', async () => {
    await updateFigures(deps, withReports.id)
    const kept = (await deps.programme.getRecord(withReports.id))?.figures
    expect(kept).toMatchObject({ registered: 42, joined: null, attended: null, personMinutes: null })
  })

  it('is the same from events that come late, twice, in any order and not at all', async () => {
    const webhooks = withReports.days.flatMap(({ number, rows }) =>
      webhooksOfRows(rows, { meetingId, run: `run-${number}`, isEndLost: number === 1 }),
    )
    for (let at = 0; at < webhooks.length; at += 8) {
      const events = webhooks.slice(at, at + 8).map((webhook) => parseZoomEvent(webhook))
      const recorded = await Promise.all(events.map((event) => event && recordZoomEvent(deps, event)))
      expect(new Set(recorded)).toEqual(new Set(['recorded']))
    }
    const sums = await expectStoredFigures()
    const fromReports = recountClinic(withReports)
    expect(sums.joined).toBe(fromReports.joined)
    expect(sums.personMinutes, 'leaves are lost and the meeting broke off').not.toBe(
      fromReports.personMinutes,
    )
  })

  it('takes the report of a day over its events, and leaves the other day as it was', async () => {
    const [report] = programme.items.filter(isItsReport)
    await streamedTable.engine.callOperation('PutItem', { TableName: streamedTable.table.name, Item: report })
    const { personMinutes } = await expectStoredFigures()
    expect(personMinutes, 'the second day is counted from events').not.toBe(
      recountClinic(withReports).personMinutes,
    )
  })
})
