import type { Hono } from 'hono'
import {
  ContactField,
  ImportId,
  MAX_IMPORT_COLUMNS,
} from '../../../../shared/domain/contact-list/import-draft'
import { findClinicsToCheck } from '../../../../shared/queries/clinics-to-check'
import { applyImport, isImportApplied } from '../../../../shared/use-cases/contact-lists/apply-import'
import { changeImportColumns } from '../../../../shared/use-cases/contact-lists/change-import-columns'
import { draftImport } from '../../../../shared/use-cases/contact-lists/draft-import'
import { previewImport } from '../../../../shared/use-cases/contact-lists/preview-import'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../../console-context'
import { readFormValues } from '../../forms/form-values'
import { requires } from '../../route-action'
import { ContactListPage } from '../contact-list-page'
import { readContactUpload } from './contact-upload'
import { ImportPreviewPage } from './import-preview-page'

/** Importing contacts: a file is read, previewed, its columns corrected, and imported. */
export const addImportRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.post('/console/lists/:list/imports', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const { file, encoding, otherSheets, field, typed } = await readContactUpload(c)
    const clinics = await findClinicsToCheck(deps, staff)
    if (file.kind === 'unreadable') {
      const errors = { [field]: file.message }
      return c.html(<ContactListPage {...{ staff, list, clinics, contacts: null, typed, errors }} />, 422)
    }
    // A clinic that the staff member may not see counts as none.
    const clinicId = clinics.find(({ id }) => id === typed.clinic)?.id ?? null
    const about = { listId: list.id, clinicId, by: staff.subject, encoding, otherSheets }
    const draft = await draftImport(deps, { ...about, ...file.table })
    return c.redirect(`/console/lists/${list.id}/imports/${draft.id}`, 303)
  })

  app.post('/console/lists/:list/imports/:import/columns', requires('contacts:use'), async (c) => {
    const [{ id: listId }, importId] = [c.get('list'), importIdParam(c)]
    if (!importId) return c.notFound()
    const values = await readFormValues(c)
    const fields = Array.from(
      { length: MAX_IMPORT_COLUMNS },
      (_, at) => ContactField.safeParse(values[`column-${at}`]).data ?? null,
    )
    await changeImportColumns(deps, { listId, importId, fields })
    return c.redirect(`/console/lists/${listId}/imports/${importId}`, 303)
  })

  app.get('/console/lists/:list/imports/:import', requires('contacts:use'), async (c) => {
    const [{ id: listId }, importId] = [c.get('list'), importIdParam(c)]
    if (!importId) return c.notFound()
    const preview = await previewImport(deps, { listId, importId, staff: c.get('staff') })
    // The browser's back button after the import.
    if (!preview && (await isImportApplied(deps, { listId, importId })))
      return c.redirect(`/console/lists/${listId}?notice=imported`)
    if (!preview) return c.notFound()
    return c.html(<ImportPreviewPage {...{ staff: c.get('staff'), ...preview }} />)
  })

  app.post('/console/lists/:list/imports/:import', requires('contacts:use'), async (c) => {
    const [staff, { id: listId }, importId] = [c.get('staff'), c.get('list'), importIdParam(c)]
    if (!importId) return c.notFound()
    const { shown = '' } = await readFormValues(c)
    const applied = await applyImport(deps, { listId, importId, shown, staff })
    if (applied.result === 'changed') {
      return c.html(<ImportPreviewPage {...{ staff, ...applied, changed: true }} />, 409)
    }
    if (applied.result === 'too-large') return c.redirect(`/console/lists/${listId}/imports/${importId}`, 303)
    const notice = { taken: '?notice=imported', unchanged: '?notice=nothing-new', gone: '' }[applied.result]
    return c.redirect(`/console/lists/${listId}${notice}`, 303)
  })

  app.post('/console/lists/:list/imports/:import/discard', requires('contacts:use'), async (c) => {
    const [{ id: listId }, importId] = [c.get('list'), importIdParam(c)]
    if (!importId) return c.notFound()
    await deps.contactLists.removeDraft(listId, importId)
    return c.redirect(`/console/lists/${listId}?notice=import-discarded`, 303)
  })
}

const importIdParam = (c: ConsoleContext) => ImportId.safeParse(c.req.param('import')).data
