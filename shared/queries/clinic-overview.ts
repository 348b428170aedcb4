import { assertCan, can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import { findProblems } from '../domain/clinic/check-clinic'
import type { Clinic } from '../domain/clinic/clinic'
import { asksForSupport } from '../domain/registration/registration-states'
import type { FieldProblem } from '../domain/values/field-problem'
import type { Instant } from '../domain/values/time/instant'
import type { Dependencies } from '../ports/dependencies'
import type { CountOptions } from './mail-counts'
import { readTimeline, type TimelineRow } from './timeline'

export interface ClinicOverview {
  now: Instant
  registered: number
  /** Registrations that wait for the organiser's decision. */
  pending: number
  /** Registrants who asked for support; null: the staff member may not read it. */
  needingSupport: number | null
  /** Mails that SES accepted. */
  mailsSent: number
  /** Mails that failed, came back or went unsent. */
  deliveryIssues: number
  /** When the mails were counted; null: now. */
  countedAt: Instant | null
  next: TimelineRow[]
  /** What a draft still lacks. */
  missing: FieldProblem[]
  /** Days with a summary. */
  summarisedDays: number[]
  /** Of the stage, for clinics without their own. */
  retentionDays: number
}

const MAX_NEXT_MESSAGES = 3

/** @throws AccessDeniedError when the staff member may not read the clinic */
export const readClinicOverview = async (
  deps: Pick<
    Dependencies,
    'clinics' | 'registrations' | 'dispatches' | 'ledger' | 'attendance' | 'erasures' | 'config' | 'now'
  >,
  staff: StaffMember,
  clinic: Clinic,
  options?: CountOptions,
): Promise<ClinicOverview> => {
  assertCan(staff, 'clinic:read', clinic)
  const [seats, { rows, countedAt }, summaries, needingSupport] = await Promise.all([
    deps.registrations.seats(clinic.id),
    readTimeline(deps, staff, clinic, options),
    deps.attendance.listSummaries(clinic.id),
    can(staff, 'registrations:export', clinic) ? countNeedingSupport(deps, clinic.id) : null,
  ])
  const now = deps.now()
  return {
    now,
    registered: seats.taken,
    pending: seats.pending,
    needingSupport,
    mailsSent: rows.reduce((sum, { counts }) => sum + counts.accepted, 0),
    countedAt,
    deliveryIssues: rows.reduce((sum, row) => sum + countDeliveryIssues(row), 0),
    next: rows.filter(({ state, at }) => state === 'planned' && at >= now).slice(0, MAX_NEXT_MESSAGES),
    missing: clinic.status === 'draft' ? findProblems(clinic, now) : [],
    summarisedDays: summaries.map(({ day }) => day),
    retentionDays: deps.config.retentionDays,
  }
}

const countNeedingSupport = async (
  { registrations }: Pick<Dependencies, 'registrations'>,
  clinicId: string,
): Promise<number> => {
  let count = 0
  for await (const page of registrations.pages(clinicId)) count += page.filter(asksForSupport).length
  return count
}

/** How many mails of a message did not reach their recipient. */
export const countDeliveryIssues = ({ counts }: TimelineRow): number =>
  counts.failed + counts.missed + counts.bounced + counts.complained + counts.suppressed + counts.ambiguous
