import type { ContactList } from '../../../shared/domain/campaign/contact-list'
import type { Clinic } from '../../../shared/domain/clinic'
import type { Erasure } from '../../../shared/domain/erasure'
import { Field } from '../../../shared/pages/form/field'
import { HiddenOnce } from '../../../shared/pages/form/hidden'
import { Badge, Empty, Notice } from '../../../shared/pages/notice'
import { When } from '../../../shared/pages/time'
import type { FoundPerson } from '../../../shared/use-cases/erase-person/find-person'
import type { Staff } from '../access/staff'
import { ConsolePage } from './console-page'

const LOOK = '/console/erasure/look'

interface ErasurePageProps {
  staff: Staff
  erasures: Erasure[]
  email?: string
  error?: string
  told?: string | undefined
}

/** Erasing a person begins with a look: nothing is erased by it. */
export const ErasurePage = ({ staff, erasures, email = '', error, told }: ErasurePageProps) => (
  <ConsolePage title="Erase a person" staff={staff} told={told}>
    <h1>Erase a person</h1>
    <p class="lead prose">
      For whoever asks to be forgotten. You see first what is stored of an address, clinic by clinic; nothing
      is erased by looking.
    </p>
    <form method="post" action={LOOK} class="card" novalidate>
      <Field name="email" label="E-mail address" type="email" value={email} error={error} maxlength={254} />
      <div class="actions">
        <button class="button primary" type="submit">
          Show what is stored
        </button>
      </div>
    </form>
    <section>
      <h2>Erasures</h2>
      {erasures.length === 0 ? (
        <Empty>
          <p>Nobody has asked in the last 40 days.</p>
        </Empty>
      ) : (
        <Erasures erasures={erasures} />
      )}
    </section>
  </ConsolePage>
)

const Erasures = ({ erasures }: { erasures: Erasure[] }) => (
  <div class="table cards">
    <table>
      <thead>
        <tr>
          <th scope="col">Erasure</th>
          <th scope="col">Asked</th>
          <th scope="col">By</th>
          <th scope="col" class="number">
            Registrations
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {erasures.map(({ id, askedAt, by, found, doneAt }) => (
          <tr>
            <th scope="row">
              <code>{id.slice(0, 8)}</code>
            </th>
            <td data-label="Asked">
              <When instant={askedAt} zone="UTC" language="en" form="short" />
            </td>
            <td data-label="By">{by === 'registrant' ? 'the person, on her page' : by}</td>
            <td data-label="Registrations" class="number">
              {found.reduce((sum, { registrations }) => sum + registrations, 0)}
            </td>
            <td data-label="State">
              <Badge tone={doneAt ? 'good' : 'accent'}>{doneAt ? 'done' : 'under way'}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

interface FoundPersonProps {
  staff: Staff
  email: string
  once: string
  found: FoundPerson[]
  /** ITU's own, with the address. */
  lists: ContactList[]
  /** Where the address stands among the organisers. */
  organised: Clinic[]
}

/** What is stored of an address, and the question. */
export const FoundPersonPage = ({ staff, email, once, found, lists, organised }: FoundPersonProps) => (
  <ConsolePage title="Erase a person: what is stored" staff={staff}>
    <p>
      <a href="/console/erasure">Another address</a>
    </p>
    <h1>
      What is stored of <bdi>{email}</bdi>
    </h1>
    {organised.length > 0 && (
      <Notice tone="warn" title="An organiser">
        <p>
          The address is an organiser’s. It stays there; take it out by editing:{' '}
          {organised.map((clinic, index) => (
            <>
              {index > 0 && ', '}
              <a href={`/console/clinics/${clinic.id}/edit`} dir="auto">
                {clinic.title}
              </a>
            </>
          ))}
          .
        </p>
      </Notice>
    )}
    {found.length + lists.length === 0 ? (
      <Empty>
        <p>
          Nothing in the clinics and in ITU’s contact lists. Look for another spelling or address of the
          person.
        </p>
      </Empty>
    ) : (
      <>
        {found.length > 0 && <Found found={found} />}
        {lists.length > 0 && (
          <p>
            In the contact lists of ITU:{' '}
            {lists.map(({ id, name }, index) => (
              <>
                {index > 0 && ', '}
                <a href={`/console/lists/${id}`} dir="auto">
                  {name}
                </a>
              </>
            ))}
            .
          </p>
        )}
      </>
    )}
    <ul>
      <li>A seat in a clinic to come becomes free. The person gets no mail any more, not even about this.</li>
      <li>The numbers of past clinics stay as they are: who she was goes, that somebody was there stays.</li>
      <li>The address is taken off every contact list, those of partners too, which are not shown here.</li>
      <li>Copies of the table keep the data for up to 35 more days. It cannot be undone.</li>
    </ul>
    <form method="post" action="/console/erasure">
      <HiddenOnce once={once} />
      <input type="hidden" name="email" value={email} />
      <div class="actions">
        <button class="button primary danger" type="submit">
          Erase this person
        </button>
        <a href="/console/erasure">Keep everything</a>
      </div>
    </form>
  </ConsolePage>
)

const Found = ({ found }: { found: FoundPerson[] }) => (
  <div class="table cards">
    <table>
      <thead>
        <tr>
          <th scope="col">Clinic</th>
          <th scope="col" class="number">
            Registrations
          </th>
          <th scope="col" class="number">
            Mails
          </th>
          <th scope="col" class="number">
            Rows from Zoom
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ clinic, there }) => (
          <tr>
            <th scope="row">
              <a href={`/console/clinics/${clinic.id}`} dir="auto">
                {clinic.title}
              </a>
            </th>
            <td data-label="Registrations" class="number">
              {there.registrations}
            </td>
            <td data-label="Mails" class="number">
              {there.mails}
            </td>
            <td data-label="Rows from Zoom" class="number">
              {there.rows}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
