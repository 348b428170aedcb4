import type { MailKey } from '../../shared/domain/mail/ledger'
import type { MailFeedback } from '../../shared/domain/mail/mail-feedback'
import { DAY, instantOf } from '../../shared/domain/time/instant'
import type { Mailer, SendResult } from '../../shared/ports/mailer'
import type { Quota } from '../../shared/ports/quota'
import type { Actor } from './actor'
import { keyOfTags, type Letter, letterIn } from './letter'
import type { Town } from './town'
import type { Weather } from './weather'

/** One call that SES took: a mail in somebody's inbox. */
export interface Delivery {
  mail: string
  key: MailKey
  to: string
  letter: Letter
  messageId: string
  /** When SES took it; milliseconds. */
  at: number
  /** When its worker had claimed it. */
  claimedAt: number
  /** Its worker died, or nobody told it what became of the call. */
  faulted: boolean
  /** When an event of SES about it lay in the ledger. */
  provedAt: number
  by: string
}

/** What SES does to an address, by its local part. */
const fate = (to: string): 'rejected' | 'bounced' | 'complained' | 'delivered' => {
  if (to.startsWith('rejected')) return 'rejected'
  if (to.startsWith('bounces')) return 'bounced'
  return to.startsWith('complains') ? 'complained' : 'delivered'
}

export interface Ses {
  deliveries: Delivery[]
  /** Every call that reached SES, taken or not; milliseconds. */
  calls: number[]
  mailerOf(actor: Actor): Mailer
  quota: Quota
}

/** What the account may send in 24 hours. */
const PER_DAY = 50_000

/** @param tell brings an event to those who hear, so many milliseconds later */
export const sesWith = (
  { timeline, weather, note }: Town,
  tell: (delivery: Delivery, event: MailFeedback, milliseconds: number) => void,
): Ses => {
  const deliveries: Delivery[] = []
  const calls: number[] = []

  const accept = (actor: Actor, to: string, raw: Uint8Array, tags: Record<string, string>): Delivery => {
    const delivery: Delivery = {
      mail: tags['mail'] ?? '',
      key: keyOfTags(tags),
      to,
      letter: letterIn(raw),
      messageId: `ses-${deliveries.length + 1}`,
      at: timeline.now,
      claimedAt: Math.min(actor.claimedAt, timeline.now),
      faulted: false,
      provedAt: Number.POSITIVE_INFINITY,
      by: actor.plan.name,
    }
    deliveries.push(delivery)
    note('SES', `takes ${actor.plan.name.replace(/^send-mail /, '')}`)
    actor.openCalls.push(delivery)
    const { random } = actor
    tell(delivery, eventOf('Send', delivery), random.between(200, 3_000))
    const then = fate(to)
    if (then !== 'bounced' && random.chance(0.3))
      tell(delivery, eventOf('Delivery', delivery), random.between(1_000, 20_000))
    if (then === 'bounced') tell(delivery, eventOf('Bounce', delivery), random.between(1_000, 20_000))
    if (then === 'complained') tell(delivery, eventOf('Complaint', delivery), random.between(60_000, 600_000))
    return delivery
  }

  const answer = (
    actor: Actor,
    to: string,
    raw: Uint8Array,
    tags: Record<string, string>,
    call: number,
  ): SendResult => {
    const place = () => `${actor.plan.name} ses ${call}`
    const strikes = (fault: Parameters<Weather['strikes']>[0]) => weather.strikes(fault, actor.random, place)
    if (strikes('ses-unreachable')) return { outcome: 'unreachable', reason: 'ECONNREFUSED' }
    if (strikes('ses-quota')) return { outcome: 'quota-exceeded' }
    if (strikes('ses-throttle')) return { outcome: 'throttled' }
    if (strikes('ses-reset-before')) {
      actor.troubled = true
      return { outcome: 'ambiguous', reason: 'ECONNRESET' }
    }
    if (fate(to) === 'rejected') return { outcome: 'rejected', reason: 'MessageRejected' }
    calls.push(timeline.now)
    const delivery = accept(actor, to, raw, tags)
    if (strikes('ses-reset-after')) {
      delivery.faulted = true
      actor.troubled = true
      return { outcome: 'ambiguous', reason: 'ECONNRESET' }
    }
    return { outcome: 'accepted', sesMessageId: delivery.messageId }
  }

  const mailerOf = (actor: Actor): Mailer => {
    let count = 0
    return {
      send: (raw, to, tags) => {
        const call = ++count
        return actor.call('SES', () => answer(actor, to, raw, tags, call))
      },
    }
  }
  const quota: Quota = {
    read: async () => ({
      perDay: PER_DAY,
      lastDay: calls.filter((at) => at > timeline.now - DAY).length,
    }),
  }
  return { deliveries, calls, mailerOf, quota }
}

const eventOf = (eventType: string, { key, to, messageId, at }: Delivery): MailFeedback => ({
  time: instantOf(at),
  detail: {
    eventType,
    mail: { messageId, tags: key },
    ...(eventType === 'Bounce' && {
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: to }] },
    }),
    ...(eventType === 'Complaint' && {
      complaint: { complaintFeedbackType: 'abuse', complainedRecipients: [{ emailAddress: to }] },
    }),
  },
})
