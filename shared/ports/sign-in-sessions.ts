import type { Instant } from '../domain/values/time/instant'

export interface SignInSessionStore {
  /**
   * Ends a session.
   * @param until when it would have expired by itself; the record is not needed after that
   */
  end(id: string, until: Instant): Promise<void>
  hasEnded(id: string): Promise<boolean>
}
