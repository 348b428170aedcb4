import * as z from 'zod'
import type { Registration } from '../../registration/registration'
import { InstantText } from '../../values/time/time-schemas'
import { DispatchKind, messageKinds } from '../kinds/message-kinds'
import { MailKey } from '../ledger/mail-key'

/** One message to all recipients of a clinic, and the progress of its fan-out. */
export const Dispatch = z.object({
  clinicId: z.string(),
  kind: DispatchKind,
  day: z.int().nullable(),
  /** By the kind's identity: the plan version of its day, the place version, or 1 for the clinic's cancellation. */
  version: z.int(),
  at: InstantText,
  usefulUntil: InstantText.nullable(),
  /** The wall time and zone from which `at` was computed, so that changed tz data can be detected. */
  wall: z.object({ date: z.string(), time: z.string(), zone: z.string(), tzVersion: z.string() }).nullable(),
  state: z.enum(['planned', 'running', 'done', 'superseded', 'missed']),
  changedAt: InstantText,
})
export type Dispatch = z.infer<typeof Dispatch>

/** The mail of a dispatch to one registrant, in the revision of their registration. */
export const mailOfDispatch = (
  { clinicId, kind, day, version }: Pick<Dispatch, 'clinicId' | 'kind' | 'day' | 'version'>,
  { id: recipientId, revision }: Pick<Registration, 'id' | 'revision'>,
): MailKey =>
  MailKey.parse({
    clinicId,
    recipientId,
    kind,
    [messageKinds[kind].identity === 'place' ? 'placeVersion' : 'planVersion']: version,
    revision,
    ...(day !== null && { day }),
  })
