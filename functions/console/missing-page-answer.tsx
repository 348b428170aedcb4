import { MissingPage } from './components/error-pages'
import type { ConsoleContext } from './console-context'

/** The answer to an address that leads nowhere, or to what the staff member may not see: the two look alike. */
export const answerWithMissingPage = (c: ConsoleContext) =>
  c.html(<MissingPage staff={c.get('staff')} />, 404)
