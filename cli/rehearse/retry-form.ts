import { addMilliseconds, type Instant } from '../../shared/domain/values/time/instant'
import { RESEND_AFTER_MS } from '../../shared/use-cases/registration/register-person'

/**
 * Sends a form until it is answered, over several rounds if necessary.
 * @param allowCopy called with the time from which a second mail is allowed, when sending took that long
 */
export const submitUntilAnswered = (
  submit: () => Promise<unknown>,
  now: () => Instant,
  allowCopy: (from: Instant) => void,
): (() => Promise<void>) => {
  let firstTryAt: Instant | undefined
  return async () => {
    firstTryAt ??= now()
    await submit()
    const from = addMilliseconds(firstTryAt, RESEND_AFTER_MS)
    if (now() >= from) allowCopy(from)
  }
}
