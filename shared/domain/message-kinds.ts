import * as z from 'zod'

/** What a mail is for. */
const messageKinds = [
  'confirmation',
  'waitlisted',
  'seat-offered',
  'pending',
  'rejected',
  'reminder-week',
  'reminder-day',
  'join-link',
  'moved',
  'cancelled',
  'day-summary',
  'invitation',
] as const
export const MessageKind = z.enum(messageKinds)
export type MessageKind = z.infer<typeof MessageKind>
