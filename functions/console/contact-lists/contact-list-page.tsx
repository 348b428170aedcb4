import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { controlAttributes, FieldFrame, TextAreaField } from '../../../shared/web/form/text-fields'
import { DefinitionList } from '../../../shared/web/key-figures'
import { ConsolePage } from '../components/console-page'

interface ContactListProps {
  staff: StaffMember
  list: ContactList
  /** Those that may be compared with. */
  clinics: Clinic[]
  notice?: string | undefined
  typed?: { pasted: string; clinic: string }
  error?: string | undefined
}

/** One list: how many are on it, and the way to put more there. */
export const ContactListPage = ({ staff, list, clinics, notice, typed, error }: ContactListProps) => (
  <ConsolePage title={`Contact list: ${list.name}`} staff={staff} notice={notice}>
    <h1 dir="auto">{list.name}</h1>
    <DefinitionList items={listDetails(list)} />
    {list.size > 0 && (
      <p>
        <a class="button" href={`/console/lists/${list.id}/contacts.csv`} download="contacts.csv">
          All as a CSV file
        </a>
      </p>
    )}
    <form
      method="post"
      action={`/console/lists/${list.id}/imports`}
      enctype="multipart/form-data"
      class="card"
    >
      <h2>Import contacts</h2>
      <p class="prose muted">
        You see first what would happen to each row; nothing is taken before you say so. The same file twice
        changes nothing.
      </p>
      <ContactFileField error={error} />
      <TextAreaField
        name="text"
        label="Or paste the rows"
        hint="The first row names the columns. An e-mail column is needed; name, organisation, country and language are taken where they are there."
        value={typed?.pasted}
        optional="instead of a file"
        rows={6}
        full
      />
      <SelectField
        name="clinic"
        label="Tell apart who is registered for"
        value={typed?.clinic}
        optional="optional"
        empty="no clinic"
        options={clinics.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          See what would happen
        </button>
        <a href="/console/lists">All lists</a>
      </div>
    </form>
    <p>
      <a href={`/console/lists/${list.id}/erase`}>Delete this list</a>
    </p>
  </ConsolePage>
)

const listDetails = ({ size, owner, ownerEmails }: ContactList) => [
  { label: 'Contacts', value: size },
  {
    label: 'Seen by',
    value: owner === 'itu' ? 'administrators and organisers of ITU' : ownerEmails.join(', '),
  },
]

const ContactFileField = ({ error }: { error: string | undefined }) => {
  const field = {
    name: 'file',
    label: 'File of contacts (CSV)',
    hint: 'Separated by commas, semicolons or tabs, in any usual encoding; 20,000 rows and 4 MB at most.',
    error,
    optional: 'or paste',
  }
  return (
    <FieldFrame {...field}>
      <input {...controlAttributes(field)} type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
    </FieldFrame>
  )
}
