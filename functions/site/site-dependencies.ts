import type { Context } from 'hono'
import type { Language } from '../../shared/domain/values/language'
import type { StructuredLog } from '../../shared/lambda/log'
import type { Dependencies } from '../../shared/ports/dependencies'
import type { ResponseTimer } from './constant-time-response'
import type { WithTimeout } from './with-timeout'

/** What the public pages need from the world. */
export type SiteDependencies = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'attendance' | 'erasures' | 'suppressions' | 'visitors' | 'secrets' | 'now'
>

/** Everything the site is made of, as one argument. */
export interface SiteAppOptions {
  deps: SiteDependencies
  /** Where the site stands, without a slash at its end. */
  siteUrl: string
  /** Lets the answers to all registrations take the same time. */
  startConstantTime: ResponseTimer
  /** Bounds what somebody waits for who will ask again. */
  runWithTimeout: WithTimeout
  log: StructuredLog
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
