import { readFileSync } from 'node:fs'
import type { Registrant } from '../../../../shared/domain/attendance/matching/registrant'
import type { Stay } from '../../../../shared/domain/attendance/zoom/stay'
import { decodeTextFile } from '../../../../shared/import/text/decode-text-file'
import { readZoomReport, type ZoomReportOptions } from '../../../../shared/import/zoom/read-zoom-report'

/** 09:00 to 13:00 in Mogadishu. */
export const dayHours = { from: '2025-12-10T06:00:00.000Z', to: '2025-12-10T10:00:00.000Z' }

/** An instant of that day. @param clock UTC, HH:mm or HH:mm:ss */
export const utcOnThatDay = (clock: string): string => new Date(`2025-12-10T${clock}Z`).toISOString()

export const aStayBetween = (from: string, to: string, who: Partial<Stay> = {}): Stay => ({
  name: 'Amina Warsame',
  email: 'amina.warsame@example.org',
  registrantId: null,
  from: utcOnThatDay(from),
  to: utcOnThatDay(to),
  ...who,
})

export const aRegistrant = (name: string, more: Partial<Registrant> = {}): Registrant => {
  const email = more.email ?? `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const unasked = { organisation: 'Xeeb Telecom', sector: null, country: 'SO', zoomRegistrantId: null }
  return { id: `id of ${email}`, name, ...unasked, ...more, email }
}

export const readSample = (name: string): string => decodeTextFile(readFileSync(`samples/zoom/${name}`))

/** The Zoom account of the samples shows Zurich's clock. */
export const zurichOptions: ZoomReportOptions = { zone: 'Europe/Zurich', days: [dayHours] }

export const readSampleStays = (name: string, options: ZoomReportOptions = zurichOptions): Stay[] => {
  const report = readZoomReport(readSample(name), options)
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
