import type { Instant } from '../domain/values/time/instant'

export interface VisitorStore {
  /**
   * Counts one more form of a visitor (`visitorId`).
   * @param until when the count expires
   * @returns the forms so far
   */
  countForm(visitorId: string, until: Instant): Promise<number>
}
