import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ErasureRequest } from '../../../shared/domain/erasure/erasure'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { formatActor } from '../components/labels'

const SEARCH_PATH = '/console/erasure/search'

interface ErasurePageProps {
  staff: StaffMember
  erasures: ErasureRequest[]
  email?: string
  error?: string
  notice?: string | undefined
}

/** Erasing a person begins with a search, which erases nothing. */
export const ErasurePage = ({ staff, erasures, email = '', error, notice }: ErasurePageProps) => (
  <ConsolePage title="Erase a person" staff={staff} notice={notice}>
    <h1>Erase a person</h1>
    <p class="lead prose">
      For people who ask for their personal data to be deleted. The next page shows what is stored for an
      e-mail address, clinic by clinic. Searching erases nothing.
    </p>
    <form method="post" action={SEARCH_PATH} class="card" novalidate>
      <InputField
        name="email"
        label="E-mail address"
        type="email"
        value={email}
        error={error}
        maxlength={254}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Show what is stored
        </button>
      </div>
    </form>
    <section>
      <h2>Erasures</h2>
      {erasures.length === 0 ? (
        <EmptyState>
          <p>No requests in the last 40 days.</p>
        </EmptyState>
      ) : (
        <ErasureTable {...{ erasures, staff }} />
      )}
    </section>
  </ConsolePage>
)

const ErasureTable = ({ erasures, staff }: { erasures: ErasureRequest[]; staff: StaffMember }) => (
  <CardTable
    rows={erasures}
    columns={[
      { label: 'Erasure', render: ({ id }) => <code>{id.slice(0, 8)}</code> },
      {
        label: 'Requested',
        render: ({ requestedAt }) => (
          <ZonedDateTime instant={requestedAt} zone="UTC" language="en" form="short" />
        ),
      },
      {
        label: 'By',
        render: ({ by }) =>
          by === 'registrant' ? 'the registrant, on their personal page' : formatActor(by, staff),
      },
      {
        label: 'Registrations',
        isNumeric: true,
        render: ({ found }) => found.reduce((sum, { registrations }) => sum + registrations, 0),
      },
      {
        label: 'Status',
        render: ({ doneAt }) => (
          <StatusBadge tone={doneAt ? 'good' : 'accent'}>{doneAt ? 'done' : 'in progress'}</StatusBadge>
        ),
      },
    ]}
  />
)
