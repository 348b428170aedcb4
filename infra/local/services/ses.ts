import { randomUUID } from 'node:crypto'
import { type Instant, millisOf, plus } from '../../../shared/domain/time/instant'
import { AwsError, asAwsError } from './answers'
import type { BusEvent } from './events/bus-event'
import type { Keep } from './keep'
import { createAllowance } from './ses/allowance'
import { checkAddresses } from './ses/checks'
import { type EventType, eventOf, followUps, type SentMail } from './ses/events'
import type { InboxMail, Outcome } from './ses/inbox-mail'
import { readMessage } from './ses/message'
import { outcomeOf } from './ses/outcome'
import { readSendRequest, type SendRequest } from './ses/send-request'
import { failure, success } from './ses/xml'
import type { AwsRequest, HouseClock, Service } from './types'

export interface SesOptions {
  clock: HouseClock
  region: string
  account: string
  /** Verified addresses and domains. */
  identities: string[]
  /** The template's configuration sets, each with the event types that its destinations want. */
  configurationSets: Record<string, string[]>
  /** Recipients a second and in 24 hours. */
  rate: number
  dailyQuota: number
  /** Milliseconds by which the rate is counted; the house's clock when absent. */
  pace?: () => number
  keep: Keep
  /** Puts an event on the event bus. */
  emit(event: BusEvent): Promise<void>
}

export interface Ses extends Service {
  /** Every accepted mail, the oldest first. */
  inbox(): InboxMail[]
}

/** An event that is yet to come. */
interface LaterEvent {
  type: EventType
  at: Instant
  mail: SentMail
  recipient: string
  outcome: Outcome
}

/**
 * SES v1 with SendRawEmail and GetSendQuota: the account's limits, verified senders, the mailbox simulator, and the
 * events of a mail by the house's clock. The send event leaves before the caller has its answer, as may happen on AWS.
 */
export const createSes = (options: SesOptions): Ses => {
  const { clock, region, account } = options
  const mails = options.keep.map<InboxMail>('inbox')
  const later = options.keep.map<LaterEvent>('ses-events')
  const allowance = createAllowance({ pace: () => millisOf(clock.now()), ...options })
  let underWay = 0

  const emit = async ({ type, at, mail, recipient, outcome }: LaterEvent): Promise<void> => {
    const wanted = options.configurationSets[mail.configurationSet] ?? []
    if (!wanted.some((name) => name.toLowerCase() === type)) return
    underWay += 1
    try {
      await options.emit(eventOf(type, mail, at, recipient, outcome))
    } finally {
      underWay -= 1
    }
  }

  const send = async (request: SendRequest): Promise<string> => {
    const message = await readMessage(request.raw, request.source)
    const recipients = request.destinations.length > 0 ? request.destinations : message.recipients
    const { configurationSet = '', tags } = request
    checkAddresses(message.from, recipients, options.identities, region)
    if (request.configurationSet !== undefined && !options.configurationSets[configurationSet])
      throw new AwsError(
        'ConfigurationSetDoesNotExist',
        `Configuration set <${configurationSet}> does not exist.`,
      )
    allowance.take(recipients.length)
    const at = clock.now()
    // The form of a real id: the time in hexadecimal, a UUID, six digits.
    const id = `0107${millisOf(at).toString(16).padStart(12, '0')}-${randomUUID()}-000000`
    const raw = request.raw.toString()
    const outcomes = recipients.map((recipient) => outcomeOf(recipient, raw))
    const outcome = outcomes.find((one) => one !== 'delivered') ?? 'delivered'
    mails.set(id, { id, to: recipients, subject: message.subject, raw, tags, at, outcome })
    const mail: SentMail = {
      id,
      at,
      from: message.from,
      recipients,
      subject: message.subject,
      headers: message.headers,
      configurationSet,
      tags,
      place: { region, account },
    }
    for (const [index, recipient] of recipients.entries()) {
      const fate = outcomes[index] ?? 'delivered'
      for (const { type, seconds } of followUps[fate]) {
        const event = { type, at: plus(at, seconds * 1000), mail, recipient, outcome: fate }
        later.set(`${id} ${index} ${type}`, event)
      }
    }
    await emit({ type: 'send', at, mail, recipient: recipients[0] ?? '', outcome })
    return id
  }

  const tellQuota = (): Record<string, string> => {
    const { perDay, perSecond, lastDay } = allowance.told()
    return { Max24HourSend: `${perDay}`, MaxSendRate: `${perSecond}`, SentLast24Hours: `${lastDay}` }
  }

  return {
    async handle(request: AwsRequest) {
      const requestId = randomUUID()
      try {
        const parameters = new URLSearchParams(request.body.toString())
        const action = parameters.get('Action')
        if (action === 'GetSendQuota') return success(action, tellQuota(), requestId)
        if (action !== 'SendRawEmail')
          throw new AwsError('InvalidAction', `The laptop house has no SES ${action}.`)
        return success(action, { MessageId: await send(readSendRequest(parameters)) }, requestId)
      } catch (thrown) {
        const { code, message, status } = asAwsError(thrown)
        return failure(code, message, status, requestId)
      }
    },
    nextDue: () =>
      [...later.values()].reduce<Instant | undefined>(
        (first, { at }) => (first === undefined || at < first ? at : first),
        undefined,
      ),
    async runDue() {
      const now = clock.now()
      const due = [...later].filter(([, { at }]) => at <= now)
      for (const [key, event] of due) {
        if (!later.delete(key)) continue
        await emit(event)
      }
    },
    busy: () => underWay > 0,
    stop: async () => {},
    inbox: () => [...mails.values()],
  }
}
