import * as z from 'zod'

/** Why SES gave up on a mail; `ses-suppression-list`: SES did not try, because of an earlier bounce or complaint. */
export const BounceReason = z.enum([
  'mailbox-full',
  'no-such-domain',
  'no-such-address',
  'too-large',
  'refused-content',
  'ses-suppression-list',
  'unknown',
])
export type BounceReason = z.infer<typeof BounceReason>

/** What SES tells of a bounce. */
interface Bounce {
  bounceType: string
  bounceSubType: string
  bouncedRecipients: { status?: string | undefined; diagnosticCode?: string | undefined }[]
}

/**
 * The reason of a bounce: by SES's subtype, else by a status code of RFC 3463 or the words of the receiving server, of
 * the first recipient that tells one. null: the event is no bounce.
 */
export const toBounceReason = ({ bounce }: { bounce?: Bounce | undefined }): BounceReason | null => {
  if (!bounce) return null
  const bySubType = reasonBySubType[bounce.bounceSubType]
  if (bySubType) return bySubType
  const reasons = bounce.bouncedRecipients.flatMap(({ status = '', diagnosticCode = '' }) => [
    ...[status, diagnosticCode].map(reasonOfStatus),
    reasonByWords.find(([words]) => words.test(diagnosticCode))?.[1],
  ])
  const fallback = bounce.bounceType === 'Permanent' ? 'no-such-address' : 'unknown'
  return reasons.find((reason) => reason !== undefined) ?? fallback
}

/** A status may be general (`5.0.0`) or carry a remark (`5.2.2 (mailbox full)`). */
const reasonOfStatus = (text: string): BounceReason | undefined => {
  const [, subject, detail] = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/.exec(text) ?? []
  return reasonByStatus[`${subject}.${detail}`] ?? (subject === '7' ? 'refused-content' : undefined)
}

const reasonBySubType: Readonly<Record<string, BounceReason>> = {
  MailboxFull: 'mailbox-full',
  NoEmail: 'no-such-address',
  MessageTooLarge: 'too-large',
  ContentRejected: 'refused-content',
  AttachmentRejected: 'refused-content',
  Suppressed: 'ses-suppression-list',
  OnAccountSuppressionList: 'ses-suppression-list',
  OnTenantSuppressionList: 'ses-suppression-list',
  EmailValidationSuppressed: 'ses-suppression-list',
}

/** By subject and detail of the status code: `5.2.2` and `4.2.2` are both a full mailbox. */
const reasonByStatus: Readonly<Record<string, BounceReason>> = {
  '1.1': 'no-such-address',
  '1.2': 'no-such-domain',
  '1.10': 'no-such-domain',
  '2.1': 'no-such-address',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '3.4': 'too-large',
  '4.4': 'no-such-domain',
  '4.310': 'no-such-domain',
}

/** Servers without status codes say it in words. */
const reasonByWords: [RegExp, BounceReason][] = [
  [/over ?quota|quota exceeded|exceed\w* (?:\w+ )?quota|(?:mailbox|inbox) (?:is )?full/i, 'mailbox-full'],
  [
    /(?:domain|host)(?: name)? (?:does not exist|not found|unknown)|unknown domain|nxdomain/i,
    'no-such-domain',
  ],
]
