import type { Hono } from 'hono'
import * as z from 'zod'
import type { Contact } from '../../../shared/domain/contact-list/contact'
import { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { ImportId } from '../../../shared/domain/contact-list/import-draft'
import { readContacts } from '../../../shared/domain/contact-list/read-contacts'
import { csvText } from '../../../shared/domain/csv-text'
import { normaliseEmail } from '../../../shared/domain/registration/registration'
import { draftImport } from '../../../shared/use-cases/contact-lists/draft-import'
import { exportContacts } from '../../../shared/use-cases/contact-lists/export-contacts'
import { makeList } from '../../../shared/use-cases/contact-lists/make-list'
import { previewImport } from '../../../shared/use-cases/contact-lists/preview-import'
import { isTaken, takeImport } from '../../../shared/use-cases/contact-lists/take-import'
import { isOfTheHouse, keepsList } from '../access/list-keepers'
import { may } from '../access/rules'
import type { Staff } from '../access/staff'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { readContactUpload } from '../forms/contact-upload'
import { formTexts, linesIn, onceIn } from '../forms/form-texts'
import { ContactListPage } from '../pages/contact-lists/contact-list'
import { ContactListsPage } from '../pages/contact-lists/contact-lists'
import { ImportPreviewPage } from '../pages/contact-lists/import-preview'
import { toldBy } from '../pages/words'

/** Lists of contacts: made, filled from files after a dry run, and given out again. */
export const addContactLists = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  const listsOf = async (staff: Staff) =>
    (await world.contactLists.all()).filter((list) => keepsList(list, staff))
  const clinicsOf = async (staff: Staff) =>
    (await world.clinics.list()).filter(
      (clinic) =>
        clinic.status === 'published' && may(staff, 'GET /console/clinics/:id/registrations.csv', clinic),
    )

  app.get('/console/lists', async (c) => {
    const staff = c.get('staff')
    const told = toldBy(c.req.query('told'))
    const once = crypto.randomUUID()
    return c.html(<ContactListsPage {...{ staff, lists: await listsOf(staff), once, told }} />)
  })

  app.post('/console/lists', async (c) => {
    const staff = c.get('staff')
    const texts = await formTexts(c)
    const { name = '', keepers = '' } = texts
    const once = onceIn(texts)
    const read = readNewList(name, keepers, staff)
    if ('errors' in read) {
      const shown = {
        staff,
        lists: await listsOf(staff),
        once,
        typed: { name, keepers },
        errors: read.errors,
      }
      return c.html(<ContactListsPage {...shown} />, 422)
    }
    const { id } = await makeList(world, { ...read, by: staff.subject, once })
    return c.redirect(`/console/lists/${id}`, 303)
  })

  app.get('/console/lists/:list', async (c) => {
    const staff = c.get('staff')
    const shown = { list: c.get('list'), clinics: await clinicsOf(staff), told: toldBy(c.req.query('told')) }
    return c.html(<ContactListPage {...{ staff, ...shown }} />)
  })

  app.get('/console/lists/:list/contacts.csv', async (c) => {
    const { id } = c.get('list')
    const contacts = await exportContacts(world, { listId: id, by: c.get('staff').subject })
    const rows = contacts.map((contact) => columns.map((column) => contact[column] ?? ''))
    return c.body(csvText([columns, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${id}.csv"`,
    })
  })

  app.post('/console/lists/:list/imports', async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const upload = await readContactUpload(c)
    const clinics = await clinicsOf(staff)
    const file = upload.error ? undefined : readContacts(upload.text)
    if (file?.kind !== 'read') {
      const shown = { staff, list, clinics, typed: upload, error: upload.error ?? file?.message }
      return c.html(<ContactListPage {...shown} />, 422)
    }
    // A clinic that is not one's own is as if none were chosen.
    const clinicId = clinics.find(({ id }) => id === upload.clinic)?.id ?? null
    const draft = await draftImport(world, { listId: list.id, clinicId, by: staff.subject, rows: file.rows })
    return c.redirect(`/console/lists/${list.id}/imports/${draft.id}`, 303)
  })

  app.get('/console/lists/:list/imports/:import', async (c) => {
    const [{ id: listId }, importId] = [c.get('list'), importIn(c)]
    if (!importId) return c.notFound()
    const preview = await previewImport(world, { listId, importId })
    // The way back after it was taken.
    if (!preview && (await isTaken(world, { listId, importId })))
      return c.redirect(`/console/lists/${listId}?told=imported`)
    if (!preview) return c.notFound()
    return c.html(<ImportPreviewPage {...{ staff: c.get('staff'), ...preview }} />)
  })

  app.post('/console/lists/:list/imports/:import', async (c) => {
    const [staff, { id: listId }, importId] = [c.get('staff'), c.get('list'), importIn(c)]
    if (!importId) return c.notFound()
    const { shown = '' } = await formTexts(c)
    const taken = await takeImport(world, { listId, importId, shown, by: staff.subject })
    if (taken.result === 'changed') {
      return c.html(<ImportPreviewPage {...{ staff, ...taken, changed: true }} />, 409)
    }
    if (taken.result === 'too-large') return c.redirect(`/console/lists/${listId}/imports/${importId}`, 303)
    const told = { taken: '?told=imported', unchanged: '?told=nothing-new', gone: '' }[taken.result]
    return c.redirect(`/console/lists/${listId}${told}`, 303)
  })
}

const importIn = (c: ConsoleContext) => ImportId.safeParse(c.req.param('import')).data

/** An import reads the file by the same names. */
const columns = [
  'email',
  'name',
  'organisation',
  'country',
  'language',
] as const satisfies readonly (keyof Contact)[]

type NewList = Pick<ContactList, 'name' | 'owner' | 'keepers'>
type Errors = { name?: string | undefined; keepers?: string | undefined }

/** Whoever makes a list of a partner is the first of its keepers. */
const readNewList = (typedName: string, typedKeepers: string, staff: Staff): NewList | { errors: Errors } => {
  const name = ContactList.shape.name.safeParse(typedName).data
  const nameError = name === undefined ? 'Enter a name of at most 120 characters.' : undefined
  if (isOfTheHouse(staff))
    return name ? { name, owner: 'house', keepers: [] } : { errors: { name: nameError } }
  const own = staff.email
  const others = linesIn(typedKeepers).map(normaliseEmail)
  const known = others.every((keeper) => z.email().safeParse(keeper).success) && others.length < 20
  const keepersError =
    own === null
      ? 'Your sign-in has no verified address, so the list could not be yours.'
      : known
        ? undefined
        : 'Enter at most 19 e-mail addresses, one a line.'
  if (!name || own === null || keepersError) return { errors: { name: nameError, keepers: keepersError } }
  return { name, owner: 'partner', keepers: [...new Set([own, ...others])] }
}
