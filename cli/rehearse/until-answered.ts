import { type Instant, plus } from '../../shared/domain/time/instant'
import { COPY_AFTER } from '../../shared/use-cases/registration/register'

/**
 * A form that somebody sends until it is answered, perhaps in several goes.
 * @param mayBringCopy is told from when on the mail may rightly have come twice, if she needed so long
 */
export const untilAnswered = (
  send: () => Promise<unknown>,
  now: () => Instant,
  mayBringCopy: (from: Instant) => void,
): (() => Promise<void>) => {
  let begun: Instant | undefined
  return async () => {
    begun ??= now()
    await send()
    const from = plus(begun, COPY_AFTER)
    if (now() >= from) mayBringCopy(from)
  }
}
