import { expect, it } from 'vitest'
import { createSharedRateLimiter } from '../../../../shared/aws/ses/rate-limiter'
import type { RateLimiterState } from '../../../../shared/domain/mail/sending/rate-limiter'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import type { SendResult } from '../../../../shared/ports/mail'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import { depsWithDueMail, dueMailKey, readDueMail } from '../../../unit/use-cases/mail/due-mail'

const outages: [minutes: number, answer: SendResult][] = [
  [29, { outcome: 'ambiguous', code: 'http-503' }],
  [360, { outcome: 'ambiguous', code: 'http-503' }],
  [2880, { outcome: 'ambiguous', code: 'ECONNRESET' }],
  [360, { outcome: 'unreachable', code: 'ECONNREFUSED' }],
  [360, { outcome: 'account-refused', code: 'AccountSendingPausedException' }],
  [360, { outcome: 'refused-for-now', code: 'SomethingNew' }],
  [2880, { outcome: 'throttled' }],
  [2880, { outcome: 'over-quota' }],
]

it.each(outages)('loses no mail that is still useful after %i minutes of %o', async (minutes, answer) => {
  const deps = await depsWithDueMail()
  let stored: RateLimiterState | undefined
  deps.rateLimiter = createSharedRateLimiter(
    {
      compareAndSwap: async (_seen, next) => {
        stored = next
        return { swapped: true }
      },
    },
    { rate: 14, clock: () => Date.parse(deps.now()), sleep: async () => undefined },
  )
  deps.mailer.respondWith(() => answer)
  const begin = deps.now()
  for (let minute = 0; minute < minutes; minute += 5) {
    deps.setNow(addMilliseconds(begin, minute * MINUTE_MS))
    await sweepClinics(deps)
    deps.queue.mail.splice(0)
    await sendMail(deps, dueMailKey)
  }
  deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-1' }))
  for (let minute = 0; minute <= 90; minute += 5) {
    deps.setNow(addMilliseconds(begin, (minutes + minute) * MINUTE_MS))
    await sendMail(deps, dueMailKey)
  }
  expect(stored).toBeDefined()
  expect(await readDueMail(deps)).toMatchObject({ state: 'accepted' })
})
