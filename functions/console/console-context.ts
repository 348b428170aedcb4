import type { Context } from 'hono'
import type { StaffMember } from '../../shared/domain/access/staff'
import type { Clinic } from '../../shared/domain/clinic/clinic'
import type { ContactList } from '../../shared/domain/contact-list/contact-list'
import type { StructuredLog } from '../../shared/lambda/log'
import type { Dependencies } from '../../shared/ports/dependencies'

/** The ports that the console uses. */
export type ConsoleDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'registrations'
  | 'ledger'
  | 'dispatches'
  | 'attendance'
  | 'erasures'
  | 'institutions'
  | 'programme'
  | 'certificates'
  | 'surveys'
  | 'config'
  | 'deadLetters'
  | 'signInSessions'
  | 'suppressions'
  | 'contactLists'
  | 'campaigns'
  | 'secrets'
  | 'now'
>

export interface ConsoleSettings {
  /** Without a slash at its end. */
  siteUrl: string
  issuer: string
  clientId: string
  rolesClaim: string
}

/** The dependencies of the console, as one argument. */
export interface ConsoleAppOptions {
  deps: ConsoleDependencies
  settings: ConsoleSettings
  log: StructuredLog
  /** For the identity provider only. */
  fetch: typeof fetch
}

/** What `authorizeRequests` has loaded before a route runs. */
export interface ConsoleEnv {
  Variables: {
    staff: StaffMember
    /** Set on every route below `/console/clinics/:id`. */
    clinic: Clinic
    /** Set on every route below `/console/lists/:list`. */
    list: ContactList
    /** The Content-Security-Policy of this page, where it is not the default. */
    policy?: string
  }
}
export type ConsoleContext = Context<ConsoleEnv>
