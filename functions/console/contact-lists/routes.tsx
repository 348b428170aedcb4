import type { Hono } from 'hono'
import { isItuStaff } from '../../../shared/domain/access/list-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { contactDetailFields } from '../../../shared/domain/contact-list/contact'
import { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { findEmailFault, normaliseEmail } from '../../../shared/domain/values/email-address'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import { findAccessibleLists } from '../../../shared/queries/accessible-lists'
import { findClinicsToCheck } from '../../../shared/queries/clinics-to-check'
import { readContactPage } from '../../../shared/queries/contact-page'
import { createContactList } from '../../../shared/use-cases/contact-lists/create-contact-list'
import { exportContacts } from '../../../shared/use-cases/contact-lists/export-contacts'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readIdempotencyKey, splitTrimmedLines } from '../forms/form-values'
import { requires } from '../route-action'
import { ContactListPage } from './contact-list-page'
import { ContactListsPage } from './contact-lists-page'

/** Contact lists: created, filled from files after a preview, and exported. */
export const addContactListRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/lists', requires('contacts:use'), async (c) => {
    const staff = c.get('staff')
    const notice = noticeTextFor(c.req.query('notice'))
    const idempotencyKey = crypto.randomUUID()
    return c.html(
      <ContactListsPage
        {...{ staff, lists: await findAccessibleLists(deps, staff), idempotencyKey, notice }}
      />,
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
        lists: await findAccessibleLists(deps, staff),
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
    const [staff, list] = [c.get('staff'), c.get('list')]
    const request = {
      text: (c.req.query('search') ?? '').slice(0, 200),
      after: (c.req.query('after') ?? '').slice(0, 300),
    }
    const shown = {
      list,
      contacts: list.size === 0 ? null : { request, page: await readContactPage(deps, staff, list, request) },
      clinics: await findClinicsToCheck(deps, staff),
      notice: noticeTextFor(c.req.query('notice')),
    }
    return c.html(<ContactListPage {...{ staff, ...shown }} />)
  })

  app.get('/console/lists/:list/contacts.csv', requires('contacts:use'), async (c) => {
    const { id } = c.get('list')
    const contacts = await exportContacts(deps, { listId: id, by: c.get('staff').subject })
    const rows = contacts.map((contact) => [
      ...contactDetailFields.map((field) => contact[field] ?? ''),
      contact.optedOut?.at ?? '',
    ])
    return c.body(writeCsv([[...contactDetailFields, 'unsubscribed elsewhere'], ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${id}.csv"`,
    })
  })
}

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
  const otherEmails = splitTrimmedLines(typedOwners).map(normaliseEmail)
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
