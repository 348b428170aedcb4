import { MAX_FORMS_PER_HOUR, visitorId } from '../../../shared/domain/form-rate-limit'
import { addMilliseconds, HOUR_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SiteContext, SiteDependencies } from '../site-dependencies'
import { findVisitorAddress } from './visitor-address'

/**
 * Counts a form of the visitor's network, by one write to an item outside the registration's transaction.
 * @returns the seconds to wait when there were too many in this hour, else undefined
 */
export const checkFormRateLimit = async (
  c: SiteContext,
  deps: Pick<SiteDependencies, 'visitors' | 'secrets' | 'config' | 'now'>,
): Promise<number | undefined> => {
  const now = deps.now()
  const visitor = visitorId(await deps.secrets.tokenKeys(), addressOf(c, deps.config.trustedProxies), now)
  const formCount = await deps.visitors.countForm(visitor, addMilliseconds(now, HOUR_MS))
  return formCount > MAX_FORMS_PER_HOUR
    ? Math.ceil((HOUR_MS - (toEpochMillis(now) % HOUR_MS)) / 1000)
    : undefined
}

const addressOf = (c: SiteContext, trustedProxies: readonly string[]): string =>
  findVisitorAddress(
    {
      sourceIp: c.env?.requestContext?.http?.sourceIp ?? 'unknown',
      forwardedFor: c.req.header('x-forwarded-for'),
    },
    trustedProxies,
  )
