import * as z from 'zod'
import { ClinicId } from '../clinic/clinic'
import { InstantText } from '../values/time/time-schemas'
import { ContactListId } from './contact-list'

export const ImportId = z.string().regex(/^[a-z0-9]{16}$/)

/** How long an import preview can be confirmed. */
export const IMPORT_DRAFT_TTL_MS = 24 * 60 * 60_000

/** The most columns of a file that hold anything; exports of address books have up to 150. */
export const MAX_IMPORT_COLUMNS = 200

/**
 * What a column of a contact file may hold. opt-out: yes, a date or a reason means that the person gets no mail;
 * opt-in: no means it; status and labels: a word such as `unsubscribed` means it.
 */
export const contactFields = [
  'email',
  'other-email',
  'name',
  'first',
  'last',
  'organisation',
  'country',
  'language',
  'opt-out',
  'opt-in',
  'status',
  'labels',
] as const
export const ContactField = z.enum(contactFields)
export type ContactField = z.infer<typeof ContactField>

export const ImportColumn = z.object({
  /** '' when the file has no row of headings. */
  heading: z.string(),
  /** null: the column is not used. */
  field: ContactField.nullable(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** A row of the file by the number that a spreadsheet shows, with as many cells as there are columns. */
export const ImportRow = z.object({ row: z.int(), cells: z.array(z.string()) })
export type ImportRow = z.infer<typeof ImportRow>

/** A file that was read and previewed, and not imported yet. */
export const ImportDraft = z.object({
  id: ImportId,
  listId: ContactListId,
  /** The clinic whose registrations the preview checks against; null: none. */
  clinicId: ClinicId.nullable(),
  by: z.string(),
  at: InstantText,
  /** Rises with each change of the columns. */
  revision: z.int().min(1),
  /** The code page that was detected or chosen; null: Unicode or a workbook. */
  encoding: z.string().nullable(),
  /** The names of sheets of a workbook that were not read. */
  otherSheets: z.array(z.string()).default([]),
  columns: z.array(ImportColumn).max(MAX_IMPORT_COLUMNS),
  rows: z.array(ImportRow),
})
export type ImportDraft = z.infer<typeof ImportDraft>
