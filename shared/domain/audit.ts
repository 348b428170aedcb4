import * as z from 'zod'
import { InstantText } from './values/time/time-schemas'

/** Who changed what, when. `before` and `after` hold only the changed fields. */
export const AuditRecord = z.object({
  clinicId: z.string(),
  at: InstantText,
  /** The subject of the staff member's sign-in. */
  by: z.string(),
  action: z.enum([
    'created',
    'edited',
    'published',
    'moved',
    'cancelled',
    'report-taken',
    'match-decided',
    'attendance-recorded',
    'registered-by-staff',
    'exported',
    'copied',
    'recorded',
    'deleted',
    'erased',
    'approved',
    'rejected',
    'withdrawn',
    'sent-again',
    'campaign-made',
    'campaign-started',
    'campaign-paused',
    'campaign-resumed',
    'campaign-cancelled',
    'campaign-finished',
    'campaign-tested',
    'certificate-revoked',
    'certificate-reinstated',
    'certificate-corrected',
    'survey-changed',
  ]),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})
export type AuditRecord = z.infer<typeof AuditRecord>
