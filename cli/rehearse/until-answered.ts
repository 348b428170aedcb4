import { type Instant, MINUTE, plus } from '../../shared/domain/time/instant'

/** So long after a form the same form brings one more copy of its mail (shared/use-cases/registration/register.ts). */
const COPY_AFTER = 10 * MINUTE

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
