import { addMilliseconds, type Instant } from '../../shared/domain/values/instant'
import { RESEND_AFTER_MS } from '../../shared/use-cases/registration/register-person'

/**
 * A form that somebody sends until it is answered, perhaps in several goes.
 * @param allowCopy is told from when on the mail may rightly have come twice, if she needed so long
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
