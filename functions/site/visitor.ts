import { FORMS_AN_HOUR, visitorId } from '../../shared/domain/registration/visitor'
import { HOUR, millisOf, plus } from '../../shared/domain/time/instant'
import type { SiteContext, SiteWorld } from './site'

/**
 * Counts a form of the visitor. One write to an item of its own: the registration's transaction stays as it is.
 * @returns the seconds to wait when there were too many in this hour, else undefined
 */
export const secondsToWait = async (
  c: SiteContext,
  world: Pick<SiteWorld, 'visitors' | 'secrets' | 'now'>,
): Promise<number | undefined> => {
  const now = world.now()
  const visitor = visitorId(await world.secrets.tokenKeys(), addressIn(c), now)
  const forms = await world.visitors.countForm(visitor, plus(now, HOUR))
  return forms > FORMS_AN_HOUR ? Math.ceil((HOUR - (millisOf(now) % HOUR)) / 1000) : undefined
}

/** As API Gateway saw it. What a header like X-Forwarded-For says is the sender's own word. */
const addressIn = (c: SiteContext): string => c.env?.requestContext?.http?.sourceIp ?? 'unknown'
