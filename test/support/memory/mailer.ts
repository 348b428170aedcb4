import { DAY, type Instant, plus } from '../../../shared/domain/time/instant'
import type { Mailer, SendResult } from '../../../shared/ports/mailer'
import type { Quota } from '../../../shared/ports/quota'

/** A mail that was given to the mailer, and what it answered. */
export interface SentMail {
  to: string
  raw: string
  tags: Record<string, string>
  at: Instant
  result: SendResult
}

export type Answer = (mail: Omit<SentMail, 'result'>) => SendResult

/** Accepts everything until told by `answer` what to say; `sent` holds every mail that it was given. */
export const memoryMailer = (now: () => Instant) => {
  const sent: SentMail[] = []
  let answer: Answer = () => ({ outcome: 'accepted', sesMessageId: `ses-${sent.length + 1}` })
  const mailer: Mailer & { answer(next: Answer): void } = {
    send: async (raw, to, tags) => {
      const mail = { to, raw: Buffer.from(raw).toString('utf8'), tags: { ...tags }, at: now() }
      const result = answer(mail)
      sent.push({ ...mail, result })
      return result
    },
    answer: (next) => {
      answer = next
    },
  }
  return { mailer, sent }
}

/** Counts what the mailer has accepted in the 24 hours before. */
export const memoryQuota = (sent: readonly SentMail[], now: () => Instant, perDay: number): Quota => ({
  read: async () => ({ perDay, lastDay: acceptedInADay(sent, now()) }),
})

export const acceptedInADay = (sent: readonly SentMail[], until: Instant): number =>
  sent.filter(({ at, result }) => result.outcome === 'accepted' && at > plus(until, -DAY)).length
