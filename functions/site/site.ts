import type { Context } from 'hono'
import type { EvenTime } from '../../shared/aws/even-time'
import type { InTime } from '../../shared/aws/in-time'
import type { Language } from '../../shared/domain/clinic/clinic'
import type { Log } from '../../shared/log'
import type { World } from '../../shared/ports/world'

/** What the public pages need from the world. */
export type SiteWorld = Pick<
  World,
  'clinics' | 'registrations' | 'attendance' | 'erasures' | 'suppressions' | 'visitors' | 'secrets' | 'now'
>

/** Everything the site is made of, as one argument. */
export interface SiteParts {
  world: SiteWorld
  /** Where the site stands, without a slash at its end. */
  siteUrl: string
  /** Lets the answers to all registrations take the same time. */
  evenly: EvenTime
  /** Bounds what somebody waits for who will ask again. */
  within: InTime
  log: Log
}

export interface SiteEnv {
  /** What comes with an event of the HTTP API, payload format 2.0. */
  Bindings: { requestContext?: { http?: { sourceIp?: string } } }
  Variables: {
    /** What the visitor reads; on personal pages what she chose when registering. */
    language: Language
  }
}
export type SiteContext = Context<SiteEnv>
