import * as z from 'zod'
import { MessageKind } from '../message-kinds'
import { InstantText } from '../values/time-schemas'

/** One message that a clinic owes to everybody concerned, and how far it is. */
export const Dispatch = z.object({
  clinicId: z.string(),
  kind: MessageKind,
  day: z.int().nullable(),
  planVersion: z.int(),
  at: InstantText,
  usefulUntil: InstantText.nullable(),
  /** How `at` was found, so that changed tz data can be noticed. */
  wall: z.object({ date: z.string(), time: z.string(), zone: z.string(), tzVersion: z.string() }).nullable(),
  state: z.enum(['planned', 'running', 'done', 'superseded', 'missed']),
  changedAt: InstantText,
})
export type Dispatch = z.infer<typeof Dispatch>
