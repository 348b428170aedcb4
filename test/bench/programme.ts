import type { StaffMember } from '../../shared/domain/access/staff'
import { readProgrammePage } from '../../shared/queries/programme/read-programme'
import { someFigures } from '../support/builders/figures-builder'
import { createTestTable } from '../support/engines/database-engine'
import { dynoxide } from '../support/engines/dynoxide'
import { storesOn } from '../support/stores/stores-under-test'
import { limitRow } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const REGISTERED = 500
const JOINED = 400
const RUNS = 7
const analyst: StaffMember = { subject: 'bench', name: '', email: null, roles: ['analyst'] }

/** What the report may take at 1,000 clinics. */
const MAX_MS = 300
const MAX_REQUESTS = 5

/** Time and table requests of the programme report at 10, 100 and 1,000 clinics of 500 registrations each. */
export const measureProgramme = async (): Promise<void> => {
  for (const clinics of [10, 100, 1_000]) {
    const { requests, cpuMs, wallMs } = await measureReport(clinics)
    const registrations = (clinics * REGISTERED).toLocaleString('en')
    console.log(
      `${clinics} clinics, ${registrations} registrations: ${requests} requests, ` +
        `${Math.round(cpuMs)} ms CPU, ${Math.round(wallMs)} ms in all`,
    )
  }
}

/** The report at 1,000 clinics beside the processor time and the requests that it may take. */
export const programmeRows: Record<string, () => Promise<ComparisonRow>> = {
  programme: async () =>
    limitRow('programme', Math.round((await measureReport(1_000)).cpuMs), MAX_MS, 'ms CPU'),
  'programme.calls': async () =>
    limitRow('programme.calls', (await measureReport(1_000)).requests, MAX_REQUESTS, 'calls'),
}

/** Medians of one process; the table runs in another. */
const measureReport = async (clinics: number) => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  const table = await createTestTable(engine)
  const deps = storesOn(table)
  for (let index = 0; index < clinics; index += 1)
    await deps.programme.saveRecord({
      clinicId: `clinic-${index}`,
      revision: 1,
      isFrozen: false,
      figures: figuresOf(index),
    })
  let requests = 0
  table.client.middlewareStack.add(
    (next) => async (args) => {
      requests += 1
      return next(args)
    },
    { step: 'initialize' },
  )
  const wallMs: number[] = []
  const cpuMs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    requests = 0
    const startedAtMs = performance.now()
    const cpuBefore = process.cpuUsage()
    await readProgrammePage(deps, analyst, { by: 'region' })
    const cpu = process.cpuUsage(cpuBefore)
    wallMs.push(performance.now() - startedAtMs)
    cpuMs.push((cpu.user + cpu.system) / 1_000)
  }
  await engine.stop()
  return { requests, cpuMs: median(cpuMs), wallMs: median(wallMs) }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const figuresOf = (index: number) =>
  someFigures({
    clinicId: `clinic-${index}`,
    title: `Digital Financial Services Security Clinic ${index}`,
    country: 'SO',
    region: (['Africa', 'Americas', 'Arab States'] as const)[index % 3] ?? null,
    coOrganisers: [`National Communications Authority ${index % 40}`],
    firstDay: `${2015 + (index % 10)}-06-05`,
    days: 2,
    minutes: 480,
    registered: REGISTERED,
    joined: JOINED,
    attended: JOINED,
    personMinutes: JOINED * 300,
    people: {
      keys: Array.from({ length: JOINED }, (_, person) => (index * 380 + person) * 7_919),
      erased: 0,
      erasedReturning: 0,
    },
    institutions: { count: 60, keys: Array.from({ length: 60 }, (_, number) => index * 40 + number) },
    countries: { count: 3, codes: ['KE', 'SO', 'UG'] },
  })
