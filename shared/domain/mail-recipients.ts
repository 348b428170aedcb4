import type { Dispatch } from './dispatch'
import type { Registration } from './registration'

/**
 * Whether a dispatch is owed to a person: confirmed, and confirmed before its instant; whoever came
 * later was told by the confirmation.
 */
export const isOwedTo = (registration: Registration, dispatch: Pick<Dispatch, 'at'>): boolean =>
  registration.status === 'confirmed' && registration.confirmedAt < dispatch.at
