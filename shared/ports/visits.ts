import type { Instant } from '../domain/values/instant'

export interface VisitorStore {
  /** Counts one more form of a visitor (`visitorId`). @param until when the number is forgotten @returns the forms so far */
  countForm(visitorId: string, until: Instant): Promise<number>
}

export interface SessionStore {
  /** Of a session that somebody has ended. @param until when it would have ended by itself: nobody asks after that */
  end(id: string, until: Instant): Promise<void>
  hasEnded(id: string): Promise<boolean>
}
