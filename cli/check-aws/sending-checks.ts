import type { StageSettings } from '../../infra/config/stage-settings'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import type { AwsAccount } from '../../shared/ports/aws-account'
import type { StageCheck } from './check-result'

/** How long an event of SES may take on its way back; usually it is seconds. */
const EVENT_WAIT_MS = 2 * MINUTE_MS
const POLL_MS = 2_000

type SendingReader = Pick<AwsAccount, 'readIdentity' | 'readSendingAccount' | 'sendToSimulator'>

/** SES says -1 for no limit. */
const suffices = (limit: number, wanted: number): boolean => limit === -1 || limit >= wanted

/** Whether SES takes our mails, as many as the settings say, and tells what became of them. */
export const sendingChecks = (
  { mail }: StageSettings,
  {
    account,
    now,
    sleep,
  }: { account: SendingReader; now: () => Instant; sleep: (milliseconds: number) => Promise<unknown> },
): StageCheck[] => [
  {
    name: 'SES identity',
    fix: `Put the DKIM records of ${mail.domain} into the DNS; SES verifies it within 72 hours.`,
    read: async () => {
      const { isVerified } = await account.readIdentity(mail.domain)
      return { isRight: isVerified, found: `${mail.domain} is ${isVerified ? '' : 'not '}verified` }
    },
  },
  {
    name: 'SES account',
    fix: 'SES console, "Account dashboard": request production access, or answer its review.',
    read: async () => {
      const { isOutOfSandbox, isSendingEnabled, enforcementStatus } = await account.readSendingAccount()
      return {
        isRight: isOutOfSandbox && isSendingEnabled && enforcementStatus === 'HEALTHY',
        found: `${isOutOfSandbox ? 'out of' : 'in'} the sandbox, sending ${isSendingEnabled ? 'enabled' : 'disabled'}, ${enforcementStatus}`,
      }
    },
  },
  {
    name: 'SES rate and quota',
    fix: 'Lower `mail.ratePerSecond` and `mail.dailyQuota` in infra/config/stages.ts, or ask SES for more (Service Quotas).',
    read: async () => {
      const { ratePerSecond, dailyQuota } = await account.readSendingAccount()
      return {
        isRight: suffices(ratePerSecond, mail.ratePerSecond) && suffices(dailyQuota, mail.dailyQuota),
        found: `${ratePerSecond} a second and ${dailyQuota} a day; the settings say ${mail.ratePerSecond} and ${mail.dailyQuota}`,
      }
    },
  },
  {
    name: 'an e-mail and its event',
    fix: 'The e-mail left, its event did not come back: clinic status shows the feedback queue, docs/runbook.md "feedback-late" the rest.',
    read: async () => {
      const begun = now()
      const sent = await account.sendToSimulator(mail.from.address, begun)
      try {
        let isDelivered = await sent.isDelivered()
        while (!isDelivered && now() < addMilliseconds(begun, EVENT_WAIT_MS)) {
          await sleep(POLL_MS)
          isDelivered = await sent.isDelivered()
        }
        const event = isDelivered ? 'its delivery was recorded' : 'no delivery was recorded in two minutes'
        return { isRight: isDelivered, found: `SES took ${sent.sesMessageId}, ${event}` }
      } finally {
        await sent.remove()
      }
    },
  },
]
