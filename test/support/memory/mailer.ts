import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/values/time/instant'
import type { Mailer, MailQuota, SendResult } from '../../../shared/ports/mail'

/** A mail that was given to the mailer, and what it answered. */
export interface SentMail {
  to: string
  raw: string
  tags: Record<string, string>
  at: Instant
  result: SendResult
}

export type SendResponder = (mail: Omit<SentMail, 'result'>) => SendResult

/** Accepts every mail unless `answer` is set; `sent` holds every mail that it was given. */
export const createInMemoryMailer = (now: () => Instant) => {
  const sentMails: SentMail[] = []
  let respondWith: SendResponder = () => ({
    outcome: 'accepted',
    sesMessageId: `ses-${sentMails.length + 1}`,
  })
  const mailer: Mailer & { respondWith(next: SendResponder): void } = {
    send: async (raw, to, tags) => {
      const mail = { to, raw: Buffer.from(raw).toString('utf8'), tags: { ...tags }, at: now() }
      const result = respondWith(mail)
      sentMails.push({ ...mail, result })
      return result
    },
    respondWith: (next) => {
      respondWith = next
    },
  }
  return { mailer, sent: sentMails }
}

/** Counts what the mailer has accepted in the 24 hours before. */
export const createInMemoryQuota = (
  sentMails: readonly SentMail[],
  now: () => Instant,
  perDay: number,
): MailQuota => ({
  read: async () => ({ perDay, sentInLastDay: countAcceptedInLastDay(sentMails, now()) }),
})

export const countAcceptedInLastDay = (sentMails: readonly SentMail[], until: Instant): number =>
  sentMails.filter(({ at, result }) => result.outcome === 'accepted' && at > addMilliseconds(until, -DAY_MS))
    .length
