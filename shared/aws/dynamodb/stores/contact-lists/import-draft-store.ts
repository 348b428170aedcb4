import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { IMPORT_DRAFT_TTL_MS, ImportDraft, ImportRow } from '../../../../domain/contact-list/import-draft'
import { toEpochMillis } from '../../../../domain/values/time/instant'
import type { ContactListStore } from '../../../../ports/contact-lists'
import { batchGetItems, batchPutItems } from '../../batch-items'
import { chunkBySize } from '../../chunk-by-size'
import { deleteItem } from '../../delete-items'
import { getItem } from '../../get-item'
import { importKey, importPartKey } from '../../list-keys'
import { toItem } from '../../stored-item'
import type { DynamoTable } from '../../table'

const DraftHead = ImportDraft.omit({ rows: true }).extend({ parts: z.int() })
const DraftPart = z.object({ part: z.int(), rows: z.array(ImportRow) })

/** The table's time to live, in seconds. */
const expiryOf = ({ at }: Pick<ImportDraft, 'at'>): number =>
  Math.ceil((toEpochMillis(at) + IMPORT_DRAFT_TTL_MS) / 1000)

/** Stores imports that are being previewed: the rows of a file, in parts of at most one item each. */
export const createImportDraftStore = (
  table: DynamoTable,
): Pick<ContactListStore, 'saveDraft' | 'saveDraftColumns' | 'draft' | 'removeDraft'> => {
  const head = (listId: string, id: string) => getItem(table, importKey(listId, id), DraftHead)
  const putHead = (draft: z.infer<typeof DraftHead>) =>
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toItem(importKey(draft.listId, draft.id), 'import', DraftHead, draft, {
          expiresAt: expiryOf(draft),
        }),
      }),
    )

  return {
    saveDraft: async ({ rows, ...draft }) => {
      const groups = chunkBySize(rows)
      const parts = groups.map((group, part) =>
        toItem(
          importPartKey(draft.listId, draft.id, part),
          'import-part',
          DraftPart,
          { part, rows: group },
          { expiresAt: expiryOf(draft) },
        ),
      )
      await batchPutItems(table, parts, 1)
      await putHead({ ...draft, parts: groups.length })
    },
    saveDraftColumns: async ({ listId, id, columns, revision }) => {
      const found = await head(listId, id)
      if (found) await putHead({ ...found, columns, revision })
    },
    draft: async (listId, id) => {
      const found = await head(listId, id)
      if (!found) return undefined
      const { parts, ...draft } = found
      const keys = Array.from({ length: parts }, (_, part) => importPartKey(listId, id, part))
      const groups = await batchGetItems(table, keys, DraftPart)
      // Some parts are deleted or expired already, so the draft counts as gone.
      if (groups.length !== parts) return undefined
      return { ...draft, rows: groups.sort((a, b) => a.part - b.part).flatMap(({ rows }) => rows) }
    },
    removeDraft: async (listId, id) => {
      const found = await head(listId, id)
      if (!found) return
      await deleteItem(table, marshall(importKey(listId, id)))
      for (let part = 0; part < found.parts; part += 1) {
        await deleteItem(table, marshall(importPartKey(listId, id, part)))
      }
    },
  }
}
