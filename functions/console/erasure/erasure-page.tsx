import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ErasureRequest } from '../../../shared/domain/erasure/erasure'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'

const SEARCH_PATH = '/console/erasure/search'

interface ErasurePageProps {
  staff: StaffMember
  erasures: ErasureRequest[]
  email?: string
  error?: string
  notice?: string | undefined
}

/** Erasing a person begins with a look: nothing is erased by it. */
export const ErasurePage = ({ staff, erasures, email = '', error, notice }: ErasurePageProps) => (
  <ConsolePage title="Erase a person" staff={staff} notice={notice}>
    <h1>Erase a person</h1>
    <p class="lead prose">
      For whoever asks to be forgotten. You see first what is stored of an address, clinic by clinic; nothing
      is erased by looking.
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
          <p>Nobody has asked in the last 40 days.</p>
        </EmptyState>
      ) : (
        <ErasureTable erasures={erasures} />
      )}
    </section>
  </ConsolePage>
)

const ErasureTable = ({ erasures }: { erasures: ErasureRequest[] }) => (
  <CardTable
    rows={erasures}
    columns={[
      { label: 'Erasure', render: ({ id }) => <code>{id.slice(0, 8)}</code> },
      {
        label: 'Asked',
        render: ({ requestedAt }) => (
          <ZonedDateTime instant={requestedAt} zone="UTC" language="en" form="short" />
        ),
      },
      { label: 'By', render: ({ by }) => (by === 'registrant' ? 'the person, on her page' : by) },
      {
        label: 'Registrations',
        isNumeric: true,
        render: ({ found }) => found.reduce((sum, { registrations }) => sum + registrations, 0),
      },
      {
        label: 'State',
        render: ({ doneAt }) => (
          <StatusBadge tone={doneAt ? 'good' : 'accent'}>{doneAt ? 'done' : 'under way'}</StatusBadge>
        ),
      },
    ]}
  />
)
