import * as z from 'zod'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../values/time/instant'

/** The dead-letter queues, which a person has to check, by the queue or source that gave the message up. */
export const deadLetterQueues = [
  'urgent',
  'bulk',
  'dispatch',
  'attendance',
  'feedback',
  'schedule',
  'changes',
] as const
export const DeadLetterQueue = z.enum(deadLetterQueues)
export type DeadLetterQueue = z.infer<typeof DeadLetterQueue>

/** A message that could not be processed. Ids only: its body is not shown. */
export interface DeadLetter {
  id: string
  /** When it was first sent. */
  sentAt: Instant
  /** How often the message was received, inspections of the dead-letter queue included. */
  receiveCount: number
  ids: Record<string, string | number>
  /** The code that the sender left; null: the worker's log has the reason. */
  errorCode: string | null
}

/** For the console: what it is, what it means for people, and what a retry does. */
export const deadLetterExplanations: Readonly<
  Record<DeadLetterQueue, { what: string; impact: string; redriveEffect: string }>
> = {
  urgent: {
    what: 'Urgent mails: confirmations, joining links, notices of moved and cancelled days.',
    impact: 'Each is a mail that could not be sent in ten attempts. Its recipient was not informed.',
    redriveEffect: 'Each is checked again and sent if it is still useful and was not sent already.',
  },
  bulk: {
    what: 'Reminders, day summaries and invitations.',
    impact: 'Each is a mail that could not be sent in ten attempts. Its recipient was not informed.',
    redriveEffect: 'Each is checked again and sent if it is still useful and was not sent already.',
  },
  dispatch: {
    what: 'Messages due to all registrants of a clinic, and batches of campaigns.',
    impact: 'The recipients could not be read, or not all the mails were queued.',
    redriveEffect:
      'Mails that are still pending are queued; nothing is sent twice. The sweep has continued a stalled campaign within minutes.',
  },
  attendance: {
    what: 'Attendance of a day, to be counted.',
    impact: 'The summary of a day could not be made: its Zoom data were not as expected.',
    redriveEffect: 'The day is counted again. Check its report first.',
  },
  feedback: {
    what: 'Delivery reports from SES: delivered, bounced, reported as spam.',
    impact: 'The outcome of a mail is not shown, and an address that bounced may still get mail.',
    redriveEffect: 'The report is recorded. It never replaces a graver one.',
  },
  schedule: {
    what: 'Scheduled sends whose message could not be queued.',
    impact: 'The queue refused the message. The sweep started it from the table within minutes.',
    redriveEffect: 'The message goes to its queue. Mails that were sent meanwhile are not sent again.',
  },
  changes: {
    what: 'Database changes that could not be processed.',
    impact: 'Each is a change of a clinic, a due mail or a report. Its content is not kept.',
    redriveEffect:
      'Every five minutes the sweep does the same work from the table. Jobs that it has covered twice are removed.',
  },
}

/**
 * The sweep has completed two runs since, so the change has been processed; if it has not, the sweep's own alarm
 * reports why.
 */
export const isCoveredBySweep = ({ sentAt }: Pick<DeadLetter, 'sentAt'>, now: Instant): boolean =>
  addMilliseconds(sentAt, 10 * MINUTE_MS) <= now

const FirstTag = z.tuple([z.string()], z.unknown()).transform(([first]) => first)
const ids = z.object({
  clinicId: z.string(),
  recipientId: z.string(),
  kind: z.string(),
  day: z.number(),
  version: z.number(),
  planVersion: z.number(),
  placeVersion: z.number(),
  revision: z.number(),
  edition: z.number(),
  campaign: z.number(),
})
const KnownMessage = ids.partial().extend({
  detail: z
    .object({
      eventType: z.string(),
      mail: z.object({ tags: z.object({ clinic: FirstTag, mail: FirstTag }).partial() }).partial(),
    })
    .partial()
    .optional(),
  DDBStreamBatchInfo: z
    .object({ batchSize: z.number(), approximateArrivalOfFirstRecord: z.string() })
    .partial()
    .optional(),
})

/** The ids in a dead letter of any queue; empty when the body has no format that this application writes. */
export const readMessageIds = (body: string): DeadLetter['ids'] => {
  const parsed = KnownMessage.safeParse(parseJson(body))
  if (!parsed.success) return {}
  const {
    detail,
    DDBStreamBatchInfo: batch,
    clinicId,
    recipientId,
    kind,
    day,
    version,
    planVersion,
    placeVersion,
    revision,
    edition,
    campaign,
  } = parsed.data
  const values = {
    clinic: clinicId ?? detail?.mail?.tags?.clinic,
    recipient: recipientId,
    mail: detail?.mail?.tags?.mail,
    kind,
    day,
    version: version ?? planVersion ?? placeVersion ?? edition ?? revision,
    campaign,
    event: detail?.eventType,
    changes: batch?.batchSize,
    since: batch?.approximateArrivalOfFirstRecord,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

const parseJson = (body: string): unknown => {
  try {
    const value: unknown = JSON.parse(body)
    // A message about the whole clinic has no day.
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null))
      : value
  } catch {
    return undefined
  }
}
