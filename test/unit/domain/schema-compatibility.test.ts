import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import { UploadedReport } from '../../../shared/domain/attendance/zoom/stay'
import { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import { AuditRecord } from '../../../shared/domain/audit'
import { Campaign } from '../../../shared/domain/campaign/campaign'
import { Clinic } from '../../../shared/domain/clinic/clinic'
import { Dispatch } from '../../../shared/domain/mail/dispatches/dispatch'
import { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { Registration } from '../../../shared/domain/registration/registration'
import { AttendanceJob, DispatchJob } from '../../../shared/ports/messaging'
import { aCampaign } from '../../support/builders/contact-builders'
import firstVersion from '../../support/first-version.json'

/** Every format that one version of the product writes and another may read. */
const storedSchemas: Record<keyof typeof firstVersion, z.ZodType> = {
  clinic: Clinic,
  registration: Registration,
  dispatch: Dispatch,
  mail: LedgerEntry,
  audit: AuditRecord,
  'zoom-event': ZoomEvent,
  report: UploadedReport,
  summary: DaySummary,
  'dispatch job': DispatchJob,
  'mail job': MailKey,
  'attendance job': AttendanceJob,
}
const names = Object.keys(storedSchemas) as (keyof typeof firstVersion)[]

/** The same with an unknown field at every level where a field may be added. */
const withUnknownFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withUnknownFields)
  if (typeof value !== 'object' || value === null) return value
  const isTable = Object.keys(value).length === 0 || Object.keys(value).every((name) => /^\d+$/.test(name))
  const fields = Object.entries(value).map(([name, each]) => [name, withUnknownFields(each)])
  return Object.fromEntries(isTable ? fields : [...fields, ['fieldToCome', { any: 'thing' }]])
}

// docs/decisions/0011-versions-work-side-by-side.md. The file of the first version is never changed, only what reads it.
describe('the present version', () => {
  it.each(names)('reads a %s as the first version wrote it', (name) => {
    expect(storedSchemas[name].parse(firstVersion[name])).toMatchObject(firstVersion[name])
  })

  it.each(names)('reads a %s of a later version, and ignores unknown fields', (name) => {
    const currentResult = storedSchemas[name].parse(firstVersion[name])
    expect(storedSchemas[name].parse(withUnknownFields(firstVersion[name]))).toEqual(currentResult)
  })

  it('reads a running campaign of a version without the quota wait as one that does not wait', () => {
    const at = '2026-11-20T09:00:00.000Z'
    const campaignProgress = { to: 'x', nextRunAt: at, settled: 1, lastProgressAt: at }
    const written = { ...aCampaign({ state: 'running', version: 2 }), progressCursor: campaignProgress }
    expect(Campaign.parse(written)).toEqual({
      ...written,
      progressCursor: { ...campaignProgress, waitingForQuota: false },
    })
    expect(Campaign.parse(withUnknownFields(written))).toEqual(Campaign.parse(written))
  })
})
