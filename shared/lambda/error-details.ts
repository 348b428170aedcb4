import * as z from 'zod'
import { errorPlace } from './error-place'

/** The name and place of an error, never its message, which may contain personal data. */
export const errorDetails = (error: unknown): Record<string, string> => {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const fields = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(' ') : null
  const at = errorPlace(error)
  return { error: error.name, ...(at !== null && { at }), ...(fields !== null && { fields }) }
}
