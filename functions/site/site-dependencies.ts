import type { Context } from 'hono'
import type { Language } from '../../shared/domain/values/language'
import type { StructuredLog } from '../../shared/lambda/log'
import type { Dependencies } from '../../shared/ports/dependencies'

/** Starts the time; awaiting what it returns resolves no earlier than a fixed time after this call. */
export type ResponseTimer = () => () => Promise<void>

/**
 * Resolves to the result of the work, or to `late` when it has not settled after the given number of milliseconds. Late
 * work goes on and its outcome is ignored, so it must be safe to repeat.
 */
export type WithTimeout = <T>(milliseconds: number, work: Promise<T>) => Promise<T | 'late'>

/** The stores, secrets and clock that the public pages use. */
export type SiteDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'registrations'
  | 'ledger'
  | 'attendance'
  | 'erasures'
  | 'institutions'
  | 'programme'
  | 'certificates'
  | 'surveys'
  | 'suppressions'
  | 'contactLists'
  | 'visitors'
  | 'secrets'
  | 'config'
  | 'now'
>

/** Everything that the site is built from. */
export interface SiteAppOptions {
  deps: SiteDependencies
  /** The site's origin, without a slash at its end. */
  siteUrl: string
  /** Whether search engines may list the public pages: in production only. */
  isIndexed: boolean
  /** Makes the answers to all registration forms take the same time. */
  startConstantTime: ResponseTimer
  /** Limits the wait for work that the caller will ask for again. */
  runWithTimeout: WithTimeout
  log: StructuredLog
}

export interface SiteEnv {
  /** What comes with an event of the HTTP API, payload format 2.0. */
  Bindings: { requestContext?: { http?: { sourceIp?: string; path?: string } } }
  Variables: {
    /** The visitor's language. Personal pages use languageForRegistrant instead. */
    language: Language
  }
}
export type SiteContext = Context<SiteEnv>
