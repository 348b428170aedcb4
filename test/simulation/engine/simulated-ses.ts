import type { MailFeedback } from '../../../shared/domain/mail/ledger/mail-feedback'
import type { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { fromMailTags } from '../../../shared/domain/mail/ledger/mail-key'
import { DAY_MS, fromEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Mailer, MailQuota, SendResult } from '../../../shared/ports/mail'
import type { FaultModel } from '../faults/fault-model'
import { outageAnswerAt } from '../faults/ses-outages'
import { readMailContent, type SimulatedMail } from './simulated-mail'
import type { SimulatedProcess } from './simulated-process'
import type { Simulation } from './simulation'

/** One call that SES accepted: a mail in an inbox. */
export interface SesDelivery {
  mailId: string
  key: MailKey
  to: string
  mailContent: SimulatedMail
  messageId: string
  /** When SES accepted it; milliseconds. */
  at: number
  /** When its worker had claimed it. */
  claimedAt: number
  /** The outcome is unknown to the worker: it died, or it got no answer to the call. */
  faulted: boolean
  /** When an event of SES about it was recorded in the ledger. */
  statusSince: number
  /** When an event that the mail is in a mailbox was recorded. */
  reachedSince: number
  processName: string
}

/** How SES treats an address, by its local part. */
const recipientOutcome = (to: string): 'rejected' | 'bounced' | 'complained' | 'delivered' => {
  if (to.startsWith('rejected')) return 'rejected'
  if (to.startsWith('bounces')) return 'bounced'
  return to.startsWith('complains') ? 'complained' : 'delivered'
}

export interface SimulatedSes {
  deliveries: SesDelivery[]
  /** Every call that reached SES, accepted or not; milliseconds. */
  calls: number[]
  createMailer(simProcess: SimulatedProcess): Mailer
  quota: MailQuota
}

/** The account's quota of mails in 24 hours. */
const DAILY_QUOTA = 50_000

/** @param deliverEvent delivers an event after the given number of milliseconds */
export const createSimulatedSes = (
  { eventLoop, eventLog, faultModel, addTraceLine }: Simulation,
  deliverEvent: (delivery: SesDelivery, event: MailFeedback, milliseconds: number) => void,
): SimulatedSes => {
  const deliveries: SesDelivery[] = []
  const calls: number[] = []

  const acceptMail = (
    simProcess: SimulatedProcess,
    to: string,
    raw: Uint8Array,
    tags: Record<string, string>,
  ): SesDelivery => {
    const delivery: SesDelivery = {
      mailId: tags['mail'] ?? '',
      key: fromMailTags(tags),
      to,
      mailContent: readMailContent(raw),
      messageId: `ses-${deliveries.length + 1}`,
      at: eventLoop.now,
      claimedAt: Math.min(simProcess.lastClaimAt, eventLoop.now),
      faulted: false,
      statusSince: Number.POSITIVE_INFINITY,
      reachedSince: Number.POSITIVE_INFINITY,
      processName: simProcess.options.name,
    }
    deliveries.push(delivery)
    addTraceLine('SES', `takes ${simProcess.options.name.replace(/^send-mail /, '')}`)
    simProcess.unconfirmedCalls.push(delivery)
    const { random } = simProcess
    deliverEvent(delivery, toFeedback('Send', delivery), random.between(200, 3_000))
    const outcome = recipientOutcome(to)
    if (outcome !== 'bounced' && random.chance(0.3))
      deliverEvent(delivery, toFeedback('Delivery', delivery), random.between(1_000, 20_000))
    if (outcome === 'bounced')
      deliverEvent(delivery, toFeedback('Bounce', delivery), random.between(1_000, 20_000))
    if (outcome === 'complained')
      deliverEvent(delivery, toFeedback('Complaint', delivery), random.between(60_000, 600_000))
    return delivery
  }

  const answerSend = (
    simProcess: SimulatedProcess,
    to: string,
    raw: Uint8Array,
    tags: Record<string, string>,
    call: number,
  ): SendResult => {
    const location = () => `${simProcess.options.name} ses ${call}`
    const shouldInject = (fault: Parameters<FaultModel['shouldInject']>[0]) =>
      faultModel.shouldInject(fault, simProcess.random, location)
    const outageAnswer = outageAnswerAt(eventLog.outages, eventLoop.now)
    if (outageAnswer?.outcome === 'ambiguous') simProcess.hadFault = true
    if (outageAnswer) return outageAnswer
    if (shouldInject('ses-unreachable')) return { outcome: 'unreachable', code: 'ECONNREFUSED' }
    if (shouldInject('ses-quota')) return { outcome: 'over-quota' }
    if (shouldInject('ses-account-refused'))
      return { outcome: 'account-refused', code: 'AccountSendingPausedException' }
    if (shouldInject('ses-throttle')) return { outcome: 'throttled' }
    if (shouldInject('ses-reset-before')) {
      simProcess.hadFault = true
      return { outcome: 'ambiguous', code: 'ECONNRESET' }
    }
    if (recipientOutcome(to) === 'rejected') return { outcome: 'rejected', code: 'MessageRejected' }
    calls.push(eventLoop.now)
    const delivery = acceptMail(simProcess, to, raw, tags)
    if (shouldInject('ses-reset-after')) {
      delivery.faulted = true
      simProcess.hadFault = true
      return { outcome: 'ambiguous', code: 'ECONNRESET' }
    }
    return { outcome: 'accepted', sesMessageId: delivery.messageId }
  }

  const createMailer = (simProcess: SimulatedProcess): Mailer => {
    let count = 0
    return {
      send: (raw, to, tags) => {
        const call = ++count
        return simProcess.call('SES', () => answerSend(simProcess, to, raw, tags, call))
      },
    }
  }
  const quota: MailQuota = {
    read: async () => ({
      perDay: DAILY_QUOTA,
      sentInLastDay: calls.filter((at) => at > eventLoop.now - DAY_MS).length,
    }),
  }
  return { deliveries, calls, createMailer, quota }
}

const toFeedback = (eventType: string, { key, messageId, at }: SesDelivery): MailFeedback => ({
  time: fromEpochMillis(at),
  detail: {
    eventType,
    mail: { messageId, tags: key },
    ...(eventType === 'Bounce' && {
      bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] },
    }),
    ...(eventType === 'Complaint' && {
      complaint: { complaintFeedbackType: 'abuse' },
    }),
  },
})
