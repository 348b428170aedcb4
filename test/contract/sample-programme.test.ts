import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loadSampleProgramme,
  markProgrammeAsMissing,
} from '../../infra/local/sample-programme/load-sample-programme'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { openPersistentStore } from '../../infra/local/storage/persistent-store'
import { isPlannable } from '../../shared/domain/clinic/clinic'
import { recount } from '../../shared/use-cases/recount/recount'
import { recordListPage } from '../sample-programme/live-programme'
import { packProgramme } from '../sample-programme/pack-programme'
import { type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { type StoresUnderTest, storesOn } from '../support/stores/stores-under-test'

const samples = join(import.meta.dirname, '../../samples')
const bytes = readFileSync(join(samples, 'programme/programme.ndjson.gz'))
const programme = readSampleProgramme(bytes)

describe('the sample programme', () => {
  let streamedTable: StreamedTable
  let stores: StoresUnderTest

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    const { engine, table } = streamedTable
    stores = storesOn(table)
    const store = openPersistentStore()
    markProgrammeAsMissing(store)
    await loadSampleProgramme(programme, { engine, tableName: table.name, store })
  })
  afterAll(() => streamedTable.engine.stop())

  it('holds items that the present schemas read', async () => {
    const clinics = await stores.clinics.list()
    const counts: Record<string, number> = {}
    const count = (name: string, found: readonly unknown[]) => {
      counts[name] = (counts[name] ?? 0) + found.length
    }
    for (const { id, country } of clinics) {
      count('audit', await stores.clinics.audit(id))
      count('registration', (await Array.fromAsync(stores.registrations.pages(id))).flat())
      count('mail', (await Array.fromAsync(stores.ledger.pages(id))).flat())
      count('dispatch', await stores.dispatches.listByClinic(id))
      count('match', await stores.attendance.listMatchDecisions(id))
      count('summary', await stores.attendance.listSummaries(id))
      for (const campaign of await stores.campaigns.listByClinic(id)) {
        count('recipient', (await Array.fromAsync(stores.campaigns.recipients(campaign))).flat())
        count('mail', (await Array.fromAsync(stores.campaigns.mailPages(id, campaign.number))).flat())
      }
      if (country) await stores.institutions.listSpellings(country)
      await stores.erasures.erasedCounts(id)
      for (const day of [1, 2]) count('report', [await stores.attendance.report(id, day)].filter(Boolean))
    }
    for (const { id } of await stores.contactLists.listAll()) await stores.contactLists.contacts(id)
    const stored = Map.groupBy(programme.items, ({ type }) => (type as { S: string }).S)
    for (const [type, found] of Object.entries(counts))
      expect([type, found]).toEqual([type, stored.get(type)?.length])
    expect(clinics.filter(({ status }) => status === 'recorded')).toHaveLength(25)
    expect(clinics.filter((clinic) => clinic.status === 'published' && isPlannable(clinic))).toHaveLength(3)
  })

  it('has the figures that a count from its records gives', async () => {
    const now = () => '2025-11-28T08:00:00.000Z'
    const states = (await Array.fromAsync(recount({ ...stores, now }, { shouldRepair: false }))).map(
      ({ state }) => state,
    )
    expect(states.filter((state) => state === 'equal')).toHaveLength(27)
    expect(
      states.filter((state) => state === 'frozen'),
      'people past their retention are erased',
    ).toHaveLength(1)
  })

  it('leaves participants to match and spellings to confirm', async () => {
    const lesotho = (await stores.clinics.list()).find(({ country }) => country === 'LS')
    const summaries = await stores.attendance.listSummaries(lesotho?.id ?? '')
    expect(summaries.map(({ counts }) => counts.unmatchedPeople > 0)).toEqual([true, true])
    expect((await stores.institutions.listSpellings('LS')).length).toBeGreaterThan(5)
    expect(await stores.institutions.listChoices('LS')).toEqual([])
  })

  it('names no mail that waits, and nobody outside example.org', async () => {
    const text = gunzipSync(bytes).toString('utf8')
    const addresses = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? []
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([])
    const states = programme.items.flatMap(({ type, state }) =>
      ['mail', 'dispatch', 'campaign'].includes((type as { S: string }).S)
        ? [(state as { S: string }).S]
        : [],
    )
    expect([...new Set(states)].toSorted()).toEqual(['accepted', 'done', 'finished'])
  })
})

describe('making the sample programme', () => {
  it('gives the same bytes for the same seed, and other ids for another', async () => {
    const make = (seed: number) =>
      packProgramme(seed, async (product) => {
        await product.perform([{ at: '2024-01-15T09:30:00.000Z', run: () => recordListPage(product) }])
        return product.deps.now()
      })
    const [first, second, other] = [await make(7), await make(7), await make(8)]
    expect(first.items).toBeGreaterThan(75)
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true)
    expect(Buffer.from(other.bytes).equals(first.bytes)).toBe(false)
  })
})
