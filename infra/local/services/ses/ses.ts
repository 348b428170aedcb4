import { randomUUID } from 'node:crypto'
import { addMilliseconds, type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import { AwsError, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsService } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'
import type { BusEvent } from '../eventbridge/bus-event'
import { answerAccountCall, isSecondApi } from './account-operations'
import { checkAddresses } from './check-addresses'
import { type AcceptedMail, outcomeEvents, type SesEventType, toSesEvent } from './events'
import type { DeliveryOutcome, InboxMail } from './inbox-mail'
import { simulateOutcome } from './mailbox-simulator'
import { parseMessage } from './message'
import { parseSendRequest, type SendMailRequest } from './send-request'
import { createSendingQuota } from './sending-quota'
import { createSuppressionList } from './suppression-list'
import { failureResponse, successResponse } from './xml'

export interface SesOptions {
  clock: VirtualClock
  region: string
  account: string
  /** Verified addresses and domains. */
  identities: string[]
  /** The template's configuration sets, each with the event types that its destinations want. */
  configurationSets: Record<string, string[]>
  /** Recipients a second and in 24 hours. */
  rate: number
  dailyQuota: number
  /** Milliseconds by which the rate is counted; the virtual clock when absent. */
  rateClockMs?: () => number
  store: PersistentStore
  /** Puts an event on the event bus. */
  emit(event: BusEvent): Promise<void>
}

export interface SesService extends AwsService {
  /** Every accepted mail, the oldest first. */
  inbox(): InboxMail[]
}

/** An event that is yet to come. */
interface PendingSesEvent {
  type: SesEventType
  at: Instant
  mail: AcceptedMail
  recipient: string
  outcome: DeliveryOutcome
}

/**
 * SES v1 with SendRawEmail and GetSendQuota, and what v2 tells of the account: the account's limits, verified senders, the mailbox simulator, and the
 * events of a mail by the virtual clock. The send event leaves before the caller has its answer, as may happen on AWS.
 */
export const createSes = (options: SesOptions): SesService => {
  const { clock, region, account } = options
  const mails = options.store.openMap<InboxMail>('inbox')
  const pendingEvents = options.store.openMap<PendingSesEvent>('ses-events')
  const sendingQuota = createSendingQuota({ rateClockMs: () => toEpochMillis(clock.now()), ...options })
  const suppressionList = createSuppressionList(options.store, clock.now)
  let underWay = 0

  const emit = async ({ type, at, mail, recipient, outcome }: PendingSesEvent): Promise<void> => {
    const wantedTypes = options.configurationSets[mail.configurationSet] ?? []
    if (!wantedTypes.some((name) => name.toLowerCase() === type)) return
    underWay += 1
    try {
      await options.emit(toSesEvent(type, mail, at, recipient, outcome))
    } finally {
      underWay -= 1
    }
  }

  const send = async (request: SendMailRequest): Promise<string> => {
    const message = await parseMessage(request.raw, request.source)
    const recipients = request.destinations.length > 0 ? request.destinations : message.recipients
    const { configurationSet = '', tags } = request
    checkAddresses(message.from, recipients, options.identities, region)
    if (request.configurationSet !== undefined && !options.configurationSets[configurationSet])
      throw new AwsError(
        'ConfigurationSetDoesNotExist',
        `Configuration set <${configurationSet}> does not exist.`,
      )
    sendingQuota.consume(recipients.length)
    const at = clock.now()
    // The form of a real id: the time in hexadecimal, a UUID, six digits.
    const id = `0107${toEpochMillis(at).toString(16).padStart(12, '0')}-${randomUUID()}-000000`
    const raw = request.raw.toString()
    const outcomes = recipients.map((recipient) =>
      suppressionList.has(recipient) ? 'suppressed' : simulateOutcome(recipient, raw),
    )
    const outcome = outcomes.find((outcome) => outcome !== 'delivered') ?? 'delivered'
    mails.set(id, { id, to: recipients, subject: message.subject, raw, tags, at, outcome })
    const mail: AcceptedMail = {
      id,
      at,
      from: message.from,
      recipients,
      subject: message.subject,
      headers: message.headers,
      configurationSet,
      tags,
      awsEnvironment: { region, account },
    }
    for (const [index, recipient] of recipients.entries()) {
      const recipientOutcome = outcomes[index] ?? 'delivered'
      for (const { type, seconds } of outcomeEvents[recipientOutcome]) {
        const event = {
          type,
          at: addMilliseconds(at, seconds * 1000),
          mail,
          recipient,
          outcome: recipientOutcome,
        }
        pendingEvents.set(`${id} ${index} ${type}`, event)
      }
    }
    await emit({ type: 'send', at, mail, recipient: recipients[0] ?? '', outcome })
    return id
  }

  const quotaResult = (): Record<string, string> => {
    const { perDay, perSecond, lastDay } = sendingQuota.readUsage()
    return { Max24HourSend: `${perDay}`, MaxSendRate: `${perSecond}`, SentLast24Hours: `${lastDay}` }
  }

  return {
    async handle(request: AwsRequest) {
      if (isSecondApi(request))
        return answerAccountCall(request, {
          identities: options.identities,
          readUsage: sendingQuota.readUsage,
          suppressionList,
        })
      const requestId = randomUUID()
      try {
        const parameters = new URLSearchParams(request.body.toString())
        const action = parameters.get('Action')
        if (action === 'GetSendQuota') return successResponse(action, quotaResult(), requestId)
        if (action !== 'SendRawEmail')
          throw new AwsError('InvalidAction', `The local stack has no SES ${action}.`)
        return successResponse(action, { MessageId: await send(parseSendRequest(parameters)) }, requestId)
      } catch (thrown) {
        const { code, message, status } = toAwsError(thrown)
        return failureResponse(code, message, status, requestId)
      }
    },
    nextDue: () =>
      [...pendingEvents.values()].reduce<Instant | undefined>(
        (first, { at }) => (first === undefined || at < first ? at : first),
        undefined,
      ),
    async runDue() {
      const now = clock.now()
      const due = [...pendingEvents].filter(([, { at }]) => at <= now)
      for (const [key, event] of due) {
        if (!pendingEvents.delete(key)) continue
        await emit(event)
      }
    },
    busy: () => underWay > 0,
    stop: async () => {},
    inbox: () => [...mails.values()],
  }
}
