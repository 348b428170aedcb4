import * as z from 'zod'
import { addMilliseconds, type Instant, MINUTE_MS } from '../values/instant'

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
  reason: string | null
}

/** For the console: what it is, what it means for people, and what sending it back does. */
export const deadLetterExplanations: Readonly<
  Record<DeadLetterQueue, { what: string; impact: string; redriveEffect: string }>
> = {
  urgent: {
    what: 'Urgent mails: confirmations, joining links, notices of moved and cancelled days.',
    impact: 'Each is a mail that ten workers could not send. Its reader was not told.',
    redriveEffect: 'Each is judged again and sent if it is still useful and was not sent already.',
  },
  bulk: {
    what: 'Reminders, day summaries and invitations.',
    impact: 'Each is a mail that ten workers could not send. Its reader was not told.',
    redriveEffect: 'Each is judged again and sent if it is still useful and was not sent already.',
  },
  dispatch: {
    what: 'Messages to everybody in a clinic that came due, and campaigns to look after.',
    impact: 'Whom the message goes to could not be read, or not all the mails were queued.',
    redriveEffect:
      'The mails that are still owed are queued; what was sent stays sent. The sweep has found a campaign that was left alone within minutes.',
  },
  attendance: {
    what: 'Days to be counted.',
    impact: 'The summary of a day could not be made: its Zoom data are not what was expected.',
    redriveEffect: 'The day is counted again. Look first at what was wrong with its report.',
  },
  feedback: {
    what: "SES's words on mails: delivered, came back, reported as spam.",
    impact: 'What became of a mail is not shown, and an address that takes no mail may still get some.',
    redriveEffect: 'The word is written down; an old one changes nothing that is known better.',
  },
  schedule: {
    what: 'Schedules that fired and could not hand over their message.',
    impact: 'The queue did not take it. The sweep has found the message in the table within minutes.',
    redriveEffect: 'The message goes to its queue; if it was sent meanwhile, nothing happens.',
  },
  changes: {
    what: 'Changes of the table that nobody could follow.',
    impact: 'Each stands for a change of a clinic, a due mail or a report, whose text is not kept.',
    redriveEffect:
      'Every five minutes the sweep does from the table what such a change asks for. Letters that are older than two of its rounds are put away.',
  },
}

/**
 * The sweep has completed two rounds since, so the change has been processed; if it has not, the sweep's own alarm
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
  planVersion: z.number(),
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
    planVersion,
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
    version: planVersion ?? edition ?? revision,
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
