import * as z from 'zod'
import { DaySummary } from '../../../shared/domain/attendance/day-summary'
import { ZoomEvent } from '../../../shared/domain/attendance/zoom-event'
import { AuditRecord } from '../../../shared/domain/audit'
import { Clinic } from '../../../shared/domain/clinic'
import { Dispatch } from '../../../shared/domain/dispatch'
import { LedgerEntry } from '../../../shared/domain/ledger'
import { Registration } from '../../../shared/domain/registration'
import { Suppression } from '../../../shared/domain/suppression'
import { TakenReport } from '../../../shared/domain/zoom-taken'
import { shelf } from './shelf'

/** What the one table holds, kind by kind; keys begin with the clinic's id and a slash. */
export const memoryTable = () => ({
  clinics: shelf(Clinic),
  registrations: shelf(Registration),
  seats: shelf(z.int().min(0)),
  ledger: shelf(LedgerEntry),
  dispatches: shelf(Dispatch),
  suppressions: shelf(Suppression),
  visitors: shelf(z.int().min(0)),
  audit: shelf(AuditRecord),
  events: shelf(ZoomEvent),
  reports: shelf(TakenReport),
  decisions: shelf(z.object({ rowKey: z.string(), registrationId: z.string() })),
  summaries: shelf(DaySummary),
})

export type MemoryTable = ReturnType<typeof memoryTable>

/** @returns `<clinic>/<part>/<part>` */
export const keyOf = (clinicId: string, ...parts: (string | number | null)[]): string =>
  [clinicId, ...parts.map((part) => part ?? 0)].join('/')
