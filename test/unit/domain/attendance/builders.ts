import { readFileSync } from 'node:fs'
import type { Registrant } from '../../../../shared/domain/attendance/match'
import { type ReportOptions, readZoomReport } from '../../../../shared/domain/attendance/zoom/zoom-report'
import type { Stay } from '../../../../shared/domain/attendance/zoom/zoom-taken'
import { textOf } from '../../../../shared/domain/csv-table'

/** 09:00 to 13:00 in Mogadishu. */
export const window = { from: '2025-12-10T06:00:00.000Z', to: '2025-12-10T10:00:00.000Z' }

/** An instant of that day. @param clock UTC, HH:mm or HH:mm:ss */
export const at = (clock: string): string => new Date(`2025-12-10T${clock}Z`).toISOString()

export const aStay = (from: string, to: string, who: Partial<Stay> = {}): Stay => ({
  name: 'Amina Warsame',
  email: 'amina.warsame@example.org',
  registrantId: null,
  from: at(from),
  to: at(to),
  ...who,
})

export const aRegistrant = (name: string, more: Partial<Registrant> = {}): Registrant => {
  const email = more.email ?? `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const unasked = { organisation: 'Xeeb Telecom', sector: null, country: 'SO', zoomRegistrantId: null }
  return { id: `id of ${email}`, name, ...unasked, ...more, email }
}

export const sample = (name: string): string => textOf(readFileSync(`samples/zoom/${name}`))

/** The Zoom account of the samples shows Zurich's clock. */
export const zurich: ReportOptions = { zone: 'Europe/Zurich', days: [window] }

export const readStays = (name: string, options: ReportOptions = zurich): Stay[] => {
  const report = readZoomReport(sample(name), options)
  if (report.kind !== 'read') throw new Error(`${name} is ${report.kind}`)
  return report.stays
}

export const sampleRegistrants = [
  'Amina Warsame',
  'Yusuf Hirsi',
  'Faadumo Nur',
  'Hodan Farah',
  'Liban Osman',
  'Ayan Jama',
  'Mohamed Ali',
]
  .map((name) => aRegistrant(name))
  .concat([
    aRegistrant('Ali Mohamed', { email: 'm.ali@example.org' }),
    aRegistrant('Jean-Pierre Habimana', { email: 'jp.habimana@example.org', country: 'RW' }),
  ])
