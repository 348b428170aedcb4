import type { StaffMember } from '../../../../shared/domain/access/staff'
import type { Contact } from '../../../../shared/domain/contact-list/contact'
import type { ContactList } from '../../../../shared/domain/contact-list/contact-list'
import { formatEmail } from '../../../../shared/domain/values/email-address'
import { CheckboxField, SelectField } from '../../../../shared/web/form/choice-fields'
import { formatCountry, listCountryOptions } from '../../../../shared/web/form/country-zone-options'
import { InputField } from '../../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../../shared/web/notices'
import { ConsolePage } from '../../components/console-page'
import { type ContactFormErrors, type ContactFormValues, languageOptions } from './contact-form'

interface ContactFormPageProps {
  staff: StaffMember
  list: ContactList
  /** The contact that the form was made from; null: a new one. */
  before: Contact | null
  values: ContactFormValues
  errors?: ContactFormErrors
  /** Another person has changed the contact since; it is shown beside what was typed. */
  conflict?: Contact | undefined
}

/** The form of one contact: a new one, or the correction or removal of a known one. */
export const ContactFormPage = ({
  staff,
  list,
  before,
  values,
  errors = {},
  conflict,
}: ContactFormPageProps) => {
  const title = before ? 'Correct a contact' : 'Add a contact'
  return (
    <ConsolePage title={`${title}: ${list.name}`} staff={staff}>
      <h1>{title}</h1>
      <p class="lead">
        List: <bdi>{list.name}</bdi>
      </p>
      {conflict && <ConflictNotice present={conflict} />}
      <form method="post" action={`/console/lists/${list.id}/contact`} class="card">
        <input type="hidden" name="shown" value={before ? JSON.stringify(before) : ''} />
        <InputField
          name="email"
          label="E-mail address"
          type="email"
          value={values.email}
          error={errors.email}
          maxlength={254}
        />
        <InputField
          name="name"
          label="Name"
          value={values.name}
          error={errors.name}
          optional="optional"
          maxlength={200}
        />
        <InputField
          name="organisation"
          label="Organisation"
          value={values.organisation}
          error={errors.organisation}
          optional="optional"
          maxlength={300}
        />
        <SelectField
          name="country"
          label="Country"
          value={values.country}
          optional="optional"
          empty="Not known"
          options={listCountryOptions('en')}
        />
        <SelectField
          name="language"
          label="Language of e-mails"
          hint="Where it is not known, the language of the clinic’s organiser is used."
          value={values.language}
          optional="optional"
          empty="Not known"
          options={languageOptions}
        />
        <CheckboxField
          name="optedOut"
          label="Wants no invitations"
          hint="Invitations that start from now on leave this person out."
          value="yes"
          checked={values.optedOut === 'yes'}
          optional=""
        />
        <div class="actions">
          <button class="button primary" type="submit">
            {before ? 'Save contact' : 'Add contact'}
          </button>
          <a href={`/console/lists/${list.id}`}>Cancel</a>
        </div>
      </form>
      {before && <RemovalForm {...{ list, before }} />}
    </ConsolePage>
  )
}

const ConflictNotice = ({ present }: { present: Contact }) => (
  <NoticeBox tone="bad" title="This contact has changed since you opened it">
    <p>
      Nothing was saved. What you typed is kept below; save again to replace what is stored now:{' '}
      <bdi>{formatEmail(present.email)}</bdi>, name <bdi>{present.name || 'not known'}</bdi>, organisation{' '}
      <bdi>{present.organisation || 'not known'}</bdi>, country{' '}
      {present.country ? formatCountry(present.country, 'en') : 'not known'}, language{' '}
      {languageOptions.find(({ value }) => value === present.language)?.label ?? 'not known'}
      {present.optedOut && ', wants no invitations'}.
    </p>
  </NoticeBox>
)

const RemovalForm = ({ list, before }: { list: ContactList; before: Contact }) => (
  <form method="post" action={`/console/lists/${list.id}/contact/remove`} class="card">
    <h2>Remove from the list</h2>
    <p class="prose">
      A later import with this address adds it again. To keep the person from being invited, tick “Wants no
      invitations” instead. Registrations and e-mails that were sent are kept.
    </p>
    <input type="hidden" name="shown" value={JSON.stringify(before)} />
    <div class="actions">
      <button class="button danger" type="submit">
        Remove contact
      </button>
    </div>
  </form>
)
