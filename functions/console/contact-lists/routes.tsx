import type { Hono } from 'hono'
import { can } from '../../../shared/domain/access/actions'
import { canAccessList, isItuStaff } from '../../../shared/domain/access/list-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Contact } from '../../../shared/domain/contact-list/contact'
import { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { ImportId } from '../../../shared/domain/contact-list/import-draft'
import { findEmailFault, normaliseEmail } from '../../../shared/domain/values/email-address'
import { readContacts } from '../../../shared/import/contacts/read-contacts'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import { applyImport, isImportApplied } from '../../../shared/use-cases/contact-lists/apply-import'
import { createContactList } from '../../../shared/use-cases/contact-lists/create-contact-list'
import { draftImport } from '../../../shared/use-cases/contact-lists/draft-import'
import { exportContacts } from '../../../shared/use-cases/contact-lists/export-contacts'
import { previewImport } from '../../../shared/use-cases/contact-lists/preview-import'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues, readIdempotencyKey, splitLines } from '../forms/form-values'
import { requires } from '../middleware/route-action'
import { ContactListPage } from './contact-list-page'
import { ContactListsPage } from './contact-lists-page'
import { readContactUpload } from './contact-upload'
import { ImportPreviewPage } from './import-preview-page'

/** Contact lists: created, filled from files after a preview, and exported. */
export const addContactListRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  const accessibleLists = async (staff: StaffMember) =>
    (await deps.contactLists.listAll()).filter((list) => canAccessList(list, staff))
  const comparableClinics = async (staff: StaffMember) =>
    (await deps.clinics.list()).filter(
      (clinic) => clinic.status === 'published' && can(staff, 'registrations:export', clinic),
    )

  app.get('/console/lists', requires('contacts:use'), async (c) => {
    const staff = c.get('staff')
    const notice = noticeTextFor(c.req.query('notice'))
    const idempotencyKey = crypto.randomUUID()
    return c.html(
      <ContactListsPage {...{ staff, lists: await accessibleLists(staff), idempotencyKey, notice }} />,
    )
  })

  app.post('/console/lists', requires('contacts:use'), async (c) => {
    const staff = c.get('staff')
    const values = await readFormValues(c)
    const { name = '', ownerEmails = '' } = values
    const idempotencyKey = readIdempotencyKey(values)
    const read = parseNewList(name, ownerEmails, staff)
    if ('errors' in read) {
      const shown = {
        staff,
        lists: await accessibleLists(staff),
        idempotencyKey,
        typed: { name, ownerEmails },
        errors: read.errors,
      }
      return c.html(<ContactListsPage {...shown} />, 422)
    }
    const { id } = await createContactList(deps, { ...read, by: staff.subject, idempotencyKey })
    return c.redirect(`/console/lists/${id}`, 303)
  })

  app.get('/console/lists/:list', requires('contacts:use'), async (c) => {
    const staff = c.get('staff')
    const shown = {
      list: c.get('list'),
      clinics: await comparableClinics(staff),
      notice: noticeTextFor(c.req.query('notice')),
    }
    return c.html(<ContactListPage {...{ staff, ...shown }} />)
  })

  app.get('/console/lists/:list/contacts.csv', requires('contacts:use'), async (c) => {
    const { id } = c.get('list')
    const contacts = await exportContacts(deps, { listId: id, by: c.get('staff').subject })
    const rows = contacts.map((contact) => columns.map((column) => contact[column] ?? ''))
    return c.body(writeCsv([columns, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${id}.csv"`,
    })
  })

  app.post('/console/lists/:list/imports', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const upload = await readContactUpload(c)
    const clinics = await comparableClinics(staff)
    const file = upload.error ? undefined : readContacts(upload.text)
    if (file?.kind !== 'read') {
      const shown = { staff, list, clinics, typed: upload, error: upload.error ?? file?.message }
      return c.html(<ContactListPage {...shown} />, 422)
    }
    // A clinic that the staff member may not see counts as none.
    const clinicId = clinics.find(({ id }) => id === upload.clinic)?.id ?? null
    const draft = await draftImport(deps, { listId: list.id, clinicId, by: staff.subject, rows: file.rows })
    return c.redirect(`/console/lists/${list.id}/imports/${draft.id}`, 303)
  })

  app.get('/console/lists/:list/imports/:import', requires('contacts:use'), async (c) => {
    const [{ id: listId }, importId] = [c.get('list'), importIdParam(c)]
    if (!importId) return c.notFound()
    const preview = await previewImport(deps, { listId, importId })
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
    const applied = await applyImport(deps, { listId, importId, shown, by: staff.subject })
    if (applied.result === 'changed') {
      return c.html(<ImportPreviewPage {...{ staff, ...applied, changed: true }} />, 409)
    }
    if (applied.result === 'too-large') return c.redirect(`/console/lists/${listId}/imports/${importId}`, 303)
    const notice = { taken: '?notice=imported', unchanged: '?notice=nothing-new', gone: '' }[applied.result]
    return c.redirect(`/console/lists/${listId}${notice}`, 303)
  })
}

const importIdParam = (c: ConsoleContext) => ImportId.safeParse(c.req.param('import')).data

/** The headings of the export; an import reads them. */
const columns = [
  'email',
  'name',
  'organisation',
  'country',
  'language',
] as const satisfies readonly (keyof Contact)[]

type NewList = Pick<ContactList, 'name' | 'owner' | 'ownerEmails'>
type NewListErrors = { name?: string | undefined; ownerEmails?: string | undefined }

/** A partner who creates a list is its first owner. */
const parseNewList = (
  typedName: string,
  typedOwners: string,
  staff: StaffMember,
): NewList | { errors: NewListErrors } => {
  const name = ContactList.shape.name.safeParse(typedName).data
  const nameError = name === undefined ? 'Enter a name of at most 120 characters.' : undefined
  if (isItuStaff(staff))
    return name ? { name, owner: 'itu', ownerEmails: [] } : { errors: { name: nameError } }
  const ownEmail = staff.email
  const otherEmails = splitLines(typedOwners).map(normaliseEmail)
  const areAddresses =
    otherEmails.every((email) => findEmailFault(email) === undefined) && otherEmails.length < 20
  const ownersError =
    ownEmail === null
      ? 'Your account has no verified e-mail address, so you cannot own a list.'
      : areAddresses
        ? undefined
        : 'Enter at most 19 e-mail addresses, one per line.'
  if (!name || ownEmail === null || ownersError)
    return { errors: { name: nameError, ownerEmails: ownersError } }
  return { name, owner: 'partner', ownerEmails: [...new Set([ownEmail, ...otherEmails])] }
}
