import * as z from 'zod'
import { ClinicId } from '../clinic/clinic'
import { InstantText } from '../values/time-schemas'
import { Contact } from './contact'
import { ContactListId } from './contact-list'

export const ImportId = z.string().regex(/^[a-z0-9]{16}$/)

/** How long an import preview can be confirmed. */
export const IMPORT_DRAFT_TTL_MS = 24 * 60 * 60_000

/** A stored row of a draft, as `readContacts` returned it. */
export const ImportDraftRow = z.union([
  z.object({ row: z.int(), contact: Contact }),
  z.object({
    row: z.int(),
    fault: z.enum(['no-address', 'not-an-address', 'name-too-long', 'organisation-too-long']),
    typed: z.string(),
  }),
])

/** A file that was read and previewed, and not imported yet. */
export const ImportDraft = z.object({
  id: ImportId,
  listId: ContactListId,
  /** The clinic whose registrations the preview checks against; null: none. */
  clinicId: ClinicId.nullable(),
  by: z.string(),
  at: InstantText,
  rows: z.array(ImportDraftRow),
})
export type ImportDraft = z.infer<typeof ImportDraft>
