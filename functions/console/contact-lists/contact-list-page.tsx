import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { isFollowersList } from '../../../shared/domain/followers/followers-list'
import { textEncodings } from '../../../shared/import/text/text-encodings'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { controlAttributes, FieldFrame, TextAreaField } from '../../../shared/web/form/text-fields'
import { DefinitionList } from '../../../shared/web/key-figures'
import { ConsolePage } from '../components/console-page'
import { ContactTable, type ContactTableProps } from './contacts/contact-table'

/** A field of the import form that can have an error. */
export type ImportFieldName = 'file' | 'text' | 'encoding'

interface ContactListProps {
  staff: StaffMember
  list: ContactList
  /** The clinics whose registrations may be checked against. */
  clinics: Clinic[]
  /** The contacts to show; null: the list is empty, or a form failed. */
  contacts: Pick<ContactTableProps, 'page' | 'request'> | null
  notice?: string | undefined
  typed?: { pasted: string; clinic: string; encoding: string } | undefined
  errors?: Partial<Record<ImportFieldName, string>>
}

/** One contact list: its details, the import form and the export. */
export const ContactListPage = ({
  staff,
  list,
  clinics,
  contacts,
  notice,
  typed,
  errors = {},
}: ContactListProps) => {
  const isOwnChoice = isFollowersList(list)
  return (
    <ConsolePage title={`Contact list: ${list.name}`} staff={staff} notice={notice}>
      <h1 dir="auto">{list.name}</h1>
      <DefinitionList items={listDetails(list)} />
      <div class="actions">
        {contacts && !isOwnChoice && (
          <a class="button" href="#import">
            Import contacts
          </a>
        )}
        {!isOwnChoice && (
          <a class="button" href={`/console/lists/${list.id}/contact`}>
            Add a contact
          </a>
        )}
        {list.size > 0 && (
          <a class="button" href={`/console/lists/${list.id}/contacts.csv`} download="contacts.csv">
            Download as CSV
          </a>
        )}
      </div>
      {contacts && <ContactTable list={list} {...contacts} />}
      {isOwnChoice ? (
        <p class="prose muted">
          People come onto this list by the form of the public site, at night or when an announcement is
          prepared. They leave it within two days after they unsubscribe.
        </p>
      ) : (
        <ImportForm {...{ list, clinics, typed, errors }} />
      )}
      <p class="row">
        <a href={`/console/lists/${list.id}/name`}>Rename this list</a>
        {!isOwnChoice && <a href={`/console/lists/${list.id}/erase`}>Delete this list</a>}
      </p>
    </ConsolePage>
  )
}

const ImportForm = ({
  list,
  clinics,
  typed,
  errors = {},
}: Pick<ContactListProps, 'list' | 'clinics' | 'typed' | 'errors'>) => (
  <form
    method="post"
    action={`/console/lists/${list.id}/imports`}
    enctype="multipart/form-data"
    class="card"
    id="import"
  >
    <h2>Import contacts</h2>
    <p class="prose muted">
      The next page shows what would happen to each row. Nothing is imported until you confirm. Importing the
      same file again changes nothing.
    </p>
    <ContactFileField error={errors.file} />
    <TextAreaField
      name="text"
      label="Or paste the rows"
      hint="With headings in the first row, e.g. email,name,organisation, or e-mail addresses only."
      value={typed?.pasted}
      error={errors.text}
      optional="instead of a file"
      rows={6}
      full
    />
    <SelectField
      name="clinic"
      label="Check against registrations for…"
      value={typed?.clinic}
      optional="optional"
      empty="No clinic"
      options={clinics.map(({ id, title }) => ({ value: id, label: title }))}
    />
    <SelectField
      name="encoding"
      label="Text encoding"
      hint="Choose one if names look wrong in the preview."
      value={typed?.encoding}
      error={errors.encoding}
      optional="optional"
      empty="Detect automatically"
      options={Object.entries(textEncodings).map(([value, label]) => ({ value, label }))}
    />
    <div class="actions">
      <button class="button primary" type="submit">
        Preview import
      </button>
      <a href="/console/lists">All lists</a>
    </div>
  </form>
)

const listDetails = ({ size, owner, ownerEmails }: ContactList) => [
  { label: 'Contacts', value: size },
  {
    label: 'Visible to',
    value: owner === 'itu' ? 'ITU administrators and organisers' : ownerEmails.join(', '),
  },
]

const ContactFileField = ({ error }: { error: string | undefined }) => {
  const field = {
    name: 'file',
    label: 'Contact file (CSV or Excel)',
    hint: 'At most 20,000 rows and 4 MB. Exports of Google, Outlook, Mailchimp, Brevo, HubSpot, Zoom and Indico can be used as they are.',
    error,
    optional: 'or paste below',
  }
  return (
    <FieldFrame {...field}>
      <input {...controlAttributes(field)} type="file" accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain" />
    </FieldFrame>
  )
}
