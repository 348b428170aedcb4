import { MAX_FORMS_PER_HOUR, visitorId } from '../../../shared/domain/form-rate-limit'
import { addMilliseconds, HOUR_MS, toEpochMillis } from '../../../shared/domain/values/instant'
import type { SiteContext, SiteDependencies } from '../site-dependencies'

/**
 * Counts a form of the visitor's network, by one write to an item outside the registration's transaction.
 * @returns the seconds to wait when there were too many in this hour, else undefined
 */
export const checkFormRateLimit = async (
  c: SiteContext,
  deps: Pick<SiteDependencies, 'visitors' | 'secrets' | 'now'>,
): Promise<number | undefined> => {
  const now = deps.now()
  const visitor = visitorId(await deps.secrets.tokenKeys(), sourceIpOf(c), now)
  const formCount = await deps.visitors.countForm(visitor, addMilliseconds(now, HOUR_MS))
  return formCount > MAX_FORMS_PER_HOUR
    ? Math.ceil((HOUR_MS - (toEpochMillis(now) % HOUR_MS)) / 1000)
    : undefined
}

/** As API Gateway saw it. A header like X-Forwarded-For can be forged by the sender. */
const sourceIpOf = (c: SiteContext): string => c.env?.requestContext?.http?.sourceIp ?? 'unknown'
