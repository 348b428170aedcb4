import type { Erasure } from '../../../../shared/domain/erasure/erasure'
import { Field } from '../../../../shared/pages/form/field'
import { Badge, Empty } from '../../../../shared/pages/notice'
import { When } from '../../../../shared/pages/time'
import type { Staff } from '../../access/staff'
import { CardTable } from '../card-table'
import { ConsolePage } from '../console-page'

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
  <CardTable
    rows={erasures}
    columns={[
      { label: 'Erasure', of: ({ id }) => <code>{id.slice(0, 8)}</code> },
      {
        label: 'Asked',
        of: ({ askedAt }) => <When instant={askedAt} zone="UTC" language="en" form="short" />,
      },
      { label: 'By', of: ({ by }) => (by === 'registrant' ? 'the person, on her page' : by) },
      {
        label: 'Registrations',
        number: true,
        of: ({ found }) => found.reduce((sum, { registrations }) => sum + registrations, 0),
      },
      {
        label: 'State',
        of: ({ doneAt }) => <Badge tone={doneAt ? 'good' : 'accent'}>{doneAt ? 'done' : 'under way'}</Badge>,
      },
    ]}
  />
)
