import { problemsOf } from '../../../shared/domain/clinic/check-clinic'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../shared/domain/problem'
import type { Instant } from '../../../shared/domain/time/instant'
import { readTimeline, type TimelineRow } from '../../../shared/use-cases/clinic/read-timeline'
import type { ConsoleWorld } from '../console'

export interface Overview {
  now: Instant
  registered: number
  /** Who waits for the organiser's decision. */
  pending: number
  /** Mails that SES accepted. */
  mailsSent: number
  /** Mails that failed, came back or went unsent. */
  troubles: number
  next: TimelineRow[]
  /** What a draft still lacks. */
  missing: Problem[]
  /** Days with a summary. */
  summarised: number[]
  /** Of the stage, for clinics without their own. */
  retentionDays: number
}

const NEXT = 3

export const readOverview = async (
  world: Pick<
    ConsoleWorld,
    'clinics' | 'registrations' | 'dispatches' | 'ledger' | 'attendance' | 'erasures' | 'house' | 'now'
  >,
  clinic: Clinic,
): Promise<Overview> => {
  const [seats, rows, summaries] = await Promise.all([
    world.registrations.seats(clinic.id),
    readTimeline(world, clinic.id),
    world.attendance.summaries(clinic.id),
  ])
  const now = world.now()
  return {
    now,
    registered: seats.taken,
    pending: seats.pending,
    mailsSent: rows.reduce((sum, { counts }) => sum + counts.accepted, 0),
    troubles: rows.reduce((sum, row) => sum + troublesIn(row), 0),
    next: rows.filter(({ state, at }) => state === 'planned' && at >= now).slice(0, NEXT),
    missing: clinic.status === 'draft' ? problemsOf(clinic, now) : [],
    summarised: summaries.map(({ day }) => day),
    retentionDays: world.house.retentionDays,
  }
}

/** How many mails of a message did not reach their reader. */
export const troublesIn = ({ counts }: TimelineRow): number =>
  counts.failed + counts.missed + counts.bounced + counts.complained + counts.suppressed + counts.ambiguous
